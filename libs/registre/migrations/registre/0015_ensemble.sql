-- What several people read, or take part in, together: an item of a groupe ressource (R-121, R-122), an entremise (R-128 to R-130).
-- It is opened and closed by its row of partage_ouvert, like any share: what ends an accompaniment ends it in the same transaction.
CREATE TABLE partage_lecteur (
  dossier uuid NOT NULL REFERENCES dossier,
  personne uuid NOT NULL REFERENCES personne,
  groupe uuid REFERENCES dossier,                    -- the session where the person must still sit; null: an entremise
  tenu boolean NOT NULL,                             -- bound by secrecy: reads what was confided too
  PRIMARY KEY (dossier, personne)
);
--> statement-breakpoint
CREATE INDEX partage_lecteur_personne ON partage_lecteur (personne);
--> statement-breakpoint
CREATE INDEX partage_lecteur_groupe ON partage_lecteur (groupe);
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON partage_lecteur TO relais_api;
--> statement-breakpoint
ALTER TABLE partage_lecteur ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY de_l_acte ON partage_lecteur TO relais_api USING (dossier = acte_en_cours()) WITH CHECK (dossier = acte_en_cours());
--> statement-breakpoint
-- Somebody who sits reads while he holds a function, and what was confided while it binds him by secrecy (`TENUS_AU_SECRET` in the code).
CREATE FUNCTION siege_encore(au_secret boolean) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM fonction f WHERE f.personne = moi()
    AND CASE WHEN au_secret THEN f.role IN ('medecin', 'assistant', 'conseillerTechnique', 'conseillerNational')
             ELSE f.role NOT IN ('agent', 'retraite', 'ayantDroit', 'eleve', 'administrateur') END)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION siege_encore(boolean) FROM PUBLIC;
--> statement-breakpoint
-- Items about persons that I may read: in which session, from whom, until when; of whom, and what they say, once opened.
CREATE FUNCTION situations_du_groupe(le timestamptz) RETURNS TABLE (dossier uuid, groupe uuid, de uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT l.dossier, l.groupe, d.titulaire FROM partage_lecteur l
    JOIN partage_ouvert p ON p.dossier = l.dossier JOIN dossier d ON d.id = l.dossier JOIN dossier g ON g.id = l.groupe
   WHERE l.personne = moi() AND g.ouvert AND (moi() = ANY (g.appeles) OR g.titulaire = moi())
     AND p.transmis_le IS NOT NULL AND p.ferme_le IS NULL AND p.jusquau > le AND d.efface_le IS NULL AND siege_encore(false)
   ORDER BY p.transmis_le, l.dossier LIMIT 200
$$;
--> statement-breakpoint
-- One of them, with its audit row: no audit, no read. The row that opens it is held until the reading is over.
CREATE FUNCTION lire_situation(d uuid, le timestamptz) RETURNS TABLE (id uuid, version int, etat bytea, titulaire uuid, tenu boolean)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH ouvert AS (
    SELECT p.dossier FROM partage_ouvert p
     WHERE p.dossier = d AND p.transmis_le IS NOT NULL AND p.ferme_le IS NULL AND p.jusquau > le FOR SHARE),
  lu AS (SELECT e.id, e.version, e.etat, e.titulaire, l.tenu AND siege_encore(true) AS tenu FROM dossier e JOIN ouvert o ON o.dossier = e.id
           JOIN partage_lecteur l ON l.dossier = e.id AND l.personne = moi() JOIN dossier g ON g.id = l.groupe
          WHERE e.efface_le IS NULL AND g.ouvert AND siege_encore(false) AND (moi() = ANY (g.appeles) OR g.titulaire = moi())),
  trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT lu.id, le, moi(), 'groupe' FROM lu)
  SELECT * FROM lu
$$;
--> statement-breakpoint
-- What is proposed to me with an agent. Closed, whoever closed it and why, there is nothing left to read: only that it does not take place.
CREATE FUNCTION mes_entremises(le timestamptz) RETURNS TABLE (id uuid, version int, etat bytea, titulaire uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH miennes AS (
    SELECT d.id, d.version, CASE WHEN p.ferme_le IS NULL THEN d.etat END AS etat, d.titulaire, p.transmis_le FROM partage_lecteur l
      JOIN partage_ouvert p ON p.dossier = l.dossier JOIN dossier d ON d.id = l.dossier
     WHERE l.personne = moi() AND l.groupe IS NULL AND p.transmis_le IS NOT NULL AND p.jusquau > le AND d.efface_le IS NULL
     ORDER BY p.transmis_le DESC LIMIT 50 FOR SHARE OF p),
  trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT m.id, le, moi(), 'partie' FROM miennes m WHERE m.etat IS NOT NULL)
  SELECT m.id, m.version, m.etat, m.titulaire FROM miennes m ORDER BY m.transmis_le DESC
$$;
--> statement-breakpoint
-- The door of somebody who takes part: open, before its end, and looked at again once the dossier is locked.
CREATE FUNCTION entrer_partie(d uuid, le timestamptz) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT set_config('relais.acte', d::text, true) IS NOT NULL FROM partage_ouvert p JOIN partage_lecteur l ON l.dossier = p.dossier
   WHERE p.dossier = d AND l.personne = moi() AND l.groupe IS NULL AND p.transmis_le IS NOT NULL AND p.ferme_le IS NULL AND p.jusquau > le
$$;
--> statement-breakpoint
CREATE FUNCTION tenir_partie(d uuid, le timestamptz) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT true FROM partage_ouvert p JOIN partage_lecteur l ON l.dossier = p.dossier
   WHERE p.dossier = d AND l.personne = moi() AND l.groupe IS NULL AND p.transmis_le IS NOT NULL AND p.ferme_le IS NULL AND p.jusquau > le FOR SHARE OF p
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION situations_du_groupe(timestamptz), lire_situation(uuid, timestamptz), mes_entremises(timestamptz),
  entrer_partie(uuid, timestamptz), tenir_partie(uuid, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION situations_du_groupe(timestamptz), lire_situation(uuid, timestamptz), mes_entremises(timestamptz),
  entrer_partie(uuid, timestamptz), tenir_partie(uuid, timestamptz) TO relais_api;
