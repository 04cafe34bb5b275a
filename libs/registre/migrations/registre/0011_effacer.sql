-- The end of a dossier: private notes that die with it, the archives' door, the tombstone. The key itself is in the other database.
CREATE TABLE note_privee (
  id uuid PRIMARY KEY,
  dossier uuid NOT NULL REFERENCES dossier,
  auteur uuid NOT NULL REFERENCES personne,
  le timestamptz NOT NULL,
  texte bytea NOT NULL                               -- under the key of its author, then under the key of the dossier: both are needed
);
--> statement-breakpoint
CREATE INDEX note_privee_auteur ON note_privee (dossier, auteur, le);
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON note_privee TO relais_api;
--> statement-breakpoint
ALTER TABLE note_privee ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Her own, and nobody's else: neither the clock nor whoever receives the dossier after her has a policy here.
CREATE POLICY les_siennes ON note_privee FOR SELECT TO relais_api USING (auteur = moi());
--> statement-breakpoint
CREATE POLICY ecrire ON note_privee FOR INSERT TO relais_api WITH CHECK (auteur = moi() AND dossier = acte_en_cours());
--> statement-breakpoint
CREATE POLICY effacer ON note_privee FOR DELETE TO relais_api USING (auteur = moi() AND dossier = acte_en_cours());
--> statement-breakpoint
-- ---------------------------------------------------------------- the archives: unread, only where their visa is awaited
CREATE FUNCTION entrer_archives(d uuid) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT set_config('relais.acte', d::text, true) IS NOT NULL
   WHERE est_administrateur() AND EXISTS (SELECT 1 FROM tache WHERE dossier = d AND nature IN ('visaArchives', 'versementArchives') AND faite_le IS NULL)
$$;
--> statement-breakpoint
CREATE FUNCTION visas_attendus() RETURNS TABLE (reference uuid, nature text, cree_le timestamptz, depuis timestamptz, versement boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT d.id, d.nature, d.cree_le, t.depuis, t.nature = 'versementArchives' FROM tache t JOIN dossier d ON d.id = t.dossier
   WHERE est_administrateur() AND t.nature IN ('visaArchives', 'versementArchives') AND t.faite_le IS NULL
   ORDER BY t.depuis, d.id LIMIT 500
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION visas_attendus() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION visas_attendus() TO relais_api;
--> statement-breakpoint
-- ---------------------------------------------------------------- the tombstone
CREATE TABLE effacement (                            -- that there was one, on whose visa; what is still to be destroyed elsewhere
  dossier uuid PRIMARY KEY REFERENCES dossier,
  racine uuid NOT NULL REFERENCES dossier,           -- the dossier with which it died
  nature text NOT NULL,
  le timestamptz NOT NULL,
  visa_par uuid NOT NULL,
  visa_le timestamptz NOT NULL,
  accuse bytea,                                      -- to whom the receipt goes, under the service key; gone once it is a mail
  executions_le timestamptz,                         -- nothing of it is left in Temporal
  cle_detruite_le timestamptz,                       -- confirmed by the keys database
  fini_le timestamptz
);
--> statement-breakpoint
CREATE INDEX effacement_racine ON effacement (racine);
--> statement-breakpoint
GRANT SELECT ON effacement TO relais_worker;
--> statement-breakpoint
GRANT UPDATE (accuse, executions_le, cle_detruite_le, fini_le) ON effacement TO relais_worker;
--> statement-breakpoint
-- A mail that outlives the key of its dossier: the receipt.
ALTER TABLE courriel ADD COLUMN service boolean NOT NULL DEFAULT false;
--> statement-breakpoint
-- Answers were under the service key, which outlives every dossier: those are forgotten, the next are under the dossier's.
DELETE FROM cle_acte;
--> statement-breakpoint
-- What was closed before there was an end to its keeping: asked in the month that follows, not all at once.
INSERT INTO procedure (dossier, type, voie, entree, prochaine)
  SELECT id, 'conserver', 'dossier', jsonb_build_object('nature', nature), clock_timestamp() + random() * interval '30 days'
    FROM dossier WHERE nature = 'signalement' AND NOT ouvert AND efface_le IS NULL ON CONFLICT DO NOTHING;
--> statement-breakpoint
-- All that any table holds of a dossier, whatever table is added later; what identified somebody leaves its row too. Called by the
-- clock's act that has locked the dossier.
CREATE FUNCTION effacer_dossier(d uuid, r uuid, quand timestamptz, par uuid, visa timestamptz, recu bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE t record;
BEGIN
  IF r IS DISTINCT FROM acte_en_cours() THEN RAISE EXCEPTION 'not the dossier of this act'; END IF;
  INSERT INTO effacement (dossier, racine, nature, le, visa_par, visa_le, accuse)
    SELECT id, r, nature, quand, par, visa, recu FROM dossier WHERE id = d AND efface_le IS NULL ON CONFLICT DO NOTHING;
  DELETE FROM reveil WHERE dossier = d;
  DELETE FROM cle_acte WHERE dossier = d;
  FOR t IN SELECT c.conrelid::regclass AS nom, a.attname AS colonne FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
            WHERE c.contype = 'f' AND c.confrelid = 'dossier'::regclass AND c.conrelid NOT IN ('effacement'::regclass, 'procedure'::regclass)
  LOOP
    EXECUTE format('DELETE FROM %s WHERE %I = $1', t.nom, t.colonne) USING d;
  END LOOP;
  DELETE FROM procedure WHERE dossier = d AND (type <> 'conserver' OR d <> r);
  UPDATE procedure SET prochaine = quand, finie = false, entree = jsonb_build_object('nature', entree->'nature') WHERE dossier = d;
  UPDATE dossier SET etat = NULL, titulaire = NULL, appeles = '{}', agent = NULL, lieu = NULL, devoir = NULL, devoir_avant = NULL,
         ouvert = false, numero = 0, tete = '\x', efface_le = quand
   WHERE id = d AND efface_le IS NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION effacer_dossier(uuid, uuid, timestamptz, uuid, timestamptz, bytea) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION effacer_dossier(uuid, uuid, timestamptz, uuid, timestamptz, bytea) TO relais_worker;
--> statement-breakpoint
-- The last line: the receipt has left or never will, nothing of it is kept.
CREATE FUNCTION oublier_accuse(d uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  DELETE FROM tache WHERE dossier = d AND EXISTS (SELECT 1 FROM effacement WHERE dossier = d);
  DELETE FROM courriel WHERE dossier = d AND service AND EXISTS (SELECT 1 FROM effacement WHERE dossier = d);
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION oublier_accuse(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION oublier_accuse(uuid) TO relais_worker;
