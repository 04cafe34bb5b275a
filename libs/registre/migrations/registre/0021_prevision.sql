-- Coverage seen ahead: posts of whoever leads (or her own), their chain, and who will be away. Professionals and places only.
CREATE FUNCTION postes_a_prevoir(le timestamptz) RETURNS TABLE (poste text, nature text, secteur text, territoire text, population text, codes text[], titulaire uuid, lieu uuid, rangs jsonb, ligne jsonb, urgentes bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT p.code, p.nature, s.nom, st.territoire, population_de(st.id),
         (WITH RECURSIVE h AS (SELECT x.code, x.parent, 0 AS n FROM structure x WHERE x.id = st.id
           UNION ALL SELECT x.code, x.parent, h.n + 1 FROM structure x JOIN h ON x.id = h.parent) SELECT array_agg(code ORDER BY n) FROM h),
         p.titulaire, st.id,
         CASE WHEN p.titulaire IS NOT NULL
              THEN (SELECT coalesce(jsonb_agg(jsonb_build_object('rang', r.rang, 'personne', r.personne) ORDER BY r.rang, r.poste), '[]'::jsonb) FROM rangs_de(p.titulaire, st.id, le) r)
              ELSE (SELECT coalesce(jsonb_agg(jsonb_build_object('rang', c.rang, 'personne', q.titulaire) ORDER BY c.rang, q.code), '[]'::jsonb)
                      FROM chaine c JOIN poste q ON q.id = c.suppleant WHERE c.poste = p.id) END,
         (SELECT coalesce(jsonb_agg(e->>'personne' ORDER BY n), '[]'::jsonb) FROM jsonb_array_elements(ligne_technique(st.id, le)) WITH ORDINALITY AS l(e, n)
           WHERE e->>'nature' <> 'assistant' AND e->>'personne' IS NOT NULL),
         (SELECT count(*) FROM dossier m WHERE m.titulaire = p.titulaire AND m.ouvert AND m.caractere IS NOT NULL AND m.nature IN ('signalement', 'accompagnement'))
    FROM poste p JOIN secteur s ON s.id = p.secteur
    JOIN LATERAL (SELECT x.* FROM secteur_structure ss JOIN structure x ON x.id = ss.structure WHERE ss.secteur = s.id ORDER BY x.code LIMIT 1) st ON true
   WHERE moi() IS NOT NULL AND (p.titulaire = moi() OR secteur_sous_moi(p.secteur))
   ORDER BY s.nom, p.nature, p.rang, p.code
$$;
--> statement-breakpoint
-- Who of them is away until a day, with whoever was named to stand in.
CREATE FUNCTION absences_a_prevoir(qui uuid[], le timestamptz, jusque timestamptz) RETURNS TABLE (personne uuid, du timestamptz, au timestamptz, effet timestamptz, designee uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT a.personne, a.du, a.au, a.effet, c.designee FROM absence a LEFT JOIN continuite c ON c.dossier = a.dossier
   WHERE moi() IS NOT NULL AND a.personne = ANY (qui) AND a.du < jusque AND (a.au IS NULL OR a.au > le) AND (c.dossier IS NULL OR c.finie_le IS NULL)
   ORDER BY a.personne, a.du
$$;
