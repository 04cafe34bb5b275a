-- Whoever leads the network: what is owed under her line, counted and never read; the network itself, changed inside her perimeter.
-- Places where I stand in the technical line, other than as a social worker, with that line.
CREATE FUNCTION sous_ma_ligne(le timestamptz) RETURNS TABLE (lieu uuid, ligne jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH RECURSIVE dessous AS (
    SELECT ss.structure AS id FROM poste p JOIN secteur_structure ss ON ss.secteur = p.secteur WHERE p.titulaire = moi() AND p.nature <> 'assistant'
    UNION
    SELECT s.id FROM structure s JOIN dessous d ON s.parent = d.id
  ), lieux AS MATERIALIZED (
    SELECT DISTINCT d.lieu FROM dossier d JOIN dessous ON dessous.id = d.lieu WHERE d.efface_le IS NULL AND (d.ouvert OR d.instant > le - interval '1 year')
  ), lignes AS MATERIALIZED (SELECT l.lieu, ligne_technique(l.lieu, le) AS ligne FROM lieux l)
  SELECT l.lieu, l.ligne FROM lignes l
   WHERE EXISTS (SELECT 1 FROM jsonb_to_recordset(l.ligne) AS e(nature text, personne uuid) WHERE e.personne = moi() AND e.nature <> 'assistant')
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION sous_ma_ligne(timestamptz) FROM PUBLIC;
--> statement-breakpoint
-- From the clear columns only: no state is opened, no name is given, and no structure either.
CREATE FUNCTION lire_conseil(le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH places AS MATERIALIZED (SELECT * FROM sous_ma_ligne(le)),
  vus AS MATERIALIZED (
    SELECT d.id, d.ouvert, d.cree_le, d.titulaire, d.devoir, d.devoir_avant, p.ligne
      FROM dossier d JOIN places p ON p.lieu = d.lieu WHERE d.nature = 'signalement' AND d.efface_le IS NULL
  ), ouverts AS (SELECT * FROM vus WHERE ouvert),
  dus AS (SELECT * FROM ouverts WHERE devoir IS NOT NULL AND devoir_avant IS NOT NULL ORDER BY devoir_avant, id LIMIT 200),
  taches AS (SELECT t.nature, t.depuis, t.faite_le FROM tache t JOIN vus v ON v.id = t.dossier)
  SELECT jsonb_build_object(
    'ouvertes', (SELECT count(*) FROM ouverts),
    'ages', (SELECT jsonb_build_object('semaine', count(*) FILTER (WHERE cree_le > le - interval '7 days'),
                                       'mois', count(*) FILTER (WHERE cree_le <= le - interval '7 days' AND cree_le > le - interval '30 days'),
                                       'plus', count(*) FILTER (WHERE cree_le <= le - interval '30 days')) FROM ouverts),
    'devoirs', (SELECT coalesce(jsonb_object_agg(devoir, n), '{}'::jsonb) FROM (
        SELECT devoir, jsonb_build_object('nombre', count(*), 'enRetard', count(*) FILTER (WHERE devoir_avant <= le)) AS n
          FROM ouverts WHERE devoir IS NOT NULL GROUP BY devoir) d),
    'dus', (SELECT coalesce(jsonb_agg(jsonb_build_object('reference', d.id, 'quoi', d.devoir, 'avant', d.devoir_avant, 'recuLe', d.cree_le, 'titulaire', d.titulaire,
               'presents', (SELECT coalesce(jsonb_agg(DISTINCT e.personne), '[]'::jsonb)
                              FROM jsonb_to_recordset(d.ligne) AS e(personne uuid, absente boolean)
                             WHERE e.personne <> d.titulaire AND NOT e.absente)) ORDER BY d.devoir_avant, d.id), '[]'::jsonb) FROM dus d),
    'recusations', (SELECT coalesce(jsonb_object_agg(motif, n), '{}'::jsonb) FROM (
        SELECT substr(nature, 12) AS motif, count(*) AS n FROM taches WHERE nature LIKE 'recusation.%' AND depuis > le - interval '1 year' GROUP BY 1) r),
    'autrePersonne', (SELECT count(*) FROM taches WHERE nature = 'nouvelleParDemande' AND depuis > le - interval '1 year'),
    'aVerifier', (SELECT jsonb_build_object('jour', count(*) FILTER (WHERE depuis > le - interval '1 day'),
                                            'troisJours', count(*) FILTER (WHERE depuis <= le - interval '1 day' AND depuis > le - interval '3 days'),
                                            'plus', count(*) FILTER (WHERE depuis <= le - interval '3 days'))
                    FROM taches WHERE nature IN ('adresseAVerifier', 'offreAVerifier') AND faite_le IS NULL),
    'sansResponsable', CASE WHEN EXISTS (SELECT 1 FROM poste WHERE titulaire = moi() AND nature <> 'assistant') THEN sans_titulaire() END)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION lire_conseil(timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION lire_conseil(timestamptz) TO relais_api;
--> statement-breakpoint
-- ---------------------------------------------------------------- the network, changed by whoever leads it
-- Under a place of mine, or one of them; `sous_moi_strict` leaves out the places that my own post covers.
CREATE FUNCTION sous_moi(st uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM poste p JOIN secteur_structure ss ON ss.secteur = p.secteur
                  WHERE p.titulaire = moi() AND p.nature <> 'assistant' AND dans_perimetre(ss.structure, st))
$$;
--> statement-breakpoint
CREATE FUNCTION sous_moi_strict(st uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT sous_moi(st) AND NOT EXISTS (SELECT 1 FROM poste p JOIN secteur_structure ss ON ss.secteur = p.secteur
                                       WHERE p.titulaire = moi() AND p.nature <> 'assistant' AND ss.structure = st)
$$;
--> statement-breakpoint
-- A sector is mine when all that it covers is; one that covers nothing any more, when its people are.
CREATE FUNCTION secteur_sous_moi(s uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT NOT EXISTS (SELECT 1 FROM secteur_structure ss WHERE ss.secteur = s AND NOT sous_moi(ss.structure))
     AND (EXISTS (SELECT 1 FROM secteur_structure ss WHERE ss.secteur = s)
          OR EXISTS (SELECT 1 FROM poste p JOIN fonction f ON f.personne = p.titulaire AND f.role = p.nature WHERE p.secteur = s AND sous_moi(f.structure)))
$$;
--> statement-breakpoint
CREATE TABLE annuaire_histoire (                     -- who changed what in the network: professionals and places, never an agent
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  instant timestamptz NOT NULL,
  auteur uuid NOT NULL,
  geste text NOT NULL CHECK (geste IN ('posteTenu', 'posteAjoute', 'structureDeplacee')),
  poste uuid,
  secteur uuid,
  structure uuid,
  personne uuid                                      -- the professional who was named
);
--> statement-breakpoint
CREATE INDEX annuaire_histoire_auteur ON annuaire_histoire (auteur, instant);
--> statement-breakpoint
CREATE TRIGGER annuaire_histoire_figee BEFORE UPDATE OR DELETE OR TRUNCATE ON annuaire_histoire EXECUTE FUNCTION refuser_changement();
--> statement-breakpoint
GRANT SELECT, INSERT ON annuaire_histoire TO relais_api;
--> statement-breakpoint
GRANT INSERT ON poste, fonction TO relais_api;
--> statement-breakpoint
GRANT UPDATE (titulaire, telephone) ON poste TO relais_api;
--> statement-breakpoint
GRANT INSERT, DELETE ON secteur_structure TO relais_api;
--> statement-breakpoint
ALTER TABLE annuaire_histoire ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE poste ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE fonction ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE secteur_structure ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY les_siens ON annuaire_histoire FOR SELECT TO relais_api USING (auteur = moi());
--> statement-breakpoint
CREATE POLICY inscrire ON annuaire_histoire FOR INSERT TO relais_api WITH CHECK (auteur = moi());
--> statement-breakpoint
CREATE POLICY voir ON poste FOR SELECT TO relais_api, relais_worker, relais_urgence USING (true);
--> statement-breakpoint
CREATE POLICY voir ON fonction FOR SELECT TO relais_api, relais_worker, relais_urgence USING (true);
--> statement-breakpoint
CREATE POLICY voir ON secteur_structure FOR SELECT TO relais_api, relais_worker, relais_urgence USING (true);
--> statement-breakpoint
CREATE POLICY ajouter ON poste FOR INSERT TO relais_api WITH CHECK (nature = 'assistant' AND secteur_sous_moi(secteur));
--> statement-breakpoint
CREATE POLICY pourvoir ON poste FOR UPDATE TO relais_api
  USING (nature = 'assistant' AND titulaire IS NULL AND secteur_sous_moi(secteur)) WITH CHECK (nature = 'assistant' AND secteur_sous_moi(secteur));
--> statement-breakpoint
CREATE POLICY ajouter ON fonction FOR INSERT TO relais_api WITH CHECK (role = 'assistant' AND sous_moi(structure));
--> statement-breakpoint
CREATE POLICY couvrir ON secteur_structure FOR INSERT TO relais_api WITH CHECK (sous_moi_strict(structure) AND secteur_sous_moi(secteur));
--> statement-breakpoint
CREATE POLICY decouvrir ON secteur_structure FOR DELETE TO relais_api USING (sous_moi_strict(structure) AND secteur_sous_moi(secteur));
