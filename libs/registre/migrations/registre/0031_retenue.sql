-- The mail ledger on hold (design §4 rule 13): while one row is open no pump claims anything; acts go on, mails wait in the ledger.
-- Kept as a history: who runs the service reads when it was held and released. Written by the owner's account only, from the command line.
CREATE TABLE retenue (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  motif text NOT NULL CHECK (motif IN ('restauration', 'demande')),
  -- Of a restoration: the instant of the backup. What left after it is unknown to this record.
  sauvegarde timestamptz,
  depuis timestamptz NOT NULL DEFAULT clock_timestamp(),
  levee_le timestamptz
);
--> statement-breakpoint
CREATE UNIQUE INDEX retenue_en_cours ON retenue ((true)) WHERE levee_le IS NULL;
--> statement-breakpoint
GRANT SELECT ON retenue TO relais_api, relais_worker, relais_urgence, relais_vigie;
