-- The on-call list and volunteers: who writes them, who reads them, the checks that were made. Professionals and places only; nothing
-- here speaks of an event. No text asks for an on-call list: where none was ever written, the technical line is called.
ALTER TABLE astreinte
  DROP CONSTRAINT astreinte_lieu_fkey,
  DROP CONSTRAINT astreinte_personne_fkey,
  ADD CONSTRAINT astreinte_lieu_fkey FOREIGN KEY (lieu) REFERENCES structure ON DELETE CASCADE,
  ADD CONSTRAINT astreinte_personne_fkey FOREIGN KEY (personne) REFERENCES personne ON DELETE CASCADE,
  ADD COLUMN importee boolean NOT NULL DEFAULT false; -- of the files, and not changed on the page since
--> statement-breakpoint
ALTER TABLE volontaire
  DROP CONSTRAINT volontaire_personne_fkey,
  ADD CONSTRAINT volontaire_personne_fkey FOREIGN KEY (personne) REFERENCES personne ON DELETE CASCADE;
--> statement-breakpoint
CREATE INDEX astreinte_au ON astreinte (lieu, au);
--> statement-breakpoint
CREATE TABLE astreinte_histoire (                    -- what was done on the page, by whom; what it says wins over the files
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  instant timestamptz NOT NULL,
  auteur uuid NOT NULL REFERENCES personne,
  geste text NOT NULL CHECK (geste IN ('ajoutee', 'changee', 'retiree')),
  lieu uuid NOT NULL REFERENCES structure ON DELETE CASCADE,
  personne uuid NOT NULL REFERENCES personne,
  du timestamptz NOT NULL,                           -- as it was before the gesture, which is how the files know it
  au timestamptz NOT NULL
);
--> statement-breakpoint
CREATE INDEX astreinte_histoire_ligne ON astreinte_histoire (lieu, personne, du);
--> statement-breakpoint
CREATE TRIGGER astreinte_histoire_figee BEFORE UPDATE OR TRUNCATE ON astreinte_histoire EXECUTE FUNCTION refuser_changement();
--> statement-breakpoint
CREATE TABLE volontaire_histoire (                   -- a file may enrol; whoever left by herself is not enrolled again by it
  personne uuid NOT NULL REFERENCES personne ON DELETE CASCADE,
  instant timestamptz NOT NULL,
  geste text NOT NULL CHECK (geste IN ('inscrite', 'partie', 'jointe')),
  PRIMARY KEY (personne, instant, geste)
);
--> statement-breakpoint
CREATE TRIGGER volontaire_histoire_figee BEFORE UPDATE OR TRUNCATE ON volontaire_histoire EXECUTE FUNCTION refuser_changement();
--> statement-breakpoint
-- A check of the on-call list of a place: its row is its key, so it is made once whatever the number of processes.
CREATE TABLE veille_astreinte (
  lieu uuid NOT NULL REFERENCES structure ON DELETE CASCADE,
  creneau timestamptz NOT NULL,                      -- the local hour for which it was due
  fait_le timestamptz NOT NULL,
  trous int NOT NULL CHECK (trous >= 0),
  PRIMARY KEY (lieu, creneau)
);
--> statement-breakpoint
-- One watch per place, one line of trials per volunteer, whoever begins them.
CREATE UNIQUE INDEX veille_du_lieu ON dossier (lieu) WHERE nature = 'veilleAstreinte' AND ouvert;
--> statement-breakpoint
CREATE UNIQUE INDEX volontariat_de ON dossier (titulaire) WHERE nature = 'volontariat' AND ouvert;
--> statement-breakpoint

-- ---------------------------------------------------------------- who writes, who reads
-- A social worker or a conseiller of the same text as the place: nobody else is on call.
CREATE FUNCTION peut_garder(p uuid, ou uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM fonction f WHERE f.personne = p AND f.role IN ('assistant', 'conseillerTechnique', 'conseillerNational')
                   AND population_de(f.structure) = population_de(ou))
$$;
--> statement-breakpoint
GRANT INSERT (id, lieu, personne, du, au), UPDATE (personne, du, au, importee), DELETE ON astreinte TO relais_api;
--> statement-breakpoint
GRANT SELECT, INSERT ON astreinte_histoire, volontaire_histoire TO relais_api;
--> statement-breakpoint
GRANT INSERT (personne, inscrit_le), UPDATE (joint_le, compte_jusquau), DELETE ON volontaire TO relais_api;
--> statement-breakpoint
GRANT UPDATE (essai_le) ON volontaire TO relais_worker;
--> statement-breakpoint
GRANT SELECT, INSERT ON veille_astreinte TO relais_worker;
--> statement-breakpoint
GRANT SELECT ON veille_astreinte TO relais_urgence;
--> statement-breakpoint
ALTER TABLE astreinte ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE astreinte_histoire ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE volontaire ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE volontaire_histoire ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY horloge ON astreinte FOR SELECT TO relais_worker, relais_urgence USING (true);
--> statement-breakpoint
CREATE POLICY voir ON astreinte FOR SELECT TO relais_api USING (sous_moi(lieu) OR personne = moi());
--> statement-breakpoint
CREATE POLICY ajouter ON astreinte FOR INSERT TO relais_api WITH CHECK (sous_moi(lieu) AND peut_garder(personne, lieu));
--> statement-breakpoint
CREATE POLICY changer ON astreinte FOR UPDATE TO relais_api USING (sous_moi(lieu)) WITH CHECK (sous_moi(lieu) AND peut_garder(personne, lieu));
--> statement-breakpoint
CREATE POLICY retirer ON astreinte FOR DELETE TO relais_api USING (sous_moi(lieu));
--> statement-breakpoint
CREATE POLICY voir ON astreinte_histoire FOR SELECT TO relais_api USING (sous_moi(lieu));
--> statement-breakpoint
CREATE POLICY inscrire ON astreinte_histoire FOR INSERT TO relais_api WITH CHECK (auteur = moi() AND sous_moi(lieu));
--> statement-breakpoint
CREATE POLICY horloge ON volontaire TO relais_worker, relais_urgence USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY voir ON volontaire FOR SELECT TO relais_api USING (personne = moi());
--> statement-breakpoint
CREATE POLICY s_inscrire ON volontaire FOR INSERT TO relais_api WITH CHECK (personne = moi() AND exerce(moi()));
--> statement-breakpoint
CREATE POLICY repondre ON volontaire FOR UPDATE TO relais_api USING (personne = moi()) WITH CHECK (personne = moi());
--> statement-breakpoint
CREATE POLICY partir ON volontaire FOR DELETE TO relais_api USING (personne = moi());
--> statement-breakpoint
CREATE POLICY la_mienne ON volontaire_histoire TO relais_api USING (personne = moi()) WITH CHECK (personne = moi());
--> statement-breakpoint

-- ---------------------------------------------------------------- what the check looks at
-- On call for the place or for one above it, from an instant on; whoever no longer exercises counts for nobody.
CREATE FUNCTION gardes_de(ou uuid, le timestamptz) RETURNS TABLE (id uuid, lieu uuid, personne uuid, du timestamptz, au timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH RECURSIVE h AS (
    SELECT s.id, s.parent FROM structure s WHERE s.id = ou
    UNION ALL
    SELECT s.id, s.parent FROM structure s JOIN h ON s.id = h.parent
  )
  SELECT a.id, a.lieu, a.personne, a.du, a.au FROM h JOIN astreinte a ON a.lieu = h.id
   WHERE a.au > le AND exerce(a.personne) ORDER BY a.du, a.au, a.id
$$;
--> statement-breakpoint
-- The end of the last duty that the place or one above it ever had; null: it never had a list.
CREATE FUNCTION derniere_garde(ou uuid) RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH RECURSIVE h AS (
    SELECT s.id, s.parent FROM structure s WHERE s.id = ou
    UNION ALL
    SELECT s.id, s.parent FROM structure s JOIN h ON s.id = h.parent
  )
  SELECT max(a.au) FROM h JOIN astreinte a ON a.lieu = h.id
$$;
--> statement-breakpoint
-- Places whose list is watched: those that have one, and those that a conseiller technique leads, where none above or below has one.
CREATE FUNCTION lieux_de_garde() RETURNS TABLE (lieu uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT DISTINCT a.lieu FROM astreinte a
  UNION
  SELECT ss.structure FROM poste p JOIN secteur_structure ss ON ss.secteur = p.secteur
   WHERE p.nature = 'conseillerTechnique'
     AND NOT EXISTS (SELECT 1 FROM (SELECT DISTINCT a.lieu FROM astreinte a) l WHERE dans_perimetre(l.lieu, ss.structure) OR dans_perimetre(ss.structure, l.lieu))
$$;
--> statement-breakpoint
-- Each of them, with whoever leads it while nothing watches it yet, the last check made and whether something of it waits.
CREATE FUNCTION lieux_a_veiller(le timestamptz)
RETURNS TABLE (lieu uuid, territoire text, codes text[], conseillere uuid, dossier uuid, dernier timestamptz, a_combler boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT l.lieu, s.territoire,
         (WITH RECURSIVE h AS (SELECT x.code, x.parent, 0 AS n FROM structure x WHERE x.id = l.lieu
           UNION ALL SELECT x.code, x.parent, h.n + 1 FROM structure x JOIN h ON x.id = h.parent) SELECT array_agg(code ORDER BY n) FROM h),
         CASE WHEN d.id IS NULL THEN (SELECT (e->>'personne')::uuid FROM jsonb_array_elements(ligne_technique(l.lieu, le)) WITH ORDINALITY AS t(e, n)
           WHERE e->>'nature' <> 'assistant' AND e->>'personne' IS NOT NULL ORDER BY n LIMIT 1) END,
         d.id, (SELECT max(v.creneau) FROM veille_astreinte v WHERE v.lieu = l.lieu),
         EXISTS (SELECT 1 FROM tache t WHERE t.dossier = d.id AND t.faite_le IS NULL AND (t.nature = 'trouAstreinte' OR derniere_garde(l.lieu) IS NOT NULL))
    FROM lieux_de_garde() l JOIN structure s ON s.id = l.lieu
    LEFT JOIN dossier d ON d.lieu = l.lieu AND d.nature = 'veilleAstreinte' AND d.ouvert
   ORDER BY s.code
$$;
--> statement-breakpoint
-- Volunteers with where they work, and when their channel was tried and answered; whoever left the service is none.
CREATE FUNCTION volontaires_a_essayer(le timestamptz)
RETURNS TABLE (personne uuid, structure uuid, territoire text, codes text[], dossier uuid, essai_le timestamptz, joint_le timestamptz, compte_jusquau timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT v.personne, f.structure, s.territoire,
         (WITH RECURSIVE h AS (SELECT x.code, x.parent, 0 AS n FROM structure x WHERE x.id = s.id
           UNION ALL SELECT x.code, x.parent, h.n + 1 FROM structure x JOIN h ON x.id = h.parent) SELECT array_agg(code ORDER BY n) FROM h),
         d.id, v.essai_le, v.joint_le, v.compte_jusquau
    FROM volontaire v
    JOIN LATERAL (SELECT f.structure FROM fonction f WHERE f.personne = v.personne AND f.role IN ('assistant', 'conseillerTechnique', 'conseillerNational')
                   ORDER BY f.role, f.structure LIMIT 1) f ON true
    JOIN structure s ON s.id = f.structure
    LEFT JOIN dossier d ON d.titulaire = v.personne AND d.nature = 'volontariat' AND d.ouvert
   WHERE NOT absent(v.personne, le) AND NOT EXISTS (SELECT 1 FROM depart x WHERE x.personne = v.personne)
   ORDER BY v.personne
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION lieux_a_veiller(timestamptz), volontaires_a_essayer(timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION lieux_a_veiller(timestamptz), volontaires_a_essayer(timestamptz) TO relais_worker;
--> statement-breakpoint

-- ---------------------------------------------------------------- what whoever leads reads
-- The places under me whose list is mine to keep: with a list, or those that a conseiller technique leads.
CREATE FUNCTION mes_lieux_de_garde(le timestamptz)
RETURNS TABLE (lieu uuid, nom text, territoire text, codes text[], derniere timestamptz, veille uuid, version int, etat bytea, verifie_le timestamptz, gardes jsonb, absences jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH l AS (
    SELECT DISTINCT x.lieu FROM (
      SELECT a.lieu FROM astreinte a
      UNION
      SELECT ss.structure FROM poste p JOIN secteur_structure ss ON ss.secteur = p.secteur WHERE p.nature = 'conseillerTechnique') x
     WHERE moi() IS NOT NULL AND sous_moi(x.lieu)
  )
  SELECT s.id, s.nom, s.territoire,
         (WITH RECURSIVE h AS (SELECT x.code, x.parent, 0 AS n FROM structure x WHERE x.id = s.id
           UNION ALL SELECT x.code, x.parent, h.n + 1 FROM structure x JOIN h ON x.id = h.parent) SELECT array_agg(code ORDER BY n) FROM h),
         derniere_garde(s.id),
         d.id, d.version, d.etat,
         (SELECT max(v.fait_le) FROM veille_astreinte v WHERE v.lieu = s.id),
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'ici', g.lieu = s.id, 'personne', g.personne, 'du', iso(g.du), 'au', iso(g.au)) ORDER BY g.du, g.au, g.id), '[]'::jsonb)
            FROM gardes_de(s.id, le) g),
         (SELECT coalesce(jsonb_agg(jsonb_build_object('personne', a.personne, 'du', iso(a.du), 'au', iso(a.au)) ORDER BY a.du), '[]'::jsonb)
            FROM absence a WHERE (a.au IS NULL OR a.au > le) AND a.personne IN (SELECT g.personne FROM gardes_de(s.id, le) g))
    FROM l JOIN structure s ON s.id = l.lieu LEFT JOIN dossier d ON d.lieu = s.id AND d.nature = 'veilleAstreinte' AND d.ouvert ORDER BY s.nom, s.id
$$;
--> statement-breakpoint
-- Who may be on call there: the professionals of the place and below, and its technical line.
CREATE FUNCTION gardiennes_possibles(ou uuid, le timestamptz) RETURNS TABLE (personne uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT DISTINCT f.personne FROM fonction f
   WHERE moi() IS NOT NULL AND sous_moi(ou) AND f.role IN ('assistant', 'conseillerTechnique', 'conseillerNational')
     AND (dans_perimetre(ou, f.structure) OR EXISTS (SELECT 1 FROM rangs_de(NULL, ou, le) r WHERE r.personne = f.personne))
     AND population_de(f.structure) = population_de(ou)
$$;
--> statement-breakpoint
-- My volunteers: colleagues under me who enrolled, and when they last answered. Nobody else's.
CREATE FUNCTION mes_volontaires(le timestamptz) RETURNS TABLE (personne uuid, joignable boolean, absente boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT v.personne, coalesce(v.compte_jusquau > le, false), absent(v.personne, le) FROM volontaire v
   WHERE moi() IS NOT NULL AND v.personne <> moi()
     AND EXISTS (SELECT 1 FROM fonction f WHERE f.personne = v.personne AND f.role IN ('assistant', 'conseillerTechnique', 'conseillerNational') AND sous_moi(f.structure))
     AND NOT EXISTS (SELECT 1 FROM depart x WHERE x.personne = v.personne)
   ORDER BY v.personne
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION gardes_de(uuid, timestamptz), derniere_garde(uuid), lieux_de_garde(), mes_lieux_de_garde(timestamptz),
  gardiennes_possibles(uuid, timestamptz), mes_volontaires(timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION gardes_de(uuid, timestamptz), derniere_garde(uuid) TO relais_worker;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION mes_lieux_de_garde(timestamptz), gardiennes_possibles(uuid, timestamptz), mes_volontaires(timestamptz) TO relais_api;
