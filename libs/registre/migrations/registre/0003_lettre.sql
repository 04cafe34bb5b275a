-- The paper path: a letter carries a code, and the code logs its reader in (design §6). The code is derived from the index key,
-- never stored; what stands here finds it again without telling it.
CREATE TABLE code_lettre (
  empreinte text PRIMARY KEY,                        -- keyed HMAC of the code
  dossier uuid NOT NULL REFERENCES dossier,
  personne bytea NOT NULL,                           -- who it logs in, encrypted under the key of the dossier: erased with it
  expire_le timestamptz NOT NULL
);
--> statement-breakpoint
CREATE INDEX code_lettre_dossier ON code_lettre (dossier);
--> statement-breakpoint
CREATE TABLE essai_code (                            -- attempts, counted so that nobody tries codes one after the other
  porteur text PRIMARY KEY,                          -- keyed HMAC of a session, of a network address, or of everybody: never in clear
  depuis timestamptz NOT NULL,                       -- start of the current period
  nombre int NOT NULL
);
--> statement-breakpoint
CREATE INDEX essai_code_depuis ON essai_code (depuis);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON code_lettre TO relais_api, relais_worker, relais_urgence;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON essai_code TO relais_api;
--> statement-breakpoint
ALTER TABLE code_lettre ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY horloge ON code_lettre TO relais_worker, relais_urgence USING (true) WITH CHECK (true);
--> statement-breakpoint
-- Written by the act that prepares the letter, read by nobody: a code is looked up by the function below alone.
CREATE POLICY preparer ON code_lettre TO relais_api USING (dossier = acte_en_cours()) WITH CHECK (dossier = acte_en_cours());
--> statement-breakpoint
-- Nobody is logged in yet when a code is typed. Unknown and expired are the same empty answer, found by the same index look-up.
CREATE FUNCTION porteur_du_code(e text, le timestamptz) RETURNS TABLE (dossier uuid, personne bytea, expire_le timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT c.dossier, c.personne, c.expire_le FROM code_lettre c WHERE c.empreinte = e AND c.expire_le > le
$$;
