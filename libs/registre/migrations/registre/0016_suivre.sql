-- What is born of a dossier follows it: whoever answers for the one answers for the other, and nobody else. A recipient reads while
-- he holds the function for which he was chosen. A sealed document is handed over by whoever answers for the share.
CREATE TABLE nee_de (                                -- a derogation, and the dossier of which it was born; shares say it in partage_ouvert
  dossier uuid PRIMARY KEY REFERENCES dossier,
  source uuid NOT NULL REFERENCES dossier
);
--> statement-breakpoint
CREATE INDEX nee_de_source ON nee_de (source);
--> statement-breakpoint
GRANT INSERT ON nee_de TO relais_api;
--> statement-breakpoint
ALTER TABLE nee_de ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY naitre ON nee_de FOR INSERT TO relais_api
  WITH CHECK (dossier = acte_en_cours() AND EXISTS (SELECT 1 FROM dossier d WHERE d.id = source AND d.titulaire = moi()));
--> statement-breakpoint
-- In the transaction that hands the older one over, whatever act it is; tasks that were hers follow too.
CREATE FUNCTION suivre_la_main() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  WITH nes AS (SELECT dossier FROM nee_de WHERE source = NEW.id UNION SELECT dossier FROM partage_ouvert WHERE accompagnement = NEW.id),
  suivent AS (UPDATE dossier d SET titulaire = NEW.titulaire FROM nes WHERE d.id = nes.dossier AND d.efface_le IS NULL)
  UPDATE tache t SET pour = NEW.titulaire FROM nes WHERE t.dossier = nes.dossier AND t.pour = OLD.titulaire AND t.faite_le IS NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER dossier_change_de_mains AFTER UPDATE OF titulaire ON dossier FOR EACH ROW
  WHEN (NEW.nature IN ('signalement', 'accompagnement') AND NEW.titulaire IS NOT NULL AND OLD.titulaire IS DISTINCT FROM NEW.titulaire)
  EXECUTE FUNCTION suivre_la_main();
--> statement-breakpoint
UPDATE dossier d SET titulaire = a.titulaire FROM partage_ouvert p JOIN dossier a ON a.id = p.accompagnement
 WHERE d.id = p.dossier AND d.efface_le IS NULL AND d.titulaire IS DISTINCT FROM a.titulaire;
--> statement-breakpoint
-- Its own column says it now: whoever asked for a share and handed its accompaniment over sees no row of it any more.
DROP POLICY voir_partage ON dossier;
--> statement-breakpoint
DROP POLICY changer_partage ON dossier;
--> statement-breakpoint
DROP FUNCTION tient_l_accompagnement(uuid);
--> statement-breakpoint
-- ---------------------------------------------------------------- the recipient reads while he holds his function
ALTER TABLE partage_ouvert ADD COLUMN fonctions text[];   -- those that let him receive it; null: asked for before this was kept
--> statement-breakpoint
-- Looked at anew by every door, and held until the act or the reading is over: leaving comes before it or after it.
CREATE FUNCTION tient_sa_fonction(lesquelles text[]) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM 1 FROM fonction f WHERE f.personne = moi()
     AND CASE WHEN lesquelles IS NULL THEN f.role NOT IN ('agent', 'retraite', 'ayantDroit', 'eleve', 'administrateur') ELSE f.role = ANY (lesquelles) END
     FOR KEY SHARE;
  RETURN FOUND;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION tient_sa_fonction(text[]) FROM PUBLIC;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION entrer_destinataire(d uuid, le timestamptz) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT set_config('relais.acte', d::text, true) IS NOT NULL FROM partage_ouvert
   WHERE dossier = d AND destinataire = moi() AND transmis_le IS NOT NULL AND ferme_le IS NULL AND jusquau > le AND tient_sa_fonction(fonctions)
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tenir_partage(d uuid, le timestamptz) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT true FROM partage_ouvert
   WHERE dossier = d AND destinataire = moi() AND transmis_le IS NOT NULL AND ferme_le IS NULL AND jusquau > le AND tient_sa_fonction(fonctions) FOR SHARE
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION partages_recus(le timestamptz) RETURNS TABLE (dossier uuid, de uuid, jusquau timestamptz)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT p.dossier, d.titulaire, p.jusquau FROM partage_ouvert p JOIN dossier d ON d.id = p.dossier
   WHERE p.destinataire = moi() AND p.transmis_le IS NOT NULL AND p.ferme_le IS NULL AND p.jusquau > le AND d.efface_le IS NULL
     AND tient_sa_fonction(p.fonctions)
   ORDER BY p.transmis_le DESC LIMIT 200
$$;
--> statement-breakpoint
DROP FUNCTION lire_partage(uuid, timestamptz);
--> statement-breakpoint
CREATE FUNCTION lire_partage(d uuid, le timestamptz) RETURNS TABLE (id uuid, version int, etat bytea, titulaire uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH ouvert AS (
    SELECT p.dossier FROM partage_ouvert p
     WHERE p.dossier = d AND p.destinataire = moi() AND p.transmis_le IS NOT NULL AND p.ferme_le IS NULL AND p.jusquau > le
       AND tient_sa_fonction(p.fonctions) FOR SHARE),
  lu AS (SELECT e.id, e.version, e.etat, e.titulaire FROM dossier e JOIN ouvert o ON o.dossier = e.id WHERE e.efface_le IS NULL),
  trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT lu.id, le, moi(), 'destinataire' FROM lu)
  SELECT * FROM lu
$$;
--> statement-breakpoint
DROP FUNCTION lire_partage_par_code(text, timestamptz);
--> statement-breakpoint
CREATE FUNCTION lire_partage_par_code(e text, le timestamptz) RETURNS TABLE (id uuid, version int, etat bytea, titulaire uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH ouvert AS (
    UPDATE partage_ouvert SET code = NULL
     WHERE code = e AND transmis_le IS NOT NULL AND ferme_le IS NULL AND jusquau > le RETURNING partage_ouvert.dossier),
  lu AS (SELECT x.id, x.version, x.etat, x.titulaire FROM dossier x JOIN ouvert o ON o.dossier = x.id WHERE x.efface_le IS NULL),
  trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite)
    SELECT lu.id, le, '00000000-0000-0000-0000-000000000000', 'service exterieur' FROM lu)
  SELECT * FROM lu
$$;
--> statement-breakpoint
-- ---------------------------------------------------------------- a document sealed with a code, for a service outside
ALTER TABLE partage_ouvert ADD COLUMN scelle boolean NOT NULL DEFAULT false;
--> statement-breakpoint
-- Whoever answers for the share takes the document, as long as it is open; each time is written down, and the agent sees it.
CREATE FUNCTION lire_partage_scelle(d uuid, le timestamptz) RETURNS TABLE (id uuid, version int, etat bytea, titulaire uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH ouvert AS (
    SELECT p.dossier FROM partage_ouvert p JOIN dossier x ON x.id = p.dossier
     WHERE p.dossier = d AND p.scelle AND x.titulaire = moi() AND p.transmis_le IS NOT NULL AND p.ferme_le IS NULL AND p.jusquau > le FOR SHARE),
  lu AS (SELECT x.id, x.version, x.etat, x.titulaire FROM dossier x JOIN ouvert o ON o.dossier = x.id WHERE x.efface_le IS NULL),
  trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT lu.id, le, moi(), 'remise' FROM lu)
  SELECT * FROM lu
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION lire_partage(uuid, timestamptz), lire_partage_par_code(text, timestamptz), lire_partage_scelle(uuid, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION lire_partage(uuid, timestamptz), lire_partage_par_code(text, timestamptz), lire_partage_scelle(uuid, timestamptz) TO relais_api;
--> statement-breakpoint
-- ---------------------------------------------------------------- whoever leads: references and holders, never of whom or what
CREATE FUNCTION dossiers_sous_ma_ligne(le timestamptz) RETURNS TABLE (reference uuid, nature text, ouvert boolean, titulaire uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH RECURSIVE dessous AS (
    SELECT ss.structure AS id FROM poste p JOIN secteur_structure ss ON ss.secteur = p.secteur WHERE p.titulaire = moi() AND p.nature <> 'assistant'
    UNION SELECT s.id FROM structure s JOIN dessous d ON s.parent = d.id
  ), lieux AS MATERIALIZED (SELECT DISTINCT d.lieu FROM dossier d JOIN dessous ON dessous.id = d.lieu WHERE d.efface_le IS NULL),
  siens AS MATERIALIZED (
    SELECT l.lieu FROM lieux l WHERE EXISTS (
      SELECT 1 FROM jsonb_to_recordset(ligne_technique(l.lieu, le)) AS e(nature text, personne uuid) WHERE e.personne = moi() AND e.nature <> 'assistant'))
  SELECT d.id, d.nature, d.ouvert, d.titulaire FROM dossier d JOIN siens s ON s.lieu = d.lieu
   WHERE d.efface_le IS NULL AND (d.nature = 'accompagnement' OR d.nature = 'signalement' AND NOT d.ouvert)
   ORDER BY d.nature, d.ouvert DESC, d.id LIMIT 500
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION dossiers_sous_ma_ligne(timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION dossiers_sous_ma_ligne(timestamptz) TO relais_api;
