-- The record. Words about a person are ciphertext (bytea) under the key of their dossier; the link from a dossier to its
-- agent and to its referrer is a keyed HMAC. What stays in clear: opaque ids, kinds, instants, who is accountable.

-- ---------------------------------------------------------------- the network (annuaire)
CREATE TABLE structure (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  code text NOT NULL UNIQUE,
  nature text NOT NULL,
  nom text NOT NULL,
  parent uuid REFERENCES structure,
  population text,                                   -- which text governs its agents; inherited from the parent when null
  territoire text NOT NULL DEFAULT 'metropole'
);
--> statement-breakpoint
-- Two tables for one person: acts lock `personne`, and a lock rewrites the row in the write-ahead log; the name must not follow.
CREATE TABLE personne (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  code text NOT NULL UNIQUE
);
--> statement-breakpoint
CREATE TABLE identite (
  personne uuid PRIMARY KEY REFERENCES personne,
  prenom text NOT NULL,
  nom text NOT NULL,
  courriel text,
  telephone text,
  recherche text NOT NULL                            -- lower case without accents, for the search by typing
);
--> statement-breakpoint
CREATE TABLE compte (                                -- who logs in: never by e-mail, always by (issuer, subject)
  emetteur text NOT NULL,
  sujet text NOT NULL,
  personne uuid NOT NULL REFERENCES personne,
  PRIMARY KEY (emetteur, sujet)
);
--> statement-breakpoint
CREATE TABLE fonction (                              -- a role held in a structure; an agent has the role `agent` where he works
  personne uuid NOT NULL REFERENCES personne,
  role text NOT NULL,
  structure uuid NOT NULL REFERENCES structure,
  PRIMARY KEY (personne, role, structure)
);
--> statement-breakpoint
CREATE INDEX fonction_structure ON fonction (structure, role);
--> statement-breakpoint
CREATE TABLE secteur (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  code text NOT NULL UNIQUE,
  nom text NOT NULL
);
--> statement-breakpoint
CREATE TABLE secteur_structure (                     -- a sector covers these structures and all below, unless a nearer sector does
  secteur uuid NOT NULL REFERENCES secteur,
  structure uuid NOT NULL REFERENCES structure,
  PRIMARY KEY (secteur, structure)
);
--> statement-breakpoint
CREATE TABLE poste (                                 -- a post exists without its holder: a vacant post is a hole that is seen
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  code text NOT NULL UNIQUE,
  nature text NOT NULL,                              -- assistant | conseillerTechnique | conseillerNational
  secteur uuid NOT NULL REFERENCES secteur,
  rang smallint NOT NULL DEFAULT 1,
  titulaire uuid REFERENCES personne,
  telephone text
);
--> statement-breakpoint
CREATE TABLE absence (                               -- absence of a professional, never of a beneficiary (T-17)
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  personne uuid NOT NULL REFERENCES personne,
  du timestamptz NOT NULL,
  au timestamptz,
  UNIQUE (personne, du)
);
--> statement-breakpoint

-- ---------------------------------------------------------------- who is asking (set by the registre at the start of each transaction)
CREATE FUNCTION moi() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('relais.personne', true), '')::uuid $$;
--> statement-breakpoint
CREATE FUNCTION mon_empreinte(nature text) RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('relais.' || nature, true), '') $$;
--> statement-breakpoint

-- The dossier that the running act has locked (under the policies below) or is creating: whoever hands a dossier over must
-- still be able to write it in that transaction, although the row is no longer his.
CREATE FUNCTION acte_en_cours() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('relais.acte', true), '')::uuid $$;
--> statement-breakpoint

-- ---------------------------------------------------------------- dossiers
CREATE TABLE dossier (
  id uuid PRIMARY KEY,
  nature text NOT NULL,
  profil text NOT NULL,
  profil_version int NOT NULL,
  titulaire uuid REFERENCES personne,                -- the accountable professional; null only on a tombstone
  appeles uuid[] NOT NULL DEFAULT '{}',              -- professionals called up the technical line, until one takes charge
  agent text,                                        -- keyed HMAC of the agent's id
  lieu uuid REFERENCES structure,                    -- where the agent's sector is looked up
  etat bytea,                                        -- the state, encrypted, padded
  version int NOT NULL,
  cree_le timestamptz NOT NULL,
  instant timestamptz NOT NULL,                      -- instant of the last act: instants never go back within a dossier
  numero int NOT NULL,                               -- length of the journal
  tete bytea NOT NULL,                               -- head of the journal's hash chain
  ouvert boolean NOT NULL DEFAULT true,
  efface_le timestamptz
);
--> statement-breakpoint
CREATE INDEX dossier_titulaire ON dossier (titulaire) WHERE ouvert;
--> statement-breakpoint
CREATE INDEX dossier_appeles ON dossier USING gin (appeles);
--> statement-breakpoint
CREATE INDEX dossier_agent ON dossier (agent, cree_le);
--> statement-breakpoint
-- All that the referrer can ever read: a projection of its own, so that no later fact can reach him by an omission.
CREATE TABLE suivi_tiers (
  dossier uuid PRIMARY KEY REFERENCES dossier,
  tiers text NOT NULL,                               -- keyed HMAC of the referrer's id
  agent bytea NOT NULL,                              -- about whom, encrypted under the key of the dossier
  recu_le timestamptz NOT NULL,
  offre_faite_le timestamptz
);
--> statement-breakpoint
CREATE INDEX suivi_tiers_tiers ON suivi_tiers (tiers, recu_le);
--> statement-breakpoint
CREATE TABLE procedure (
  dossier uuid NOT NULL REFERENCES dossier,
  type text NOT NULL,
  voie text NOT NULL,                                -- dossier | urgence | admin
  entree jsonb NOT NULL,                             -- the input of the workflow: ids and rules, nothing about a person
  prochaine timestamptz NOT NULL,                    -- when the clock is expected next; never empty, at most 30 days ahead
  finie boolean NOT NULL DEFAULT false,
  echecs int NOT NULL DEFAULT 0,
  rappels int NOT NULL DEFAULT 0,                    -- nudges of the reconciler left unanswered
  rappele_le timestamptz,
  PRIMARY KEY (dossier, type)
);
--> statement-breakpoint
CREATE INDEX procedure_prochaine ON procedure (prochaine) WHERE NOT finie;
--> statement-breakpoint
CREATE TABLE reveil (                                -- the outbox: at most one nudge per procedure, asked for `demandes` times
  dossier uuid NOT NULL,
  type text NOT NULL,
  voie text NOT NULL,
  demandes int NOT NULL DEFAULT 1,
  remplacer boolean NOT NULL DEFAULT false,          -- start anew with TERMINATE_EXISTING
  essais int NOT NULL DEFAULT 0,
  bail timestamptz NOT NULL DEFAULT '-infinity',
  quarantaine boolean NOT NULL DEFAULT false,
  PRIMARY KEY (dossier, type),
  FOREIGN KEY (dossier, type) REFERENCES procedure
);
--> statement-breakpoint
CREATE INDEX reveil_voie ON reveil (voie, bail) WHERE NOT quarantaine;
--> statement-breakpoint
CREATE TABLE journal (
  dossier uuid NOT NULL REFERENCES dossier,
  numero int NOT NULL,
  instant timestamptz NOT NULL,
  fait bytea NOT NULL,                               -- encrypted: who, what
  empreinte bytea NOT NULL,                          -- sha256(previous || numero || instant || fait)
  PRIMARY KEY (dossier, numero)
);
--> statement-breakpoint
CREATE TABLE lecture (                               -- who read content: written by the same statement that reads
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  dossier uuid NOT NULL REFERENCES dossier,
  instant timestamptz NOT NULL,
  lecteur uuid NOT NULL,
  qualite text NOT NULL
);
--> statement-breakpoint
CREATE INDEX lecture_dossier ON lecture (dossier, instant);
--> statement-breakpoint
CREATE TABLE tache (                                 -- something a human must do
  dossier uuid NOT NULL REFERENCES dossier,
  cle text NOT NULL,                                 -- nature and round
  nature text NOT NULL,
  pour uuid REFERENCES personne,                     -- null: the administrateur
  depuis timestamptz NOT NULL,
  faite_le timestamptz,
  PRIMARY KEY (dossier, cle)
);
--> statement-breakpoint
CREATE INDEX tache_pour ON tache (pour) WHERE faite_le IS NULL;
--> statement-breakpoint
CREATE TABLE cle_acte (                              -- an act of a person happens once: (author, key)
  auteur text NOT NULL,                              -- keyed HMAC
  cle text NOT NULL,
  corps text NOT NULL,                               -- HMAC of the body
  dossier uuid,
  reponse bytea,                                     -- the first answer, refusals included
  PRIMARY KEY (auteur, cle)
);
--> statement-breakpoint
CREATE INDEX cle_acte_dossier ON cle_acte (dossier);
--> statement-breakpoint
CREATE TABLE scellement (                            -- the set of journal heads, signed every hour
  heure timestamptz PRIMARY KEY,
  dossiers int NOT NULL,
  empreinte bytea NOT NULL,
  signature bytea NOT NULL
);
--> statement-breakpoint

-- ---------------------------------------------------------------- the mail ledger
CREATE TABLE courriel (
  cle text PRIMARY KEY,                              -- HMAC of the business key (person, round, rung): a repeated key aborts the act
  dossier uuid NOT NULL REFERENCES dossier,
  classe text NOT NULL CHECK (classe IN ('vital', 'offre', 'courtoisie')),
  voie text NOT NULL,                                -- lane of the pump
  gabarit text NOT NULL,
  message_id text NOT NULL UNIQUE,                   -- <hmac@domain>: the same for ever, reveals nothing
  destinataire bytea NOT NULL,                       -- encrypted: the person's id; the address is read when the mail leaves
  donnees bytea NOT NULL,                            -- encrypted: what the template's type allows
  etat text NOT NULL DEFAULT 'A_ENVOYER'
    CHECK (etat IN ('A_ENVOYER', 'EN_COURS', 'DATA_DEBUTE', 'INCERTAIN', 'ACCEPTE', 'REFUSE', 'REVENU', 'SANS_ADRESSE', 'ABANDON')),
  pas_avant timestamptz NOT NULL,
  prochain_essai timestamptz NOT NULL DEFAULT '-infinity',
  essais int NOT NULL DEFAULT 0,
  renvois int NOT NULL DEFAULT 0,                    -- times an uncertain vital mail was sent again
  pompe int,                                         -- the claim: number of a pump's session advisory lock
  code_reponse int,                                  -- SMTP code, never the text: a relay repeats the address in it
  maj timestamptz NOT NULL
);
--> statement-breakpoint
CREATE INDEX courriel_a_envoyer ON courriel (voie, pas_avant) WHERE etat IN ('A_ENVOYER', 'EN_COURS', 'DATA_DEBUTE');
--> statement-breakpoint
CREATE INDEX courriel_dossier ON courriel (dossier);
--> statement-breakpoint
CREATE TABLE battement (                             -- the health page: which process was seen when
  processus text PRIMARY KEY,
  vu_le timestamptz NOT NULL,
  etat text NOT NULL
);
--> statement-breakpoint
CREATE TABLE session (                               -- connect-pg-simple
  sid varchar PRIMARY KEY,
  sess json NOT NULL,
  expire timestamp(6) NOT NULL
);
--> statement-breakpoint
CREATE INDEX session_expire ON session (expire);
--> statement-breakpoint

-- ---------------------------------------------------------------- look-ups that need more than the reader may see
-- The technical line above a place: the nearest covering sector of each kind of post, in order of rank (design §3).
CREATE FUNCTION ligne_technique(lieu uuid, le timestamptz) RETURNS jsonb LANGUAGE sql STABLE AS $$
  WITH RECURSIVE ancetre AS (
    SELECT s.id, s.parent, 0 AS distance FROM structure s WHERE s.id = lieu
    UNION ALL
    SELECT s.id, s.parent, a.distance + 1 FROM structure s JOIN ancetre a ON s.id = a.parent
  ), couvrant AS (
    SELECT p.nature, p.rang, p.code, p.titulaire, a.distance, min(a.distance) OVER (PARTITION BY p.nature) AS proche
      FROM poste p JOIN secteur_structure ss ON ss.secteur = p.secteur JOIN ancetre a ON a.id = ss.structure
  )
  SELECT coalesce(jsonb_agg(jsonb_build_object(
      'nature', c.nature, 'poste', c.code, 'personne', c.titulaire,
      'absente', EXISTS (SELECT 1 FROM absence b WHERE b.personne = c.titulaire AND b.du <= le AND (b.au IS NULL OR b.au > le)))
      ORDER BY CASE c.nature WHEN 'assistant' THEN 0 WHEN 'conseillerTechnique' THEN 1 ELSE 2 END, c.rang, c.code), '[]'::jsonb)
    FROM couvrant c WHERE c.distance = c.proche
$$;
--> statement-breakpoint
CREATE FUNCTION population_de(lieu uuid) RETURNS text LANGUAGE sql STABLE AS $$
  WITH RECURSIVE ancetre AS (
    SELECT s.id, s.parent, s.population, 0 AS distance FROM structure s WHERE s.id = lieu
    UNION ALL
    SELECT s.id, s.parent, s.population, a.distance + 1 FROM structure s JOIN ancetre a ON s.id = a.parent
  )
  SELECT population FROM ancetre WHERE population IS NOT NULL ORDER BY distance LIMIT 1
$$;
--> statement-breakpoint
CREATE FUNCTION dans_perimetre(racine uuid, lieu uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH RECURSIVE ancetre AS (
    SELECT s.id, s.parent FROM structure s WHERE s.id = lieu
    UNION ALL
    SELECT s.id, s.parent FROM structure s JOIN ancetre a ON s.id = a.parent
  )
  SELECT EXISTS (SELECT 1 FROM ancetre WHERE id = racine)
$$;
--> statement-breakpoint
-- Earlier open signalements of the same agent: ids and holders only. The API's role does not see those dossiers.
CREATE FUNCTION convergents(d uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_object('reference', a.id, 'titulaire', a.titulaire) ORDER BY a.cree_le, a.id), '[]'::jsonb)
    FROM dossier ce JOIN dossier a ON a.agent = ce.agent AND a.nature = ce.nature AND a.id <> ce.id
   WHERE ce.id = d AND a.ouvert AND (a.cree_le, a.id) < (ce.cree_le, ce.id)
$$;
--> statement-breakpoint
-- Health: counts without identity.
CREATE FUNCTION compter_sante(le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object(
    'proceduresOuvertes', (SELECT count(*) FROM procedure WHERE NOT finie),
    'proceduresEnRetard', (SELECT count(*) FROM procedure WHERE NOT finie AND prochaine < le - interval '60 s'),
    'retardMaxSecondes', (SELECT coalesce(max(extract(epoch FROM le - prochaine)), 0)::int FROM procedure WHERE NOT finie AND prochaine < le),
    'reveils', (SELECT count(*) FROM reveil), 'quarantaine', (SELECT count(*) FROM reveil WHERE quarantaine),
    'courriels', (SELECT coalesce(jsonb_object_agg(etat, n), '{}'::jsonb) FROM (SELECT etat, count(*) n FROM courriel GROUP BY etat) c),
    'taches', (SELECT count(*) FROM tache WHERE faite_le IS NULL AND pour IS NULL),
    'processus', (SELECT coalesce(jsonb_agg(jsonb_build_object('nom', processus, 'vuLe', vu_le, 'etat', etat) ORDER BY processus), '[]'::jsonb) FROM battement))
$$;
--> statement-breakpoint

-- ---------------------------------------------------------------- append only
CREATE FUNCTION refuser_changement() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'append-only table %', TG_TABLE_NAME; END $$;
--> statement-breakpoint
CREATE TRIGGER journal_fige BEFORE UPDATE OR TRUNCATE ON journal EXECUTE FUNCTION refuser_changement();
--> statement-breakpoint
CREATE TRIGGER lecture_figee BEFORE UPDATE OR TRUNCATE ON lecture EXECUTE FUNCTION refuser_changement();
--> statement-breakpoint
CREATE TRIGGER scellement_fige BEFORE UPDATE OR DELETE OR TRUNCATE ON scellement EXECUTE FUNCTION refuser_changement();
--> statement-breakpoint

-- ---------------------------------------------------------------- rights: one role per process
GRANT USAGE ON SCHEMA public TO relais_api, relais_worker, relais_urgence;
--> statement-breakpoint
GRANT SELECT ON structure, personne, identite, fonction, secteur, secteur_structure, poste, absence TO relais_api, relais_worker, relais_urgence;
--> statement-breakpoint
GRANT UPDATE (code) ON personne TO relais_api, relais_worker, relais_urgence; -- FOR SHARE on the holder's row needs it
--> statement-breakpoint
GRANT SELECT ON compte TO relais_api;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON session TO relais_api;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON dossier, suivi_tiers, procedure, tache, cle_acte, courriel, battement TO relais_api, relais_worker, relais_urgence;
--> statement-breakpoint
GRANT SELECT, INSERT ON journal, lecture TO relais_api, relais_worker, relais_urgence;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON reveil TO relais_api;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON reveil TO relais_worker, relais_urgence;
--> statement-breakpoint
GRANT SELECT, INSERT ON scellement TO relais_worker;
--> statement-breakpoint
ALTER TABLE dossier ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE suivi_tiers ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE procedure ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE reveil ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE journal ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE lecture ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE tache ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE cle_acte ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE courriel ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint

-- The clock (workers): every dossier, because it tells time for all of them. The API: only what the person in session may touch.
CREATE POLICY horloge ON dossier TO relais_worker, relais_urgence USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY horloge ON suivi_tiers TO relais_worker, relais_urgence USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY horloge ON procedure TO relais_worker, relais_urgence USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY horloge ON reveil TO relais_worker, relais_urgence USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY horloge ON journal TO relais_worker, relais_urgence USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY horloge ON lecture TO relais_worker, relais_urgence USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY horloge ON tache TO relais_worker, relais_urgence USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY horloge ON cle_acte TO relais_worker, relais_urgence USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY horloge ON courriel TO relais_worker, relais_urgence USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY voir ON dossier FOR SELECT TO relais_api
  USING (titulaire = moi() OR moi() = ANY (appeles) OR agent = mon_empreinte('agent') OR id = acte_en_cours());
--> statement-breakpoint
CREATE POLICY changer ON dossier FOR UPDATE TO relais_api
  USING (titulaire = moi() OR moi() = ANY (appeles) OR agent = mon_empreinte('agent') OR id = acte_en_cours()) WITH CHECK (moi() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY deposer ON dossier FOR INSERT TO relais_api WITH CHECK (moi() IS NOT NULL AND version = 1);
--> statement-breakpoint
CREATE POLICY voir ON suivi_tiers FOR SELECT TO relais_api USING (tiers = mon_empreinte('tiers'));
--> statement-breakpoint
CREATE POLICY deposer ON suivi_tiers FOR INSERT TO relais_api WITH CHECK (tiers = mon_empreinte('tiers') AND offre_faite_le IS NULL);
--> statement-breakpoint
CREATE POLICY voir ON procedure FOR SELECT TO relais_api USING (dossier = acte_en_cours() OR EXISTS (SELECT 1 FROM dossier d WHERE d.id = dossier));
--> statement-breakpoint
CREATE POLICY changer ON procedure FOR UPDATE TO relais_api USING (dossier = acte_en_cours() OR EXISTS (SELECT 1 FROM dossier d WHERE d.id = dossier)) WITH CHECK (moi() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY deposer ON procedure FOR INSERT TO relais_api WITH CHECK (moi() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY voir ON reveil FOR SELECT TO relais_api USING (dossier = acte_en_cours() OR EXISTS (SELECT 1 FROM dossier d WHERE d.id = dossier));
--> statement-breakpoint
CREATE POLICY changer ON reveil FOR UPDATE TO relais_api USING (dossier = acte_en_cours() OR EXISTS (SELECT 1 FROM dossier d WHERE d.id = dossier)) WITH CHECK (moi() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY deposer ON reveil FOR INSERT TO relais_api WITH CHECK (moi() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY voir ON journal FOR SELECT TO relais_api USING (dossier = acte_en_cours() OR EXISTS (SELECT 1 FROM dossier d WHERE d.id = dossier));
--> statement-breakpoint
CREATE POLICY deposer ON journal FOR INSERT TO relais_api WITH CHECK (moi() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY voir ON lecture FOR SELECT TO relais_api USING (dossier = acte_en_cours() OR EXISTS (SELECT 1 FROM dossier d WHERE d.id = dossier));
--> statement-breakpoint
CREATE POLICY deposer ON lecture FOR INSERT TO relais_api WITH CHECK (lecteur = moi());
--> statement-breakpoint
CREATE POLICY voir ON tache FOR SELECT TO relais_api USING (pour = moi() OR dossier = acte_en_cours() OR EXISTS (SELECT 1 FROM dossier d WHERE d.id = dossier));
--> statement-breakpoint
CREATE POLICY changer ON tache FOR UPDATE TO relais_api USING (pour = moi() OR dossier = acte_en_cours() OR EXISTS (SELECT 1 FROM dossier d WHERE d.id = dossier)) WITH CHECK (moi() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY deposer ON tache FOR INSERT TO relais_api WITH CHECK (moi() IS NOT NULL);
--> statement-breakpoint
CREATE POLICY les_siennes ON cle_acte TO relais_api USING (auteur = mon_empreinte('auteur')) WITH CHECK (auteur = mon_empreinte('auteur'));
--> statement-breakpoint
CREATE POLICY voir ON courriel FOR SELECT TO relais_api USING (dossier = acte_en_cours() OR EXISTS (SELECT 1 FROM dossier d WHERE d.id = dossier));
--> statement-breakpoint
CREATE POLICY deposer ON courriel FOR INSERT TO relais_api WITH CHECK (moi() IS NOT NULL AND etat = 'A_ENVOYER');
