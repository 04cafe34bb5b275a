-- What surrounds the service: facts of a service that reach no agent's dossier; where a professional receives.
-- Discretion and secrecy are two things (R-277): a dossier of these natures speaks of a service and can name no agent.
ALTER TABLE dossier ADD CONSTRAINT fait_de_service CHECK (nature NOT IN ('information', 'alerteSortante') OR agent IS NULL);
--> statement-breakpoint
CREATE TABLE permanence (                            -- where and when a professional receives; said by herself, never by the site's management
  id uuid PRIMARY KEY,
  professionnel uuid NOT NULL REFERENCES personne,
  structure uuid NOT NULL REFERENCES structure,
  ou text NOT NULL,
  quand text NOT NULL,
  confidentiel_le timestamptz,                       -- she confirmed that an interview stays private there
  depuis timestamptz NOT NULL,
  retiree_le timestamptz                             -- nothing is deleted: who received where, and since when
);
--> statement-breakpoint
CREATE INDEX permanence_professionnel ON permanence (professionnel) WHERE retiree_le IS NULL;
--> statement-breakpoint
-- A place that one of my own posts covers.
CREATE FUNCTION dans_mon_secteur(st uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM poste p JOIN secteur_structure ss ON ss.secteur = p.secteur
                  WHERE p.titulaire = moi() AND dans_perimetre(ss.structure, st))
$$;
--> statement-breakpoint
GRANT SELECT ON permanence TO relais_api, relais_worker, relais_urgence;
--> statement-breakpoint
GRANT INSERT ON permanence TO relais_api;
--> statement-breakpoint
GRANT UPDATE (confidentiel_le, retiree_le) ON permanence TO relais_api;
--> statement-breakpoint
ALTER TABLE permanence ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY voir ON permanence FOR SELECT TO relais_api, relais_worker, relais_urgence USING (true);
--> statement-breakpoint
CREATE POLICY tenir ON permanence FOR INSERT TO relais_api WITH CHECK (professionnel = moi() AND dans_mon_secteur(structure));
--> statement-breakpoint
CREATE POLICY changer ON permanence FOR UPDATE TO relais_api USING (professionnel = moi()) WITH CHECK (professionnel = moi());
