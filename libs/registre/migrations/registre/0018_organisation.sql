-- The network behind continuity: who may change the chain of a post, the usual working time of a professional, the document that says
-- what a post is, who decides and who is told for somebody who serves several regions, and what a suppléant may count.
ALTER TABLE chaine
  DROP CONSTRAINT chaine_poste_fkey,
  DROP CONSTRAINT chaine_suppleant_fkey,
  ADD CONSTRAINT chaine_poste_fkey FOREIGN KEY (poste) REFERENCES poste ON DELETE CASCADE,
  ADD CONSTRAINT chaine_suppleant_fkey FOREIGN KEY (suppleant) REFERENCES poste ON DELETE CASCADE; -- a post that the files drop leaves every chain
--> statement-breakpoint
CREATE INDEX chaine_suppleant ON chaine (suppleant);
--> statement-breakpoint
-- A post is mine when its whole sector is: the line, and nothing beside it (as for the other gestures of the page).
CREATE FUNCTION poste_sous_moi(p uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM poste q WHERE q.id = p AND secteur_sous_moi(q.secteur))
$$;
--> statement-breakpoint
-- The words of a text are given from above: nobody names who takes her own place under them (R-141, R-142, R-254).
CREATE FUNCTION poste_a_moi(p uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM poste q WHERE q.id = p AND q.titulaire = moi())
$$;
--> statement-breakpoint
GRANT INSERT, DELETE ON chaine TO relais_api;
--> statement-breakpoint
ALTER TABLE chaine ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY voir ON chaine FOR SELECT TO relais_api, relais_worker, relais_urgence USING (true);
--> statement-breakpoint
CREATE POLICY ajouter ON chaine FOR INSERT TO relais_api WITH CHECK (poste_sous_moi(poste) AND (titre IS NULL OR NOT poste_a_moi(poste)));
--> statement-breakpoint
CREATE POLICY retirer ON chaine FOR DELETE TO relais_api USING (poste_sous_moi(poste) AND (titre IS NULL OR NOT poste_a_moi(poste)));
--> statement-breakpoint
ALTER TABLE annuaire_histoire ADD COLUMN chaine jsonb; -- what the gesture left: [{ rang, poste, titre }]
--> statement-breakpoint
ALTER TABLE annuaire_histoire DROP CONSTRAINT annuaire_histoire_geste_check;
--> statement-breakpoint
ALTER TABLE annuaire_histoire ADD CONSTRAINT annuaire_histoire_geste_check
  CHECK (geste IN ('posteTenu', 'posteAjoute', 'structureDeplacee', 'personneAjoutee', 'chaineChangee'));
--> statement-breakpoint
-- ---------------------------------------------------------------- usual working time: a day that is never worked is no absence (T-64)
CREATE TABLE temps_de_travail (
  personne uuid PRIMARY KEY REFERENCES personne ON DELETE CASCADE,
  quotite numeric(3, 2) NOT NULL CHECK (quotite > 0 AND quotite <= 1),
  semaine text[] NOT NULL,                           -- half-days that are usually worked (libs/calendrier/semaine.ts)
  prestation numeric(3, 2) CHECK (prestation BETWEEN 0 AND 1) -- share of it given to the services; null: not said (R-259)
);
--> statement-breakpoint
CREATE TABLE temps_par_service (                     -- share of the activity of one person that one service gets (R-260)
  personne uuid NOT NULL REFERENCES temps_de_travail ON DELETE CASCADE,
  structure uuid NOT NULL REFERENCES structure ON DELETE CASCADE,
  part numeric(3, 2) NOT NULL CHECK (part > 0 AND part <= 1),
  PRIMARY KEY (personne, structure)
);
--> statement-breakpoint
GRANT SELECT ON temps_de_travail, temps_par_service TO relais_api, relais_worker, relais_urgence;
--> statement-breakpoint
ALTER TABLE temps_de_travail ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE temps_par_service ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE FUNCTION temps_visible(p uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT p = moi() OR EXISTS (SELECT 1 FROM fonction f WHERE f.personne = p AND sous_moi(f.structure))
$$;
--> statement-breakpoint
CREATE POLICY voir ON temps_de_travail FOR SELECT TO relais_api USING (temps_visible(personne));
--> statement-breakpoint
CREATE POLICY voir_horloge ON temps_de_travail FOR SELECT TO relais_worker, relais_urgence USING (true);
--> statement-breakpoint
CREATE POLICY voir ON temps_par_service FOR SELECT TO relais_api USING (temps_visible(personne));
--> statement-breakpoint
CREATE POLICY voir_horloge ON temps_par_service FOR SELECT TO relais_worker, relais_urgence USING (true);
--> statement-breakpoint
-- ---------------------------------------------------------------- the document that says what a post is (R-146, R-254)
CREATE TABLE configuration_poste (                   -- one version a day; by code, because a version outlives its post
  poste text NOT NULL,
  datee_le date NOT NULL,
  source text NOT NULL,
  contenu jsonb NOT NULL,                            -- nature, sector, places and chain as the files said them then; no person
  PRIMARY KEY (poste, datee_le)
);
--> statement-breakpoint
GRANT SELECT ON configuration_poste TO relais_api;
--> statement-breakpoint
-- ---------------------------------------------------------------- who leads somebody
-- Two lines may meet on one person: her region's, which decides, and her inter-regional service's, which is heard (R-147, R-252).
-- `origine`: region (the nearest first, the national ones last), or service (the référents of what her posts cover).
CREATE FUNCTION conseillers_de(p uuid, le timestamptz, interregional text)
RETURNS TABLE (origine text, poste text, personne uuid, absente boolean, rang int) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE dessus AS (
    SELECT f.structure AS id, 0 AS distance FROM fonction f WHERE f.personne = p AND f.role IN ('assistant', 'conseillerTechnique', 'conseillerNational')
    UNION
    SELECT s.parent, d.distance + 1 FROM dessus d JOIN structure s ON s.id = d.id WHERE s.parent IS NOT NULL
  ), servies AS (                                    -- what her own posts cover, and the services above it
    SELECT ss.structure AS id FROM poste q JOIN secteur_structure ss ON ss.secteur = q.secteur WHERE q.titulaire = p
    UNION
    SELECT s.parent FROM servies v JOIN structure s ON s.id = v.id WHERE s.parent IS NOT NULL
  ), tous AS (
    SELECT 'region' AS origine, q.code, q.titulaire, q.nature, min(d.distance) AS distance, min(q.rang) AS ordre
      FROM dessus d JOIN structure s ON s.id = d.id AND s.nature <> interregional
      JOIN secteur_structure ss ON ss.structure = s.id JOIN poste q ON q.secteur = ss.secteur AND q.nature <> 'assistant'
     GROUP BY q.id
    UNION ALL
    SELECT 'service', q.code, q.titulaire, q.nature, 0, min(q.rang)
      FROM servies v JOIN structure s ON s.id = v.id AND s.nature = interregional
      JOIN secteur_structure ss ON ss.structure = s.id JOIN poste q ON q.secteur = ss.secteur AND q.nature = 'conseillerTechnique'
     GROUP BY q.id
  )
  SELECT origine, code, titulaire, titulaire IS NOT NULL AND absent(titulaire, le),
         row_number() OVER (ORDER BY origine, nature = 'conseillerNational', distance, ordre, code)::int
    FROM tous WHERE titulaire IS DISTINCT FROM p
$$;
--> statement-breakpoint
-- A suppléant relays a référent « en toutes occasions »: no absence is looked at. Counts, and nothing that can be signed or changed (R-142, R-143).
CREATE FUNCTION lire_suppleances(le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH RECURSIVE relayes AS (
    SELECT DISTINCT p.id, p.code, p.secteur, p.titulaire FROM poste s JOIN chaine c ON c.suppleant = s.id AND c.titre = 'suppleant' JOIN poste p ON p.id = c.poste
     WHERE s.titulaire = moi() AND s.nature = 'conseillerTechnique'
  ), lieux AS (
    SELECT r.id AS poste, ss.structure AS lieu FROM relayes r JOIN secteur_structure ss ON ss.secteur = r.secteur
    UNION
    SELECT l.poste, s.id FROM lieux l JOIN structure s ON s.parent = l.lieu
  ), vus AS (
    SELECT l.poste, d.devoir, d.devoir_avant FROM lieux l JOIN dossier d ON d.lieu = l.lieu
     WHERE d.nature = 'signalement' AND d.ouvert AND d.efface_le IS NULL
  )
  SELECT coalesce(jsonb_agg(jsonb_build_object(
      'service', (SELECT string_agg(t.nom, ', ' ORDER BY t.nom) FROM secteur_structure ss JOIN structure t ON t.id = ss.structure WHERE ss.secteur = r.secteur),
      'referente', (SELECT i.prenom || ' ' || i.nom FROM identite i WHERE i.personne = r.titulaire),
      'ouvertes', (SELECT count(*) FROM vus v WHERE v.poste = r.id),
      'dues', (SELECT count(*) FROM vus v WHERE v.poste = r.id AND v.devoir IS NOT NULL),
      'enRetard', (SELECT count(*) FROM vus v WHERE v.poste = r.id AND v.devoir_avant <= le)) ORDER BY r.code), '[]'::jsonb)
    FROM relayes r
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION lire_suppleances(timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION lire_suppleances(timestamptz) TO relais_api;
