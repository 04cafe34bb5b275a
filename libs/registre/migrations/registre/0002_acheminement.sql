-- Where a matter goes: labels of places, bodies outside the ministry, ministerial sectors, conventions. A circular speaks of
-- labels (`marque`), never of the codes of this or that installation.
ALTER TABLE structure
  ADD COLUMN marque text,                            -- what a text calls this place: ile-de-france, rhone-alpes, int, dom…
  ADD COLUMN organisme text                          -- whose body it is; inherited from the parent when null, `ministere` at the top
    CHECK (organisme IN ('ministere', 'operateur', 'tutelle', 'exterieur')),
  ADD COLUMN secteur_ministeriel text,               -- 2002: sante | travail; inherited from the parent when null
  ADD COLUMN centrale boolean NOT NULL DEFAULT false; -- administration centrale, and all below
--> statement-breakpoint
ALTER TABLE poste ADD COLUMN secteur_ministeriel text; -- of the social worker herself, where a text asks for it (R-013)
--> statement-breakpoint
CREATE TABLE convention (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  structure uuid NOT NULL REFERENCES structure,      -- the body that is served; with `pour_population`, the service that lends its social workers
  nature text NOT NULL CHECK (nature IN ('service', 'remboursement', 'partenariat', 'cooperation')),
  du timestamptz NOT NULL,
  au timestamptz,
  pour_population text,                              -- whose agents they serve under it (R-232); null: those of the body itself
  UNIQUE (structure, nature, du)
);
--> statement-breakpoint
CREATE INDEX convention_pour ON convention (pour_population) WHERE pour_population IS NOT NULL;
--> statement-breakpoint
CREATE INDEX structure_marque ON structure (marque) WHERE marque IS NOT NULL;
--> statement-breakpoint
CREATE INDEX secteur_structure_structure ON secteur_structure (structure);
--> statement-breakpoint
CREATE INDEX poste_secteur ON poste (secteur);
--> statement-breakpoint
GRANT SELECT ON convention TO relais_api, relais_worker, relais_urgence;
--> statement-breakpoint
-- All that the routing may look at about a place, at an instant: no dossier, no name. In PL/pgSQL, which keeps its plan for the
-- session: every act asks for it once. Each `LATERAL … OFFSET 0` is one look-up by index: the planner, who expects a hundred
-- ancestors where there are five, would read the whole tables.
CREATE FUNCTION carte(ou uuid, le timestamptz) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN (
  WITH RECURSIVE chaine AS (
    SELECT s.*, 0 AS distance FROM structure s WHERE s.id = ou
    UNION ALL
    SELECT s.*, c.distance + 1 FROM chaine c, LATERAL (SELECT * FROM structure p WHERE p.id = c.parent OFFSET 0) s
  ), chez AS (
    SELECT population FROM chaine WHERE population IS NOT NULL ORDER BY distance LIMIT 1
  ), couvrant AS (
    SELECT p.*, NULL::text AS marque, min(c.distance) AS distance
      FROM chaine c, LATERAL (SELECT q.* FROM secteur_structure ss JOIN poste q ON q.secteur = ss.secteur WHERE ss.structure = c.id OFFSET 0) p
     GROUP BY p.id, p.code, p.nature, p.secteur, p.rang, p.titulaire, p.telephone, p.secteur_ministeriel
    UNION ALL                                        -- the other marked places of the same ministry, only where a label may send there
    SELECT p.*, m.marque, 0
      FROM structure m JOIN secteur_structure ss ON ss.structure = m.id JOIN poste p ON p.secteur = ss.secteur
     WHERE m.marque IS NOT NULL AND EXISTS (SELECT 1 FROM chaine WHERE marque IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM chaine c WHERE c.id = m.id) AND population_de(m.id) = (SELECT population FROM chez)
  ), exerce AS (                                     -- where their holders work, up to what says of which ministry: whose they are, who lends them
    SELECT p.code, s.id, s.parent, s.population
      FROM couvrant p, LATERAL (SELECT t.* FROM fonction f JOIN structure t ON t.id = f.structure WHERE f.personne = p.titulaire AND f.role = p.nature OFFSET 0) s
    UNION
    SELECT e.code, s.id, s.parent, s.population
      FROM exerce e, LATERAL (SELECT * FROM structure p WHERE p.id = e.parent OFFSET 0) s WHERE e.population IS NULL
  ), vu AS (
    SELECT p.marque, p.distance, p.rang, p.code, jsonb_build_object(
      'poste', p.code, 'nature', p.nature, 'rang', p.rang, 'distance', p.distance, 'secteurMinisteriel', p.secteur_ministeriel,
      'personne', p.titulaire,
      'absente', EXISTS (SELECT 1 FROM absence b WHERE b.personne = p.titulaire AND b.du <= le AND (b.au IS NULL OR b.au > le)),
      'populations', (SELECT coalesce(jsonb_agg(DISTINCT e.population), '[]'::jsonb) FROM exerce e WHERE e.code = p.code AND e.population IS NOT NULL),
      'pretee', EXISTS (SELECT 1 FROM chez JOIN convention v ON v.pour_population = chez.population JOIN exerce e ON e.id = v.structure
                         WHERE e.code = p.code AND v.du <= le AND (v.au IS NULL OR v.au > le))) AS poste
      FROM couvrant p
  )
  SELECT jsonb_build_object(
    'structures', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', code, 'nature', nature, 'population', population, 'marque', marque,
        'organisme', organisme, 'secteurMinisteriel', secteur_ministeriel, 'centrale', centrale) ORDER BY distance), '[]'::jsonb) FROM chaine),
    'conventions', (SELECT coalesce(jsonb_agg(DISTINCT v.nature), '[]'::jsonb) FROM convention v JOIN chaine c ON c.id = v.structure
        WHERE v.pour_population IS NULL AND v.du <= le AND (v.au IS NULL OR v.au > le)),
    'postes', (SELECT coalesce(jsonb_agg(poste ORDER BY distance, rang, code), '[]'::jsonb) FROM vu WHERE marque IS NULL),
    'ailleurs', (SELECT coalesce(jsonb_agg(jsonb_build_object('marque', marque, 'poste', poste) ORDER BY marque, rang, code), '[]'::jsonb)
                   FROM vu WHERE marque IS NOT NULL))
); END $$;
--> statement-breakpoint
-- The ladder, drawn from the same facts as the tree, so that the two agree: the social workers of the nearest sector, then every
-- conseiller above, the nearest first, and of the agent's own secteur ministériel before the others (R-233).
CREATE FUNCTION ligne_de(carte jsonb) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN (
  WITH chez AS (
    SELECT (array_agg(s->>'population' ORDER BY n) FILTER (WHERE s->>'population' IS NOT NULL))[1] AS population,
           (array_agg(s->>'secteurMinisteriel' ORDER BY n) FILTER (WHERE s->>'secteurMinisteriel' IS NOT NULL))[1] AS secteur
      FROM jsonb_array_elements(carte->'structures') WITH ORDINALITY AS l(s, n)
  ), couvrant AS (
    SELECT p.*, min(p.distance) OVER (PARTITION BY p.nature = 'assistant') AS proche,
           CASE WHEN p.nature = 'assistant' OR p."secteurMinisteriel" = chez.secteur THEN 0 WHEN p."secteurMinisteriel" IS NULL THEN 1 ELSE 2 END AS autre
      FROM chez, jsonb_to_recordset(carte->'postes') AS p(poste text, nature text, rang int, distance int, "secteurMinisteriel" text,
                                                          personne text, absente boolean, populations jsonb, pretee boolean)
     WHERE p.pretee OR p.populations = '[]' OR chez.population IS NULL OR p.populations ? chez.population
  )
  SELECT coalesce(jsonb_agg(jsonb_build_object('nature', nature, 'poste', poste, 'personne', personne, 'absente', absente)
      ORDER BY CASE nature WHEN 'assistant' THEN 0 WHEN 'conseillerTechnique' THEN 1 ELSE 2 END, CASE nature WHEN 'assistant' THEN 0 ELSE distance END, autre, rang, poste), '[]'::jsonb)
    FROM couvrant WHERE nature <> 'assistant' OR distance = proche
); END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION ligne_technique(lieu uuid, le timestamptz) RETURNS jsonb LANGUAGE sql STABLE AS $$ SELECT ligne_de(carte(lieu, le)) $$;
--> statement-breakpoint
-- The invariant as a number: open signalements without an accountable professional. `titulaire` is one column, so there are
-- never two; there is none when it is empty, or when its person exercises no function of the service any more.
CREATE FUNCTION sans_titulaire() RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT count(*)::int FROM dossier d WHERE d.nature = 'signalement' AND d.ouvert AND d.efface_le IS NULL
     AND NOT EXISTS (SELECT 1 FROM fonction f WHERE f.personne = d.titulaire
                       AND f.role IN ('assistant', 'conseillerTechnique', 'conseillerNational'))
$$;
