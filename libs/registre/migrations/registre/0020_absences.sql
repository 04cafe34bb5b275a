-- Absences as people read them: which concern me, who stands in when each of them counts, and who else comes to one by its door.

-- What an act on an absence may look at besides its chain: who leads the services of a social worker, to be told where the text asks
-- for it, and whether her line spans several regions (R-148, T-54).
CREATE FUNCTION autour_de_l_absence(d uuid, le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH RECURSIVE servies AS (
    SELECT ss.structure AS id FROM continuite c JOIN poste p ON p.titulaire = c.absente AND p.nature = 'assistant'
      JOIN secteur_structure ss ON ss.secteur = p.secteur WHERE c.dossier = d
    UNION
    SELECT s.id FROM servies v JOIN structure s ON s.parent = v.id
  ), conseil AS (                                    -- the sector of the nearest conseiller technique of the line
    SELECT p.secteur FROM continuite c, jsonb_array_elements(ligne_technique(c.lieu, le)) WITH ORDINALITY AS l(e, n)
      JOIN poste p ON p.code = l.e->>'poste' WHERE c.dossier = d AND l.e->>'nature' = 'conseillerTechnique' ORDER BY l.n LIMIT 1
  )
  SELECT jsonb_build_object(
    'interregional', (SELECT coalesce(bool_or(s.nature = 'serviceInterregional') OR count(*) FILTER (WHERE s.nature = 'dre') > 1, false)
                        FROM conseil k JOIN secteur_structure ss ON ss.secteur = k.secteur JOIN structure s ON s.id = ss.structure),
    'services', (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('personne', f.personne, 'role', f.role)), '[]'::jsonb)
                   FROM servies v JOIN fonction f ON f.structure = v.id AND f.role IN ('chefDeService', 'direction')))
$$;
--> statement-breakpoint
-- Whoever directs the region of somebody, wherever she serves: an inter-regional service stands in no region (2007, annexe IV).
CREATE FUNCTION dirige(p uuid, ou uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM fonction f WHERE f.personne = moi() AND f.role = 'direction' AND (dans_perimetre(f.structure, ou)
    OR EXISTS (SELECT 1 FROM fonction g WHERE g.personne = p AND g.role = 'assistant' AND dans_perimetre(f.structure, g.structure))))
$$;
--> statement-breakpoint
CREATE FUNCTION designe_l_interim(ou uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM fonction f WHERE f.personne = moi() AND f.role = 'autoriteInterim' AND dans_perimetre(f.structure, ou))
$$;
--> statement-breakpoint
-- The door of an absence: whoever leads the line above its place, whoever the texts name to decide or to grant, whoever stands in its
-- chain. What each may then do is the act's own rule.
CREATE OR REPLACE FUNCTION entrer_absence(d uuid) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT set_config('relais.acte', a.id::text, true) IS NOT NULL FROM dossier a JOIN continuite c ON c.dossier = a.id
   WHERE a.id = d AND a.nature = 'absence'
     AND (c.absente = moi() OR a.titulaire = moi() OR moi() = ANY (a.appeles) OR sous_moi(a.lieu) OR designe_l_interim(a.lieu) OR dirige(c.absente, a.lieu)
          OR EXISTS (SELECT 1 FROM rangs_de(c.absente, c.lieu, clock_timestamp()) r WHERE r.personne = moi()))
$$;
--> statement-breakpoint
-- The open absences that concern me, each with what I am to it, who stands in at the first instant at which it counts from now on, and
-- its chain; inside a rung, whoever carries least comes first, and no figure leaves. `etat` is sealed: the reader opens it.
CREATE FUNCTION lire_absences(le timestamptz, laquelle uuid) RETURNS TABLE (id uuid, version int, etat bytea, organisateur uuid, ou text, qualites text[], finie boolean, tenante uuid, rangs jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH moi_meme AS MATERIALIZED (
    SELECT EXISTS (SELECT 1 FROM poste p WHERE p.titulaire = moi() AND p.nature <> 'assistant') AS conseil
  ), vues AS MATERIALIZED (
    SELECT a.id, c, greatest(le, (SELECT min(x.effet) FROM absence x WHERE x.dossier = a.id AND (x.au IS NULL OR x.au > le))) AS quand,
           array_remove(ARRAY[
             CASE WHEN c.absente = moi() THEN 'absente' END,
             CASE WHEN c.absente <> moi() AND (a.titulaire = moi() OR moi() = ANY (a.appeles) OR sous_moi(a.lieu)) THEN 'ligne' END,
             CASE WHEN EXISTS (SELECT 1 FROM poste m JOIN chaine h ON h.poste = m.id JOIN poste q ON q.id = h.suppleant
                                WHERE m.titulaire = c.absente AND q.titulaire = moi()) THEN 'chaine' END,
             CASE WHEN designe_l_interim(a.lieu) THEN 'autorite' END,
             CASE WHEN dirige(c.absente, a.lieu) THEN 'direction' END], NULL) AS qualites
      FROM dossier a JOIN continuite c ON c.dossier = a.id
     WHERE a.nature = 'absence' AND a.ouvert AND a.efface_le IS NULL AND (laquelle IS NULL OR a.id = laquelle)
       AND (c.finie_le IS NULL OR c.absente = moi())
  ), tenues AS MATERIALIZED (
    -- A neighbour stands in without being of the line or of the chain: only whoever advises can be one.
    SELECT v.*, t.tenante FROM vues v, moi_meme, LATERAL (
      SELECT CASE WHEN v.qualites <> '{}' OR conseil OR (v.c).designee = moi() THEN interim_de(v.c, v.quand) END AS tenante) t
  )
  SELECT d.id, d.version, d.etat, d.titulaire, (SELECT s.nom FROM structure s WHERE s.id = d.lieu),
         t.qualites || CASE WHEN t.tenante = moi() THEN ARRAY['interim'] ELSE '{}' END, (t.c).finie_le IS NOT NULL, t.tenante,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('rang', r.rang, 'poste', r.poste, 'nature', r.nature, 'personne', r.personne,
                   'absente', r.absente, 'titre', r.titre) ORDER BY r.rang, charge_de(r.personne), r.poste), '[]'::jsonb)
            FROM rangs_de((t.c).absente, (t.c).lieu, t.quand) r)
    FROM tenues t JOIN dossier d ON d.id = t.id
   WHERE t.qualites <> '{}' OR t.tenante = moi()
   ORDER BY t.quand, t.id LIMIT 200
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION lire_absences(timestamptz, uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION lire_absences(timestamptz, uuid) TO relais_api;
