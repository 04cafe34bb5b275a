-- Whoever leads the network: every open matter may be handed over, nobody found is written down, a newcomer is added, and an import
-- knows what was changed on the page.
CREATE TABLE sans_receveur (                         -- a deposit that found nobody: where, when and why; never who came, nor for whom
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  instant timestamptz NOT NULL,
  lieu uuid NOT NULL REFERENCES structure ON DELETE CASCADE,
  trace jsonb NOT NULL                               -- nodes, codes of posts, reasons of the routing
);
--> statement-breakpoint
CREATE INDEX sans_receveur_instant ON sans_receveur (instant);
--> statement-breakpoint
ALTER TABLE sans_receveur ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY noter ON sans_receveur FOR INSERT TO relais_api WITH CHECK (moi() IS NOT NULL);
--> statement-breakpoint
GRANT INSERT ON sans_receveur TO relais_api;
--> statement-breakpoint
-- As in 0006, with every open matter (`suivre`: nothing is owed), and whom nobody could receive. Who could take a matter is decided with
-- its state, on the page of that one matter.
CREATE OR REPLACE FUNCTION lire_conseil(le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH places AS MATERIALIZED (SELECT * FROM sous_ma_ligne(le)),
  vus AS MATERIALIZED (
    SELECT d.id, d.ouvert, d.cree_le, d.titulaire, d.devoir, d.devoir_avant
      FROM dossier d JOIN places p ON p.lieu = d.lieu WHERE d.nature = 'signalement' AND d.efface_le IS NULL
  ), ouverts AS (SELECT * FROM vus WHERE ouvert),
  dus AS (
    (SELECT * FROM ouverts WHERE devoir IS NOT NULL AND devoir_avant IS NOT NULL ORDER BY devoir_avant, id LIMIT 200)
    UNION ALL
    (SELECT * FROM ouverts WHERE devoir IS NULL ORDER BY cree_le, id LIMIT 200)
  ),
  taches AS (SELECT t.nature, t.depuis, t.faite_le FROM tache t JOIN vus v ON v.id = t.dossier),
  perdus AS (SELECT instant, trace FROM sans_receveur WHERE instant > le - interval '30 days' AND sous_moi(lieu)),
  dernier AS (SELECT trace FROM perdus ORDER BY instant DESC LIMIT 1)
  SELECT jsonb_build_object(
    'ouvertes', (SELECT count(*) FROM ouverts),
    'ages', (SELECT jsonb_build_object('semaine', count(*) FILTER (WHERE cree_le > le - interval '7 days'),
                                       'mois', count(*) FILTER (WHERE cree_le <= le - interval '7 days' AND cree_le > le - interval '30 days'),
                                       'plus', count(*) FILTER (WHERE cree_le <= le - interval '30 days')) FROM ouverts),
    'devoirs', (SELECT coalesce(jsonb_object_agg(devoir, n), '{}'::jsonb) FROM (
        SELECT devoir, jsonb_build_object('nombre', count(*), 'enRetard', count(*) FILTER (WHERE devoir_avant <= le)) AS n
          FROM ouverts WHERE devoir IS NOT NULL GROUP BY devoir) d),
    'dus', (SELECT coalesce(jsonb_agg(jsonb_build_object('reference', d.id, 'quoi', coalesce(d.devoir, 'suivre'), 'avant', d.devoir_avant,
               'recuLe', d.cree_le, 'titulaire', d.titulaire) ORDER BY d.devoir_avant NULLS LAST, d.cree_le, d.id), '[]'::jsonb) FROM dus d),
    'sansReceveur', (SELECT jsonb_build_object('nombre', count(*), 'dernier', max(instant), 'trace',
                        (SELECT trace FROM dernier), 'postes', (SELECT coalesce(jsonb_object_agg(p.code, c.nom || ', poste ' || p.rang), '{}'::jsonb)
                           FROM poste p JOIN secteur c ON c.id = p.secteur
                          WHERE p.code IN (SELECT unnest(string_to_array(pas->>'issue', ', ')) FROM dernier, jsonb_array_elements(trace) pas))) FROM perdus),
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
-- ---------------------------------------------------------------- a newcomer
ALTER TABLE annuaire_histoire DROP CONSTRAINT annuaire_histoire_geste_check;
--> statement-breakpoint
ALTER TABLE annuaire_histoire ADD CONSTRAINT annuaire_histoire_geste_check
  CHECK (geste IN ('posteTenu', 'posteAjoute', 'structureDeplacee', 'personneAjoutee'));
--> statement-breakpoint
-- A person who was not there, with her account and one function of social worker under mine: the account of somebody who is there
-- already can neither be given nor taken this way.
CREATE FUNCTION ajouter_personne(p_code text, p_prenom text, p_nom text, p_courriel text, p_recherche text, p_emetteur text, p_sujet text, p_structure uuid)
RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE nouvelle uuid;
BEGIN
  IF moi() IS NULL OR NOT sous_moi(p_structure) THEN RETURN NULL; END IF;
  INSERT INTO personne (code) VALUES (p_code) RETURNING id INTO nouvelle;
  INSERT INTO identite (personne, prenom, nom, courriel, recherche) VALUES (nouvelle, p_prenom, p_nom, p_courriel, p_recherche);
  INSERT INTO compte (emetteur, sujet, personne) VALUES (p_emetteur, p_sujet, nouvelle);
  INSERT INTO fonction (personne, role, structure) VALUES (nouvelle, 'assistant', p_structure);
  RETURN nouvelle;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION ajouter_personne(text, text, text, text, text, text, text, uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION ajouter_personne(text, text, text, text, text, text, text, uuid) TO relais_api;
--> statement-breakpoint
CREATE TABLE annuaire_repris (                       -- gestures of the page that an import has said too, or has replaced: written by the import only
  geste uuid PRIMARY KEY REFERENCES annuaire_histoire,
  le timestamptz NOT NULL DEFAULT now()
);
--> statement-breakpoint
-- ---------------------------------------------------------------- the referrer learns at an hour that says nothing, without a wake of the clock for it
ALTER TABLE suivi_tiers ADD COLUMN offre_dite_le timestamptz; -- `offre_faite_le` is shown from that instant on
--> statement-breakpoint
UPDATE suivi_tiers SET offre_dite_le = offre_faite_le WHERE offre_faite_le IS NOT NULL;
