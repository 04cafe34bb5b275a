-- The key of a professional, for what she writes for herself alone; wrapped like the others. Destroying it makes her notes unreadable.
CREATE TABLE cle_professionnel (
  personne uuid PRIMARY KEY,
  enveloppe bytea NOT NULL,
  kek text NOT NULL,
  cree_le timestamptz NOT NULL DEFAULT clock_timestamp()
);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON cle_professionnel TO relais_cles;
