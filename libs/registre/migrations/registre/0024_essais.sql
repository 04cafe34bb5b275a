-- The monthly dry run, « if she were away today », and the breaches counted: posts and numbers only, no matter is named.
CREATE TABLE essai_continuite (
  poste uuid NOT NULL REFERENCES poste,
  mois date NOT NULL,                                -- its first day
  fait_le timestamptz NOT NULL,
  situations int NOT NULL CHECK (situations >= 0),   -- that could not wait
  couvertes int NOT NULL CHECK (couvertes BETWEEN 0 AND situations),
  PRIMARY KEY (poste, mois)
);
--> statement-breakpoint
GRANT SELECT, INSERT ON essai_continuite TO relais_worker;
--> statement-breakpoint
-- Posts that were not tried yet in the month of this instant: what could not wait, and whether somebody of the chain would be there.
CREATE FUNCTION postes_a_essayer(le timestamptz) RETURNS TABLE (poste uuid, mois date, nature text, territoire text, population text, codes text[], situations int, presente boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT p.id, date_trunc('month', le AT TIME ZONE 'Europe/Paris')::date, p.nature, st.territoire, population_de(st.id),
         (WITH RECURSIVE h AS (SELECT x.code, x.parent, 0 AS n FROM structure x WHERE x.id = st.id
           UNION ALL SELECT x.code, x.parent, h.n + 1 FROM structure x JOIN h ON x.id = h.parent) SELECT array_agg(code ORDER BY n) FROM h),
         (SELECT count(*)::int FROM dossier m WHERE m.titulaire = p.titulaire AND m.ouvert AND m.caractere IS NOT NULL AND m.nature IN ('signalement', 'accompagnement')),
         EXISTS (SELECT 1 FROM rangs_de(p.titulaire, st.id, le) r WHERE r.personne IS NOT NULL AND NOT r.absente)
    FROM poste p
    JOIN LATERAL (SELECT x.* FROM secteur_structure ss JOIN structure x ON x.id = ss.structure WHERE ss.secteur = p.secteur ORDER BY x.code LIMIT 1) st ON true
   WHERE p.titulaire IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM essai_continuite e WHERE e.poste = p.id AND e.mois = date_trunc('month', le AT TIME ZONE 'Europe/Paris')::date)
   ORDER BY p.id
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION postes_a_essayer(timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION postes_a_essayer(timestamptz) TO relais_worker;
--> statement-breakpoint
-- The last dry run of each post of the line, for whoever leads it.
CREATE FUNCTION essais_continuite() RETURNS TABLE (poste text, le timestamptz, situations int, couvertes int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT DISTINCT ON (p.code) p.code, e.fait_le, e.situations, e.couvertes
    FROM essai_continuite e JOIN poste p ON p.id = e.poste
   WHERE moi() IS NOT NULL AND secteur_sous_moi(p.secteur)
   ORDER BY p.code, e.mois DESC
$$;
--> statement-breakpoint
-- Breaches of the last twelve months under whoever leads: absences over which the line was called because what could not wait was
-- nobody's; each counts once, in the month of its first call. NULL when the reader leads nothing.
CREATE FUNCTION manquements_par_mois(le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH appels AS (
    SELECT dossier, pas_avant AS instant FROM courriel WHERE gabarit = 'manquement'
    UNION ALL SELECT dossier, depuis FROM tache WHERE cle LIKE 'trouSansPersonne:%'
  ), manquements AS (
    SELECT date_trunc('month', min(a.instant) AT TIME ZONE 'Europe/Paris')::date AS mois
      FROM appels a JOIN continuite c ON c.dossier = a.dossier WHERE sous_moi(c.lieu) GROUP BY a.dossier
  )
  SELECT CASE WHEN EXISTS (SELECT 1 FROM poste p WHERE p.titulaire = moi() AND p.nature <> 'assistant') THEN
    (SELECT jsonb_agg(jsonb_build_object('mois', to_char(s.mois, 'YYYY-MM'), 'nombre', (SELECT count(*) FROM manquements x WHERE x.mois = s.mois)) ORDER BY s.mois DESC)
       FROM (SELECT generate_series(date_trunc('month', le AT TIME ZONE 'Europe/Paris') - interval '11 months', date_trunc('month', le AT TIME ZONE 'Europe/Paris'), interval '1 month')::date AS mois) s)
  END
$$;
--> statement-breakpoint
-- As before, with the absence over each stretch: whoever leads names somebody there.
DROP FUNCTION absences_a_prevoir(uuid[], timestamptz, timestamptz);
--> statement-breakpoint
CREATE FUNCTION absences_a_prevoir(qui uuid[], le timestamptz, jusque timestamptz) RETURNS TABLE (personne uuid, du timestamptz, au timestamptz, effet timestamptz, designee uuid, absence uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT a.personne, a.du, a.au, a.effet, c.designee, a.dossier FROM absence a LEFT JOIN continuite c ON c.dossier = a.dossier
   WHERE moi() IS NOT NULL AND a.personne = ANY (qui) AND a.du < jusque AND (a.au IS NULL OR a.au > le) AND (c.dossier IS NULL OR c.finie_le IS NULL)
   ORDER BY a.personne, a.du
$$;
--> statement-breakpoint
-- For how many people away she stands in now: one reading of the chain per open absence, none of any matter.
CREATE FUNCTION interims_en_cours(le timestamptz) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT count(DISTINCT c.absente)::int FROM continuite c JOIN absence a ON a.dossier = c.dossier AND a.effet <= le AND (a.au IS NULL OR a.au > le)
   WHERE moi() IS NOT NULL AND c.finie_le IS NULL AND c.absente <> moi() AND interim_de(c, le) = moi()
$$;
