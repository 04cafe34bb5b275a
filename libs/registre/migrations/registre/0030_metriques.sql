-- What is measured for whoever runs the service: totals, from the record, in one reading. Nothing of what follows an agent's answer.

-- Kinds of dossiers that no figure of the administrateur may hold: those that are there because an agent agreed, or was absent, and
-- those that are no figures at all (a drill, the canary). How many there are, or were written today, would tell what agents did.
CREATE FUNCTION hors_des_comptes(nature text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT nature IN ('accompagnement', 'partage', 'derogation', 'entremise', 'appui', 'groupeRessource', 'retourAuTravail', 'canari', 'exerciceEvenement')
$$;
--> statement-breakpoint
-- When a nudge was first asked for: the age of the oldest says whether the relay still delivers.
ALTER TABLE reveil ADD COLUMN depuis timestamptz NOT NULL DEFAULT clock_timestamp();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION compter_sante(le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH vus AS NOT MATERIALIZED (SELECT id FROM dossier WHERE NOT hors_des_comptes(nature))
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
-- Places that have agents and no social worker in the nearest sector that should have one: nobody appointed, or everybody away.
CREATE FUNCTION lieux_sans_assistante(le timestamptz) RETURNS TABLE (vacants int, absentes int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH RECURSIVE avec AS (
    SELECT s.id FROM structure s WHERE EXISTS (SELECT 1 FROM fonction f WHERE f.structure = s.id AND f.role = 'agent')
  ), postes AS (
    SELECT ss.structure, bool_or(p.titulaire IS NOT NULL) AS pourvu,
           bool_or(p.titulaire IS NOT NULL AND NOT EXISTS (SELECT 1 FROM absence b WHERE b.personne = p.titulaire AND b.du <= le AND (b.au IS NULL OR b.au > le))) AS presente
      FROM secteur_structure ss JOIN poste p ON p.secteur = ss.secteur WHERE p.nature = 'assistant' GROUP BY ss.structure
  ), monte AS (
    SELECT a.id AS lieu, a.id AS ou FROM avec a
    UNION ALL
    SELECT m.lieu, s.parent FROM monte m JOIN structure s ON s.id = m.ou
     WHERE s.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM postes p WHERE p.structure = m.ou)
  )
  SELECT count(*) FILTER (WHERE p.pourvu IS NOT TRUE)::int, count(*) FILTER (WHERE p.pourvu AND NOT p.presente)::int
    FROM avec a LEFT JOIN (SELECT m.lieu, p.* FROM monte m JOIN postes p ON p.structure = m.ou) p ON p.lieu = a.id
$$;
--> statement-breakpoint
-- One reading for the metrics. What is late is told of every dossier, because only a failure makes it late; less than a minute is not
-- told at all, so that nothing that merely happened shows.
CREATE FUNCTION mesurer(le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH voies (voie) AS (VALUES ('urgence'), ('ordinaire')),
  echues AS MATERIALIZED (
    SELECT CASE voie WHEN 'urgence' THEN 'urgence' ELSE 'ordinaire' END AS voie, count(*) AS n, max(extract(epoch FROM le - prochaine))::int AS age
      FROM procedure WHERE NOT finie AND prochaine < le - interval '60 s' GROUP BY 1
  ), sonnes AS MATERIALIZED (
    SELECT CASE voie WHEN 'urgence' THEN 'urgence' ELSE 'ordinaire' END AS voie, max(extract(epoch FROM le - greatest(depuis, pas_avant)))::int AS age
      FROM reveil WHERE NOT quarantaine AND greatest(depuis, pas_avant) < le - interval '60 s' GROUP BY 1
  ), attendus AS MATERIALIZED (
    SELECT CASE voie WHEN 'urgence' THEN 'urgence' WHEN 'masse' THEN 'masse' ELSE 'ordinaire' END AS voie, max(extract(epoch FROM le - pas_avant))::int AS age
      FROM courriel WHERE etat IN ('A_ENVOYER', 'EN_COURS', 'DATA_DEBUTE') AND pas_avant < le - interval '60 s' GROUP BY 1
  )
  SELECT jsonb_build_object(
    'retards', (SELECT jsonb_object_agg(v.voie, jsonb_build_object('nombre', coalesce(e.n, 0), 'age', coalesce(e.age, 0))) FROM voies v LEFT JOIN echues e USING (voie)),
    'reveils', (SELECT jsonb_object_agg(v.voie, coalesce(s.age, 0)) FROM voies v LEFT JOIN sonnes s USING (voie)),
    'attentes', (SELECT jsonb_object_agg(v.voie, coalesce(a.age, 0)) FROM (TABLE voies UNION ALL VALUES ('masse')) v LEFT JOIN attendus a USING (voie)),
    'courriels', (SELECT coalesce(jsonb_agg(jsonb_build_object('voie', c.voie, 'etat', c.etat, 'nombre', c.n)), '[]'::jsonb)
                    FROM (SELECT CASE c.voie WHEN 'urgence' THEN 'urgence' ELSE 'ordinaire' END AS voie, c.etat, count(*) n
                            FROM courriel c JOIN dossier d ON d.id = c.dossier
                           WHERE NOT hors_des_comptes(d.nature) AND c.classe NOT IN ('offre', 'masse') GROUP BY 1, 2) c),
    'masse', (SELECT jsonb_build_object('A_ENVOYER', coalesce(sum(total - acceptes - refuses - sans_adresse - abandonnes), 0), 'ACCEPTE', coalesce(sum(acceptes), 0),
                'REFUSE', coalesce(sum(refuses), 0), 'SANS_ADRESSE', coalesce(sum(sans_adresse), 0), 'ABANDON', coalesce(sum(abandonnes), 0)) FROM envoi_masse),
    'quarantaine', (SELECT count(*) FROM reveil WHERE quarantaine),
    'taches', (SELECT count(*) FROM tache t JOIN dossier d ON d.id = t.dossier WHERE NOT hors_des_comptes(d.nature) AND faite_le IS NULL AND pour IS NULL)
            + (SELECT count(*) FROM tache WHERE nature = 'processusMuet' AND faite_le IS NULL),
    'sansTenante', sans_tenante(le),
    'sansAssistante', (SELECT jsonb_build_object('vacants', vacants, 'absentes', absentes) FROM lieux_sans_assistante(le)),
    'trousAstreinte', (SELECT count(*) FROM tache WHERE nature = 'trouAstreinte' AND faite_le IS NULL),
    'silences', (SELECT coalesce(jsonb_object_agg(processus, greatest(0, extract(epoch FROM clock_timestamp() - vu_le)::int)), '{}'::jsonb) FROM battement),
    'boucle', (SELECT jsonb_build_object('age', extract(epoch FROM le - complete_le)::int, 'duree', duree_secondes, 'partie', extract(epoch FROM le - partie_le)::int)
                 FROM derniere_boucle()))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION lieux_sans_assistante(timestamptz), mesurer(timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION mesurer(timestamptz) TO relais_api, relais_worker, relais_urgence, relais_vigie;
