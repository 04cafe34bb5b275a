-- The watchdog outside Temporal: its own role, which sees what is urgent and nothing else, and the canary that proves the whole chain.

-- Last handed over, or tried, by the watchdog's own SMTP path: what one path refuses the other one tries.
ALTER TABLE courriel ADD COLUMN secours boolean NOT NULL DEFAULT false;
--> statement-breakpoint
CREATE INDEX dossier_canari ON dossier (cree_le) WHERE nature = 'canari';
--> statement-breakpoint
-- What the watchdog may touch: what has an urgent procedure, or an urgent mail, and its canaries. No dossier yet: it is born in this
-- very statement, and only a canary can be.
CREATE FUNCTION veillee(d uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce((SELECT x.nature = 'canari' OR EXISTS (SELECT 1 FROM procedure p WHERE p.dossier = d AND p.voie = 'urgence')
                       OR EXISTS (SELECT 1 FROM courriel c WHERE c.dossier = d AND c.voie = 'urgence')
                     FROM dossier x WHERE x.id = d), true)
$$;
--> statement-breakpoint
-- The state of a dossier changes by its hand only where its ladder is urgent.
CREATE FUNCTION urgente(d uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM procedure p WHERE p.dossier = d AND p.voie = 'urgence')
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION veillee(uuid), urgente(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION veillee(uuid), urgente(uuid) TO relais_vigie;
--> statement-breakpoint

-- ---------------------------------------------------------------- rights
GRANT USAGE ON SCHEMA public TO relais_vigie;
--> statement-breakpoint
GRANT SELECT ON structure, personne, identite, fonction, secteur, secteur_structure, poste, absence, depart, convention, permanence TO relais_vigie;
--> statement-breakpoint
GRANT UPDATE (code) ON personne TO relais_vigie;     -- FOR SHARE on the row of whoever is given a matter needs it
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON dossier, procedure, reveil, tache, courriel, cle_acte, suivi_tiers, battement, evenement, appel, seance TO relais_vigie;
--> statement-breakpoint
GRANT SELECT, INSERT ON journal TO relais_vigie;
--> statement-breakpoint
GRANT SELECT, DELETE ON place TO relais_vigie;        -- what the end of a session forgets
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION autour_de_l_evenement(uuid, uuid, timestamptz) TO relais_vigie;
--> statement-breakpoint
CREATE POLICY voir_vigie ON poste FOR SELECT TO relais_vigie USING (true);
--> statement-breakpoint
CREATE POLICY voir_vigie ON fonction FOR SELECT TO relais_vigie USING (true);
--> statement-breakpoint
CREATE POLICY voir_vigie ON secteur_structure FOR SELECT TO relais_vigie USING (true);
--> statement-breakpoint
CREATE POLICY voir_vigie ON permanence FOR SELECT TO relais_vigie USING (true);
--> statement-breakpoint
CREATE POLICY vigie_voit ON dossier FOR SELECT TO relais_vigie USING (nature = 'canari' OR veillee(id));
--> statement-breakpoint
CREATE POLICY vigie_change ON dossier FOR UPDATE TO relais_vigie USING (nature = 'canari' OR urgente(id)) WITH CHECK (nature = 'canari' OR urgente(id));
--> statement-breakpoint
CREATE POLICY vigie_declare ON dossier FOR INSERT TO relais_vigie WITH CHECK (nature = 'canari');
--> statement-breakpoint
CREATE POLICY vigie ON procedure TO relais_vigie USING (voie = 'urgence' OR veillee(dossier)) WITH CHECK (veillee(dossier));
--> statement-breakpoint
CREATE POLICY vigie ON reveil TO relais_vigie USING (veillee(dossier)) WITH CHECK (veillee(dossier));
--> statement-breakpoint
CREATE POLICY vigie ON tache TO relais_vigie USING (veillee(dossier)) WITH CHECK (veillee(dossier));
--> statement-breakpoint
CREATE POLICY vigie ON courriel TO relais_vigie USING (voie = 'urgence' OR veillee(dossier)) WITH CHECK (veillee(dossier));
--> statement-breakpoint
CREATE POLICY vigie ON journal TO relais_vigie USING (urgente(dossier)) WITH CHECK (veillee(dossier));
--> statement-breakpoint
CREATE POLICY vigie ON evenement TO relais_vigie USING (urgente(dossier)) WITH CHECK (urgente(dossier));
--> statement-breakpoint
CREATE POLICY vigie ON appel TO relais_vigie USING (urgente(dossier)) WITH CHECK (urgente(dossier));
--> statement-breakpoint
CREATE POLICY vigie ON seance TO relais_vigie USING (urgente(dossier)) WITH CHECK (urgente(dossier));
--> statement-breakpoint
CREATE POLICY les_siennes_vigie ON cle_acte TO relais_vigie USING (auteur = mon_empreinte('auteur')) WITH CHECK (auteur = mon_empreinte('auteur'));
--> statement-breakpoint

-- ---------------------------------------------------------------- the canary
-- When the last complete loop ended and how long it took; when one left last. Read by whoever looks, written by nobody: it is what the record holds.
CREATE FUNCTION derniere_boucle() RETURNS TABLE (complete_le timestamptz, duree_secondes float8, partie_le timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT b.instant, extract(epoch FROM b.instant - b.cree_le)::float8, (SELECT max(cree_le) FROM dossier WHERE nature = 'canari')
    FROM (SELECT 1) un LEFT JOIN LATERAL
         (SELECT instant, cree_le FROM dossier WHERE nature = 'canari' AND NOT ouvert ORDER BY instant DESC LIMIT 1) b ON true
$$;
--> statement-breakpoint
-- Canaries that have served: the last complete one stays, because the health page reads it, and one that carries an open task.
CREATE FUNCTION canaris_passes(avant timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT d.id FROM dossier d
   WHERE d.nature = 'canari' AND d.cree_le < avant
     AND d.id IS DISTINCT FROM (SELECT x.id FROM dossier x WHERE x.nature = 'canari' AND NOT x.ouvert ORDER BY x.instant DESC LIMIT 1)
     AND NOT EXISTS (SELECT 1 FROM tache t WHERE t.dossier = d.id AND t.nature = 'processusMuet' AND t.faite_le IS NULL)
$$;
--> statement-breakpoint
-- Nobody is spoken of in a canary, so it leaves no tombstone: nothing of it stays in any table, and no table grows by the minute.
CREATE FUNCTION oublier_canaris(lesquels uuid[]) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE t record; miens uuid[]; n int;
BEGIN
  SELECT array_agg(id) INTO miens FROM (SELECT id FROM dossier WHERE id = ANY (lesquels) AND nature = 'canari' ORDER BY id FOR UPDATE SKIP LOCKED) c;
  DELETE FROM cle_acte WHERE dossier = ANY (miens);
  FOR t IN SELECT c.conrelid::regclass AS nom, a.attname AS colonne FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
            WHERE c.contype = 'f' AND c.confrelid = 'dossier'::regclass AND c.conrelid <> 'dossier'::regclass
  LOOP
    EXECUTE format('DELETE FROM %s WHERE %I = ANY ($1)', t.nom, t.colonne) USING miens;
  END LOOP;
  DELETE FROM dossier WHERE id = ANY (miens) AND nature = 'canari';
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN n;
END $$;
--> statement-breakpoint

-- ---------------------------------------------------------------- who watches whom
-- Processes that gave no sign of life for three minutes: one task of the administrateur each, under a key that names the silence, so
-- that whoever notices it writes the same one. It is settled when the process is back.
CREATE FUNCTION signaler_silences(le timestamptz) RETURNS TABLE (processus text, muet boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    WITH porteur AS (SELECT id FROM dossier WHERE nature = 'canari' ORDER BY cree_le DESC LIMIT 1),
    ecrites AS (
      INSERT INTO tache (dossier, cle, nature, pour, depuis)
        SELECT porteur.id, format('muet:%s:%s', b.processus, extract(epoch FROM b.vu_le)::bigint), 'processusMuet', NULL, le
          FROM battement b, porteur
         WHERE b.processus IN ('vigie', 'urgence', 'worker') AND b.vu_le < le - interval '180 s'
           AND NOT EXISTS (SELECT 1 FROM tache t WHERE t.nature = 'processusMuet' AND t.faite_le IS NULL AND split_part(t.cle, ':', 2) = b.processus)
      ON CONFLICT (dossier, cle) DO NOTHING RETURNING cle)
    SELECT split_part(cle, ':', 2), true FROM ecrites;
  RETURN QUERY
    WITH finies AS (
      UPDATE tache t SET faite_le = le FROM battement b
       WHERE t.nature = 'processusMuet' AND t.faite_le IS NULL AND b.processus = split_part(t.cle, ':', 2) AND b.vu_le >= le - interval '60 s'
      RETURNING b.processus)
    SELECT finies.processus, false FROM finies;
END $$;
--> statement-breakpoint
CREATE INDEX tache_muet ON tache (cle) WHERE nature = 'processusMuet' AND faite_le IS NULL;
--> statement-breakpoint
REVOKE ALL ON FUNCTION derniere_boucle(), canaris_passes(timestamptz), oublier_canaris(uuid[]), signaler_silences(timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION derniere_boucle() TO relais_api, relais_vigie;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION canaris_passes(timestamptz), oublier_canaris(uuid[]) TO relais_vigie;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION signaler_silences(timestamptz) TO relais_api, relais_worker, relais_urgence, relais_vigie;
--> statement-breakpoint

-- ---------------------------------------------------------------- figures
-- As before, without the canary nor any drill: they are no figures. Its tasks are those of silent processes, which are told.
CREATE OR REPLACE FUNCTION compter_sante(le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH vus AS NOT MATERIALIZED (SELECT id FROM dossier WHERE nature NOT IN ('accompagnement', 'partage', 'derogation', 'retourAuTravail', 'canari', 'exerciceEvenement'))
  SELECT jsonb_build_object(
    'proceduresOuvertes', (SELECT count(*) FROM procedure p JOIN vus ON vus.id = p.dossier WHERE NOT finie),
    'proceduresEnRetard', (SELECT count(*) FROM procedure WHERE NOT finie AND prochaine < le - interval '60 s'),
    'retardMaxSecondes', (SELECT coalesce(max(extract(epoch FROM le - prochaine)), 0)::int FROM procedure WHERE NOT finie AND prochaine < le),
    'reveils', (SELECT count(*) FROM reveil r JOIN vus ON vus.id = r.dossier),
    'quarantaine', (SELECT count(*) FROM reveil WHERE quarantaine),
    'courriels', (SELECT coalesce(jsonb_object_agg(etat, n), '{}'::jsonb)
                    FROM (SELECT c.etat, count(*) n FROM courriel c JOIN vus ON vus.id = c.dossier WHERE classe NOT IN ('offre', 'masse') GROUP BY c.etat) c),
    'masse', jsonb_build_object(
      'enAttente', (SELECT coalesce(sum(total - acceptes - refuses - sans_adresse - abandonnes), 0) FROM envoi_masse),
      'abandonnes', (SELECT coalesce(sum(abandonnes), 0) FROM envoi_masse)),
    'taches', (SELECT count(*) FROM tache t JOIN vus ON vus.id = t.dossier WHERE faite_le IS NULL AND pour IS NULL)
            + (SELECT count(*) FROM tache WHERE nature = 'processusMuet' AND faite_le IS NULL),
    'processus', (SELECT coalesce(jsonb_agg(jsonb_build_object('nom', processus, 'vuLe', vu_le, 'etat', etat) ORDER BY processus), '[]'::jsonb) FROM battement))
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION courriels_en_panne() RETURNS TABLE (repere text, cle text, gabarit text, classe text, etat text, depuis timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT left(encode(sha256(convert_to(c.cle, 'UTF8')), 'hex'), 32), c.cle, c.gabarit, c.classe, c.etat, c.maj
    FROM courriel c JOIN dossier d ON d.id = c.dossier
   WHERE est_administrateur() AND d.nature NOT IN ('accompagnement', 'partage', 'derogation', 'retourAuTravail', 'canari')
     AND (c.regle_le IS NULL OR c.regle_le < c.maj)
     AND (c.etat = 'ABANDON' AND c.classe <> 'offre' OR c.etat = 'INCERTAIN' AND c.classe = 'courtoisie'
          OR c.etat IN ('REFUSE', 'REVENU', 'SANS_ADRESSE') AND c.classe = 'vital')
$$;
