-- Mass mail (design §5): one content-free mail to every agent of a place, in a lane of its own. The ledger forgets each of them in the
-- statement that records what became of it, so that no list of the persons reached survives (T-37): only counts stay.
CREATE TABLE envoi_masse (
  dossier uuid NOT NULL REFERENCES dossier,
  cle text NOT NULL,                                 -- business key of the mailing: no person in it
  le timestamptz NOT NULL,
  gabarit text NOT NULL,
  total int NOT NULL,                                -- agents of the place on that day, those without an address included
  acceptes int NOT NULL DEFAULT 0,
  refuses int NOT NULL DEFAULT 0,
  sans_adresse int NOT NULL DEFAULT 0,
  abandonnes int NOT NULL DEFAULT 0,
  PRIMARY KEY (dossier, cle),
  CHECK (acceptes + refuses + sans_adresse + abandonnes <= total)
);
--> statement-breakpoint
GRANT SELECT, INSERT ON envoi_masse TO relais_api, relais_worker, relais_urgence;
--> statement-breakpoint
GRANT UPDATE (acceptes, refuses, sans_adresse, abandonnes) ON envoi_masse TO relais_worker;
--> statement-breakpoint
ALTER TABLE envoi_masse ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY horloge ON envoi_masse TO relais_worker, relais_urgence USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY voir ON envoi_masse FOR SELECT TO relais_api USING (dossier = acte_en_cours() OR EXISTS (SELECT 1 FROM dossier d WHERE d.id = dossier));
--> statement-breakpoint
CREATE POLICY deposer ON envoi_masse FOR INSERT TO relais_api WITH CHECK (dossier = acte_en_cours());
--> statement-breakpoint
ALTER TABLE courriel ADD COLUMN envoi text;          -- the mailing of its dossier that counts it
--> statement-breakpoint
ALTER TABLE courriel DROP CONSTRAINT courriel_classe_check;
--> statement-breakpoint
ALTER TABLE courriel ADD CONSTRAINT courriel_classe_check CHECK (classe IN ('vital', 'offre', 'courtoisie', 'masse'));
--> statement-breakpoint
ALTER TABLE courriel ADD CONSTRAINT courriel_masse_check CHECK ((classe = 'masse') = (voie = 'masse') AND (voie = 'masse') = (envoi IS NOT NULL));
--> statement-breakpoint
-- What was put off stands behind what was never tried.
CREATE INDEX courriel_masse ON courriel (prochain_essai) WHERE voie = 'masse' AND etat = 'A_ENVOYER';
--> statement-breakpoint
-- The only mails that may be forgotten one by one. Nobody but the process that sends them reads them, not even whoever decided them.
GRANT DELETE ON courriel TO relais_worker;
--> statement-breakpoint
CREATE POLICY seule_la_masse ON courriel AS RESTRICTIVE FOR DELETE TO relais_worker USING (voie = 'masse');
--> statement-breakpoint
CREATE POLICY sans_la_masse ON courriel AS RESTRICTIVE FOR SELECT USING (voie <> 'masse' OR current_user = 'relais_worker');
--> statement-breakpoint
-- Whoever runs the service reads of the lane how much waits and how much was given up, never a mail of it.
CREATE OR REPLACE FUNCTION compter_sante(le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH vus AS NOT MATERIALIZED (SELECT id FROM dossier WHERE nature NOT IN ('accompagnement', 'partage', 'derogation', 'retourAuTravail'))
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
    'taches', (SELECT count(*) FROM tache t JOIN vus ON vus.id = t.dossier WHERE faite_le IS NULL AND pour IS NULL),
    'processus', (SELECT coalesce(jsonb_agg(jsonb_build_object('nom', processus, 'vuLe', vu_le, 'etat', etat) ORDER BY processus), '[]'::jsonb) FROM battement))
$$;
