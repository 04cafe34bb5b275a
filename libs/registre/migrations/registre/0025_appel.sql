-- An agent who asks not to wait says so of one absence, and of no later one: his word is kept with its reference (« appel:… »), so that
-- nothing opens at the next absence before he says it again, whatever the clock does. It is no nudge either: his act moves nothing.
CREATE OR REPLACE FUNCTION dans_le_champ(c continuite, caractere text, avere boolean) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN caractere IS NULL THEN false WHEN caractere = 'nouvelle' THEN c.automatique
              WHEN starts_with(caractere, 'appel:') THEN caractere = 'appel:' || c.dossier AND 'urgence' = ANY (c.champ) AND NOT c.avere
              ELSE caractere = ANY (c.champ) AND (avere OR NOT c.avere) END
$$;
--> statement-breakpoint
DROP TRIGGER dossier_ne_peut_attendre ON dossier;
--> statement-breakpoint
CREATE TRIGGER dossier_ne_peut_attendre AFTER UPDATE OF caractere, avere ON dossier FOR EACH ROW
  WHEN (NEW.caractere IS NOT NULL AND NOT starts_with(NEW.caractere, 'appel:') AND (NEW.caractere, NEW.avere) IS DISTINCT FROM (OLD.caractere, OLD.avere))
  EXECUTE FUNCTION reveiller_la_continuite();
--> statement-breakpoint
-- Nor does it count in what a next absence would leave waiting: as before, without it.
CREATE OR REPLACE FUNCTION postes_a_prevoir(le timestamptz) RETURNS TABLE (poste text, nature text, secteur text, territoire text, population text, codes text[], titulaire uuid, lieu uuid, rangs jsonb, ligne jsonb, urgentes bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT p.code, p.nature, s.nom, st.territoire, population_de(st.id),
         (WITH RECURSIVE h AS (SELECT x.code, x.parent, 0 AS n FROM structure x WHERE x.id = st.id
           UNION ALL SELECT x.code, x.parent, h.n + 1 FROM structure x JOIN h ON x.id = h.parent) SELECT array_agg(code ORDER BY n) FROM h),
         p.titulaire, st.id,
         CASE WHEN p.titulaire IS NOT NULL
              THEN (SELECT coalesce(jsonb_agg(jsonb_build_object('rang', r.rang, 'personne', r.personne) ORDER BY r.rang, r.poste), '[]'::jsonb) FROM rangs_de(p.titulaire, st.id, le) r)
              ELSE rangs_du_poste_vacant(p.id, st.id, le) END,
         (SELECT coalesce(jsonb_agg(e->>'personne' ORDER BY n), '[]'::jsonb) FROM jsonb_array_elements(ligne_technique(st.id, le)) WITH ORDINALITY AS l(e, n)
           WHERE e->>'nature' <> 'assistant' AND e->>'personne' IS NOT NULL),
         (SELECT count(*) FROM dossier m WHERE m.titulaire = p.titulaire AND m.ouvert AND NOT starts_with(m.caractere, 'appel:') AND m.nature IN ('signalement', 'accompagnement'))
    FROM poste p JOIN secteur s ON s.id = p.secteur
    JOIN LATERAL (SELECT x.* FROM secteur_structure ss JOIN structure x ON x.id = ss.structure WHERE ss.secteur = s.id ORDER BY x.code LIMIT 1) st ON true
   WHERE moi() IS NOT NULL AND (p.titulaire = moi() OR secteur_sous_moi(p.secteur))
   ORDER BY s.nom, p.nature, p.rang, p.code
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION postes_a_essayer(le timestamptz) RETURNS TABLE (poste uuid, mois date, nature text, territoire text, population text, codes text[], situations int, presente boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT p.id, date_trunc('month', le AT TIME ZONE 'Europe/Paris')::date, p.nature, st.territoire, population_de(st.id),
         (WITH RECURSIVE h AS (SELECT x.code, x.parent, 0 AS n FROM structure x WHERE x.id = st.id
           UNION ALL SELECT x.code, x.parent, h.n + 1 FROM structure x JOIN h ON x.id = h.parent) SELECT array_agg(code ORDER BY n) FROM h),
         (SELECT count(*)::int FROM dossier m WHERE m.titulaire = p.titulaire AND m.ouvert AND NOT starts_with(m.caractere, 'appel:') AND m.nature IN ('signalement', 'accompagnement')),
         EXISTS (SELECT 1 FROM rangs_de(p.titulaire, st.id, le) r WHERE r.personne IS NOT NULL AND NOT r.absente)
    FROM poste p
    JOIN LATERAL (SELECT x.* FROM secteur_structure ss JOIN structure x ON x.id = ss.structure WHERE ss.secteur = p.secteur ORDER BY x.code LIMIT 1) st ON true
   WHERE p.titulaire IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM essai_continuite e WHERE e.poste = p.id AND e.mois = date_trunc('month', le AT TIME ZONE 'Europe/Paris')::date)
   ORDER BY p.id
$$;
