-- What many states hold alike: the text and the local choices of a dossier's first day, nine tenths of what a state weighed. Kept once,
-- under the fingerprint of its own words, never changed and never deleted: a dossier keeps its text as it was. Nothing of anybody is in it.
CREATE TABLE fige (
  empreinte text PRIMARY KEY,
  valeur text NOT NULL,
  le timestamptz NOT NULL DEFAULT clock_timestamp()
);
--> statement-breakpoint
GRANT SELECT, INSERT ON fige TO relais_cles;
