-- Of each place, the places above it (itself first) and the ministry it inherits, kept beside it: climbing the tree anew at each question
-- cost seconds to whoever leads a whole ministry. Nobody writes them; they follow each change of a parent or of a population.
ALTER TABLE structure ADD COLUMN lignee uuid[] NOT NULL DEFAULT '{}', ADD COLUMN heritee text;
--> statement-breakpoint
CREATE FUNCTION refaire_les_lignees() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  UPDATE structure s SET lignee = l.lignee, heritee = l.heritee
    FROM (WITH RECURSIVE l AS (
            SELECT r.id, ARRAY[r.id] AS lignee, r.population AS heritee FROM structure r WHERE r.parent IS NULL
            UNION ALL
            SELECT e.id, e.id || l.lignee, coalesce(e.population, l.heritee) FROM l JOIN structure e ON e.parent = l.id)
          SELECT * FROM l) l
   WHERE s.id = l.id AND (s.lignee, s.heritee) IS DISTINCT FROM (l.lignee, l.heritee)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION refaire_les_lignees() FROM PUBLIC;
--> statement-breakpoint
SELECT refaire_les_lignees();
--> statement-breakpoint
CREATE FUNCTION tenir_la_lignee() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN                            -- only then are there two tables to compare
    IF NOT EXISTS (SELECT 1 FROM avant a JOIN apres p USING (id) WHERE (a.parent, a.population) IS DISTINCT FROM (p.parent, p.population)) THEN
      RETURN NULL;
    END IF;
  END IF;
  PERFORM refaire_les_lignees();
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER lignee_nouvelle AFTER INSERT ON structure FOR EACH STATEMENT EXECUTE FUNCTION tenir_la_lignee();
--> statement-breakpoint
CREATE TRIGGER lignee_changee AFTER UPDATE ON structure REFERENCING OLD TABLE AS avant NEW TABLE AS apres
  FOR EACH STATEMENT EXECUTE FUNCTION tenir_la_lignee();
--> statement-breakpoint
CREATE INDEX poste_titulaire ON poste (titulaire);
--> statement-breakpoint
CREATE OR REPLACE FUNCTION population_de(lieu uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT heritee FROM structure WHERE id = lieu
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION dans_perimetre(racine uuid, lieu uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM structure s WHERE s.id = lieu AND racine = ANY (s.lignee))
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION sous_moi(st uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM poste p JOIN secteur_structure ss ON ss.secteur = p.secteur JOIN structure s ON ss.structure = ANY (s.lignee)
                  WHERE p.titulaire = moi() AND p.nature <> 'assistant' AND s.id = st)
$$;
--> statement-breakpoint
-- The codes of a place and of those above it, the place first: by them the local choices are found.
CREATE FUNCTION codes_de(lignee uuid[]) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT array_agg(s.code ORDER BY u.n) FROM unnest(lignee) WITH ORDINALITY AS u(id, n) JOIN structure s ON s.id = u.id
$$;
--> statement-breakpoint
-- The rungs of whoever is away, for a line already read: a whole ministry is looked ahead at once.
CREATE FUNCTION rangs_avec(p uuid, ici text, ligne_d_ici jsonb, le timestamptz)
RETURNS TABLE (rang int, poste text, nature text, personne uuid, absente boolean, titre text) LANGUAGE plpgsql STABLE AS $$
BEGIN RETURN QUERY
  WITH convenus AS (
    SELECT c.rang::int AS rang, q.code AS poste, q.nature, q.titulaire AS personne, c.titre
      FROM poste m JOIN chaine c ON c.poste = m.id JOIN poste q ON q.id = c.suppleant WHERE m.titulaire = p
  ), ligne AS MATERIALIZED (
    SELECT CASE l.e->>'nature' WHEN 'conseillerNational' THEN 300 ELSE 100 END + l.n::int AS rang, l.e->>'poste' AS poste, l.e->>'nature' AS nature,
           (l.e->>'personne')::uuid AS personne, NULL::text AS titre
      FROM jsonb_array_elements(ligne_d_ici) WITH ORDINALITY AS l(e, n) WHERE l.e->>'nature' <> 'assistant'
  ), voisins AS (
    SELECT 200 AS rang, q.code AS poste, q.nature, q.titulaire AS personne, NULL::text AS titre
      FROM poste q JOIN secteur_structure ss ON ss.secteur = q.secteur JOIN structure s ON s.id = ss.structure
     WHERE q.nature = 'conseillerTechnique' AND s.heritee = ici
  ), tous AS (
    SELECT * FROM convenus UNION ALL SELECT * FROM ligne UNION ALL SELECT * FROM voisins
  )
  SELECT DISTINCT ON (t.poste) t.rang, t.poste, t.nature, t.personne, t.personne IS NOT NULL AND absent(t.personne, le), t.titre
    FROM tous t WHERE t.personne IS DISTINCT FROM p ORDER BY t.poste, t.rang;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION rangs_de(p uuid, ou uuid, le timestamptz)
RETURNS TABLE (rang int, poste text, nature text, personne uuid, absente boolean, titre text) LANGUAGE sql STABLE AS $$
  SELECT * FROM rangs_avec(p, population_de(ou), ligne_technique(ou, le), le)
$$;
--> statement-breakpoint
DROP FUNCTION rangs_du_poste_vacant(uuid, uuid, timestamptz);
--> statement-breakpoint
-- The same rungs for a post that nobody holds.
CREATE FUNCTION rangs_du_poste_vacant(p uuid, ici text, ligne_d_ici jsonb) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH tous(rang, poste, personne) AS (
    SELECT c.rang::int, q.code, q.titulaire FROM chaine c JOIN poste q ON q.id = c.suppleant WHERE c.poste = p
    UNION ALL
    SELECT CASE WHEN e->>'nature' = 'conseillerTechnique' THEN 100 ELSE 300 END + n::int, e->>'poste', (e->>'personne')::uuid
      FROM jsonb_array_elements(ligne_d_ici) WITH ORDINALITY AS l(e, n) WHERE e->>'nature' <> 'assistant'
    UNION ALL
    SELECT 200, q.code, q.titulaire FROM poste q JOIN secteur_structure ss ON ss.secteur = q.secteur JOIN structure s ON s.id = ss.structure
     WHERE q.nature = 'conseillerTechnique' AND q.id <> p AND s.heritee = ici
  ), uniques AS (SELECT DISTINCT ON (poste) rang, poste, personne FROM tous ORDER BY poste, rang)
  SELECT coalesce(jsonb_agg(jsonb_build_object('rang', rang, 'personne', personne) ORDER BY rang, poste), '[]'::jsonb) FROM uniques
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION rangs_du_poste_vacant(uuid, text, jsonb) FROM PUBLIC;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION postes_a_prevoir(le timestamptz) RETURNS TABLE (poste text, nature text, secteur text, territoire text, population text, codes text[], titulaire uuid, lieu uuid, rangs jsonb, ligne jsonb, urgentes bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH miens AS MATERIALIZED (
    SELECT p.id, p.code, p.nature, p.rang, p.titulaire, s.nom AS secteur, st.id AS lieu, st.territoire, st.heritee, st.lignee
      FROM poste p JOIN secteur s ON s.id = p.secteur
      JOIN LATERAL (SELECT x.* FROM secteur_structure ss JOIN structure x ON x.id = ss.structure WHERE ss.secteur = s.id ORDER BY x.code LIMIT 1) st ON true
     WHERE moi() IS NOT NULL AND (p.titulaire = moi() OR secteur_sous_moi(p.secteur))
  ), lignes AS MATERIALIZED (
    SELECT l.lieu, ligne_technique(l.lieu, le) AS ligne FROM (SELECT DISTINCT m.lieu FROM miens m) l
  )
  SELECT m.code, m.nature, m.secteur, m.territoire, m.heritee, codes_de(m.lignee), m.titulaire, m.lieu,
         CASE WHEN m.titulaire IS NOT NULL
              THEN (SELECT coalesce(jsonb_agg(jsonb_build_object('rang', r.rang, 'personne', r.personne) ORDER BY r.rang, r.poste), '[]'::jsonb)
                      FROM rangs_avec(m.titulaire, m.heritee, l.ligne, le) r)
              ELSE rangs_du_poste_vacant(m.id, m.heritee, l.ligne) END,
         (SELECT coalesce(jsonb_agg(e->>'personne' ORDER BY n), '[]'::jsonb) FROM jsonb_array_elements(l.ligne) WITH ORDINALITY AS t(e, n)
           WHERE e->>'nature' <> 'assistant' AND e->>'personne' IS NOT NULL),
         (SELECT count(*) FROM dossier d WHERE d.titulaire = m.titulaire AND d.ouvert AND NOT starts_with(d.caractere, 'appel:') AND d.nature IN ('signalement', 'accompagnement'))
    FROM miens m JOIN lignes l ON l.lieu = m.lieu
   ORDER BY m.secteur, m.nature, m.rang, m.code
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION gardiennes_possibles(ou uuid, le timestamptz) RETURNS TABLE (personne uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH appelables AS MATERIALIZED (SELECT r.personne FROM rangs_de(NULL, ou, le) r WHERE r.personne IS NOT NULL)
  SELECT DISTINCT f.personne FROM fonction f JOIN structure s ON s.id = f.structure
   WHERE moi() IS NOT NULL AND sous_moi(ou) AND f.role IN ('assistant', 'conseillerTechnique', 'conseillerNational')
     AND s.heritee = population_de(ou) AND (ou = ANY (s.lignee) OR f.personne IN (SELECT a.personne FROM appelables a))
$$;
