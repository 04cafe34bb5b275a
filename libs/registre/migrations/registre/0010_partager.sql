-- A share is a dossier of its own; what its recipient may do stands here, so that withdrawing is one UPDATE of all of them and a
-- right ends at its date whether or not the clock fires (design §4 rule 1).
CREATE TABLE partage_ouvert (
  dossier uuid PRIMARY KEY REFERENCES dossier,
  accompagnement uuid NOT NULL REFERENCES dossier,   -- of which it was born: what ends there ends here
  destinataire uuid,                                 -- a person with an account; null: an outside service, by a code
  jusquau timestamptz NOT NULL,
  transmis_le timestamptz,                           -- null: asked for, nobody reads it yet
  code text UNIQUE,                                  -- keyed HMAC of the code told by telephone; null once it has served
  ferme_le timestamptz
);
--> statement-breakpoint
CREATE INDEX partage_ouvert_accompagnement ON partage_ouvert (accompagnement);
--> statement-breakpoint
CREATE INDEX partage_ouvert_destinataire ON partage_ouvert (destinataire) WHERE ferme_le IS NULL;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON partage_ouvert TO relais_api, relais_worker, relais_urgence;
--> statement-breakpoint
ALTER TABLE partage_ouvert ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY horloge ON partage_ouvert TO relais_worker, relais_urgence USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY voir ON partage_ouvert FOR SELECT TO relais_api
  USING (dossier = acte_en_cours() OR EXISTS (SELECT 1 FROM dossier d WHERE d.id = dossier));
--> statement-breakpoint
CREATE POLICY demander ON partage_ouvert FOR INSERT TO relais_api WITH CHECK (dossier = acte_en_cours());
--> statement-breakpoint
CREATE POLICY changer ON partage_ouvert FOR UPDATE TO relais_api USING (dossier = acte_en_cours()) WITH CHECK (dossier = acte_en_cours());
--> statement-breakpoint
-- A share follows its accompaniment: whoever answers for the one now answers for the other, and nobody need hand it over.
CREATE FUNCTION tient_l_accompagnement(d uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM partage_ouvert p JOIN dossier a ON a.id = p.accompagnement WHERE p.dossier = d AND a.titulaire = moi())
$$;
--> statement-breakpoint
CREATE POLICY voir_partage ON dossier FOR SELECT TO relais_api USING (nature = 'partage' AND tient_l_accompagnement(id));
--> statement-breakpoint
CREATE POLICY changer_partage ON dossier FOR UPDATE TO relais_api USING (nature = 'partage' AND tient_l_accompagnement(id)) WITH CHECK (moi() IS NOT NULL);
--> statement-breakpoint
-- All that stands open of an accompaniment, or this one share, in the transaction of the act that ends it; whoever ends it need see
-- none of them.
CREATE FUNCTION fermer_partages(d uuid, le timestamptz, lesquels uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF d IS DISTINCT FROM acte_en_cours() THEN RAISE EXCEPTION 'not the dossier of this act'; END IF;
  UPDATE partage_ouvert SET ferme_le = le, code = NULL
   WHERE (accompagnement = d OR dossier = d) AND (lesquels IS NULL OR dossier = ANY (lesquels)) AND ferme_le IS NULL;
  UPDATE courriel SET etat = 'ANNULE', maj = le
   WHERE etat = 'A_ENVOYER' AND dossier IN (
     SELECT p.dossier FROM partage_ouvert p WHERE (p.accompagnement = d OR p.dossier = d) AND (lesquels IS NULL OR p.dossier = ANY (lesquels)));
END $$;
--> statement-breakpoint
-- The door of the recipient: transmitted, open, before its end. It is looked at again once the dossier is locked, and held until
-- the act is over, so that a withdrawal comes before it or after it.
CREATE FUNCTION entrer_destinataire(d uuid, le timestamptz) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT set_config('relais.acte', d::text, true) IS NOT NULL FROM partage_ouvert
   WHERE dossier = d AND destinataire = moi() AND transmis_le IS NOT NULL AND ferme_le IS NULL AND jusquau > le
$$;
--> statement-breakpoint
CREATE FUNCTION tenir_partage(d uuid, le timestamptz) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT true FROM partage_ouvert
   WHERE dossier = d AND destinataire = moi() AND transmis_le IS NOT NULL AND ferme_le IS NULL AND jusquau > le FOR SHARE
$$;
--> statement-breakpoint
-- What is open to me: who transmitted, until when; nothing of what it says.
CREATE FUNCTION partages_recus(le timestamptz) RETURNS TABLE (dossier uuid, de uuid, jusquau timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT p.dossier, d.titulaire, p.jusquau FROM partage_ouvert p JOIN dossier d ON d.id = p.dossier
   WHERE p.destinataire = moi() AND p.transmis_le IS NOT NULL AND p.ferme_le IS NULL AND p.jusquau > le AND d.efface_le IS NULL
   ORDER BY p.transmis_le DESC LIMIT 200
$$;
--> statement-breakpoint
-- One share as its recipient reads it, with its audit row: no audit, no read.
CREATE FUNCTION lire_partage(d uuid, le timestamptz) RETURNS TABLE (id uuid, version int, etat bytea)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH ouvert AS (
    SELECT p.dossier FROM partage_ouvert p
     WHERE p.dossier = d AND p.destinataire = moi() AND p.transmis_le IS NOT NULL AND p.ferme_le IS NULL AND p.jusquau > le FOR SHARE),
  lu AS (SELECT e.id, e.version, e.etat FROM dossier e JOIN ouvert o ON o.dossier = e.id WHERE e.efface_le IS NULL),
  trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT lu.id, le, moi(), 'destinataire' FROM lu)
  SELECT * FROM lu
$$;
--> statement-breakpoint
-- The same for an outside service: its code opens the page once and has then served. Unknown, spent, closed and over are one
-- empty answer, found by the same look-up.
CREATE FUNCTION lire_partage_par_code(e text, le timestamptz) RETURNS TABLE (id uuid, version int, etat bytea)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH ouvert AS (
    UPDATE partage_ouvert SET code = NULL
     WHERE code = e AND transmis_le IS NOT NULL AND ferme_le IS NULL AND jusquau > le RETURNING partage_ouvert.dossier),
  lu AS (SELECT x.id, x.version, x.etat FROM dossier x JOIN ouvert o ON o.dossier = x.id WHERE x.efface_le IS NULL),
  trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite)
    SELECT lu.id, le, '00000000-0000-0000-0000-000000000000', 'service exterieur' FROM lu)
  SELECT * FROM lu
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION fermer_partages(uuid, timestamptz, uuid[]), entrer_destinataire(uuid, timestamptz), tenir_partage(uuid, timestamptz),
  partages_recus(timestamptz), lire_partage(uuid, timestamptz), lire_partage_par_code(text, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION fermer_partages(uuid, timestamptz, uuid[]) TO relais_api, relais_worker, relais_urgence;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION entrer_destinataire(uuid, timestamptz), tenir_partage(uuid, timestamptz), partages_recus(timestamptz),
  lire_partage(uuid, timestamptz), lire_partage_par_code(text, timestamptz) TO relais_api;
