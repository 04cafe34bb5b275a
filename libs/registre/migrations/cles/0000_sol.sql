-- The keys database: one wrapped data key per dossier. Destroying a row here makes every copy of the dossier unreadable,
-- the old dumps of the record included; that is why it is another database, with another role and shorter backups.
CREATE TABLE cle (
  dossier uuid PRIMARY KEY,
  enveloppe bytea NOT NULL,
  kek text NOT NULL,
  cree_le timestamptz NOT NULL DEFAULT clock_timestamp()
);
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO relais_cles;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON cle TO relais_cles;
