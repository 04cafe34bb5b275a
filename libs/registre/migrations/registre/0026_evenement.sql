-- A serious event: who is called, who answered, and nothing of what happened. What happened, to whom the service calls back, what was
-- decided stand encrypted in the state of the dossier. Answers are rows of their own: two hundred in one second wait for nobody.

-- Whoever is on call for a place and all below it: a local organisation, no text asks for it.
CREATE TABLE astreinte (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  lieu uuid NOT NULL REFERENCES structure,
  personne uuid NOT NULL REFERENCES personne,
  du timestamptz NOT NULL,
  au timestamptz NOT NULL CHECK (au > du),
  UNIQUE (lieu, personne, du)
);
--> statement-breakpoint
-- Professionals who said that they may be called for an event; untried channels do not count.
CREATE TABLE volontaire (
  personne uuid PRIMARY KEY REFERENCES personne,
  inscrit_le timestamptz NOT NULL,
  essai_le timestamptz,                              -- last time her channel was tried
  joint_le timestamptz,                              -- last time she answered such a trial
  compte_jusquau timestamptz                         -- until then she is counted; after it, untried, she is not
);
--> statement-breakpoint
CREATE TABLE evenement (
  dossier uuid PRIMARY KEY REFERENCES dossier,
  quoi text NOT NULL,                                -- keyed HMAC of what kind of event it is: the same one is declared twice
  declare_le timestamptz NOT NULL,
  combien int,                                       -- how many are asked for; null: nobody is called yet
  clos_le timestamptz
);
--> statement-breakpoint
CREATE TABLE appel (                                 -- a volunteer called for an event
  dossier uuid NOT NULL REFERENCES dossier,
  personne uuid NOT NULL REFERENCES personne,
  vague int NOT NULL,
  appele_le timestamptz NOT NULL,
  reponse text CHECK (reponse IN ('accepte', 'nePeutPas', 'tropProche')),
  repondu_le timestamptz,
  PRIMARY KEY (dossier, personne)
);
--> statement-breakpoint
CREATE INDEX appel_personne ON appel (personne);
--> statement-breakpoint
CREATE TABLE appel_reponse (                         -- each answer, also one that was changed
  dossier uuid NOT NULL,
  personne uuid NOT NULL,
  le timestamptz NOT NULL,
  reponse text NOT NULL,
  PRIMARY KEY (dossier, personne, le),
  FOREIGN KEY (dossier, personne) REFERENCES appel ON DELETE CASCADE
);
--> statement-breakpoint
-- A time at which somebody can be met. A place is a token without identity: who holds it is known to nobody, who came is written nowhere.
CREATE TABLE seance (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  dossier uuid NOT NULL REFERENCES dossier,
  numero int NOT NULL,
  debut timestamptz NOT NULL,
  minutes int NOT NULL,
  places int NOT NULL,
  ou bytea NOT NULL,                                 -- under the service key: the agents of the place read it
  annulee_le timestamptz,
  UNIQUE (dossier, numero)
);
--> statement-breakpoint
CREATE TABLE place (
  seance uuid NOT NULL REFERENCES seance ON DELETE CASCADE,
  jeton text NOT NULL,                               -- keyed HMAC of a token that only its bearer has
  PRIMARY KEY (seance, jeton)
);
--> statement-breakpoint
CREATE TRIGGER appel_reponse_fige BEFORE UPDATE OR TRUNCATE ON appel_reponse EXECUTE FUNCTION refuser_changement();
--> statement-breakpoint

GRANT SELECT ON astreinte, volontaire TO relais_api, relais_worker, relais_urgence;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON evenement, appel, seance TO relais_api, relais_worker, relais_urgence;
--> statement-breakpoint
GRANT SELECT, INSERT ON appel_reponse TO relais_api, relais_worker, relais_urgence;
--> statement-breakpoint
GRANT SELECT, DELETE ON place TO relais_worker, relais_urgence;
--> statement-breakpoint
ALTER TABLE evenement ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE appel ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE appel_reponse ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE seance ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY horloge ON evenement TO relais_worker, relais_urgence USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY horloge ON appel TO relais_worker, relais_urgence USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY horloge ON appel_reponse TO relais_worker, relais_urgence USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY horloge ON seance TO relais_worker, relais_urgence USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY de_l_acte ON seance TO relais_api USING (dossier = acte_en_cours()) WITH CHECK (dossier = acte_en_cours());
--> statement-breakpoint
CREATE POLICY de_l_acte ON evenement TO relais_api USING (dossier = acte_en_cours()) WITH CHECK (dossier = acte_en_cours());
--> statement-breakpoint
CREATE POLICY de_l_acte ON appel TO relais_api USING (dossier = acte_en_cours()) WITH CHECK (dossier = acte_en_cours());
--> statement-breakpoint
CREATE POLICY le_mien ON appel FOR SELECT TO relais_api USING (personne = moi());
--> statement-breakpoint
CREATE POLICY repondre ON appel FOR UPDATE TO relais_api USING (personne = moi()) WITH CHECK (personne = moi());
--> statement-breakpoint
CREATE POLICY les_miennes ON appel_reponse TO relais_api USING (personne = moi()) WITH CHECK (personne = moi());
--> statement-breakpoint

-- ---------------------------------------------------------------- whom to call
-- The ladder of an event, by numbered rungs: whoever is on call for the place, then its conseillers, the neighbouring ones, the national.
-- Somebody away is replaced by whoever stands in for her (R-164).
CREATE FUNCTION echelle_de(ou uuid, le timestamptz) RETURNS TABLE (rang int, poste text, nature text, personne uuid, absente boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN RETURN QUERY
  WITH RECURSIVE h AS (
    SELECT s.id, s.parent FROM structure s WHERE s.id = ou
    UNION ALL
    SELECT s.id, s.parent FROM structure s JOIN h ON s.id = h.parent
  ), garde AS (
    SELECT 1 AS rang, 'astreinte'::text AS poste, 'astreinte'::text AS nature, a.personne, absent(a.personne, le) AS absente
      FROM h JOIN astreinte a ON a.lieu = h.id WHERE a.du <= le AND a.au > le AND exerce(a.personne)
  ), ligne AS (
    SELECT r.rang + 100 AS rang, r.poste, r.nature, r.personne, r.absente,
           CASE WHEN r.absente AND (continuite_de(r.personne, le)).dossier IS NOT NULL THEN interim_de(continuite_de(r.personne, le), le) END AS interim
      FROM rangs_de(NULL, ou, le) r WHERE r.personne IS NOT NULL AND exerce(r.personne)
  ), tous AS (
    SELECT * FROM garde
    UNION ALL
    SELECT l.rang, l.poste, l.nature, coalesce(l.interim, l.personne), l.absente AND l.interim IS NULL FROM ligne l
  ), uns AS (
    SELECT DISTINCT ON (t.personne) t.* FROM tous t ORDER BY t.personne, t.rang, t.poste
  )
  SELECT dense_rank() OVER (ORDER BY u.rang)::int, u.poste, u.nature, u.personne, u.absente FROM uns u ORDER BY u.rang, u.poste, u.personne;
END $$;
--> statement-breakpoint
-- Volunteers who are there and whose channel was tried of late: those whose post covers the place or stands under the same
-- conseiller, then the others of the same text, the nearest first.
CREATE FUNCTION volontaires_de(ou uuid, le timestamptz) RETURNS TABLE (personne uuid, vague int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH RECURSIVE h AS (
    SELECT s.id, s.parent, 0 AS n FROM structure s WHERE s.id = ou
    UNION ALL
    SELECT s.id, s.parent, h.n + 1 FROM structure s JOIN h ON s.id = h.parent
  ), tete AS (                                       -- the nearest place above that a conseiller technique covers
    SELECT h.id FROM h JOIN secteur_structure ss ON ss.structure = h.id JOIN poste p ON p.secteur = ss.secteur
     WHERE p.nature = 'conseillerTechnique' ORDER BY h.n LIMIT 1
  ), occupes AS MATERIALIZED (
    SELECT DISTINCT f.structure FROM volontaire v JOIN fonction f ON f.personne = v.personne
     WHERE f.role IN ('assistant', 'conseillerTechnique', 'conseillerNational')
  ), lieux AS MATERIALIZED (                         -- asked once of each place, however many volunteers there are
    SELECT o.structure, dans_perimetre(coalesce((SELECT id FROM tete), ou), o.structure) AS pres
      FROM occupes o WHERE population_de(o.structure) = (SELECT population_de(ou))
  )
  SELECT v.personne, CASE WHEN bool_or(l.pres) THEN 1 ELSE 2 END
    FROM volontaire v JOIN fonction f ON f.personne = v.personne AND f.role IN ('assistant', 'conseillerTechnique', 'conseillerNational')
    JOIN lieux l ON l.structure = f.structure
   WHERE v.compte_jusquau > le
     AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.personne = v.personne AND a.du <= le AND (a.au IS NULL OR a.au > le))
     AND NOT EXISTS (SELECT 1 FROM depart d WHERE d.personne = v.personne)
   GROUP BY v.personne
$$;
--> statement-breakpoint
-- Those who lead the place spoken of, or a place above it.
CREATE FUNCTION encadrants_de(ou uuid) RETURNS TABLE (personne uuid, role text, distance int) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE h AS (
    SELECT s.id, s.parent, 0 AS n FROM structure s WHERE s.id = ou
    UNION ALL
    SELECT s.id, s.parent, h.n + 1 FROM structure s JOIN h ON s.id = h.parent
  )
  SELECT f.personne, f.role, min(h.n)::int FROM h JOIN fonction f ON f.structure = h.id
   WHERE f.role IN ('chefDeService', 'direction', 'autoriteAcademique', 'medecin') GROUP BY f.personne, f.role
$$;
--> statement-breakpoint
-- All that a decision on an event may look at besides its state.
CREATE FUNCTION autour_de_l_evenement(d uuid, ou uuid, le timestamptz) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object(
    'echelle', (SELECT coalesce(jsonb_agg(jsonb_build_object('rang', e.rang, 'poste', e.poste, 'nature', e.nature, 'personne', e.personne,
                  'absente', e.absente) ORDER BY e.rang, e.poste, e.personne), '[]'::jsonb) FROM echelle_de(ou, le) e),
    'volontaires', (SELECT coalesce(jsonb_agg(jsonb_build_object('personne', v.personne, 'vague', v.vague) ORDER BY v.vague, v.personne), '[]'::jsonb)
                      FROM volontaires_de(ou, le) v),
    'encadrants', (SELECT coalesce(jsonb_agg(jsonb_build_object('personne', c.personne, 'role', c.role, 'distance', c.distance)
                      ORDER BY c.distance, c.role, c.personne), '[]'::jsonb) FROM encadrants_de(ou) c),
    'absenteDepuis', (SELECT iso(greatest(
                         (SELECT max(b.du) FROM absence b WHERE b.personne = e.titulaire AND b.du <= le AND (b.au IS NULL OR b.au > le)),
                         (SELECT p.partie_le FROM depart p WHERE p.personne = e.titulaire)))
                       FROM dossier e WHERE e.id = d),
    'appels', (SELECT coalesce(jsonb_agg(jsonb_build_object('personne', a.personne, 'vague', a.vague, 'appeleLe', iso(a.appele_le),
                  'reponse', CASE a.reponse WHEN 'tropProche' THEN 'nePeutPas' ELSE a.reponse END, 'reponduLe', iso(a.repondu_le))
                  ORDER BY a.repondu_le, a.personne), '[]'::jsonb) FROM appel a WHERE a.dossier = d))
$$;
--> statement-breakpoint
-- Who may come to an event: whoever is called for it or stands in its ladder, whoever leads the place. The act then says what each may.
CREATE FUNCTION concerne_par_l_evenement(d uuid, le timestamptz) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT 1 FROM dossier e WHERE e.id = d AND e.nature IN ('evenementGrave', 'exerciceEvenement') AND e.efface_le IS NULL
    AND (e.titulaire = moi() OR moi() = ANY (e.appeles)
      OR EXISTS (SELECT 1 FROM appel a WHERE a.dossier = d AND a.personne = moi())
      OR EXISTS (SELECT 1 FROM echelle_de(e.lieu, le) x WHERE x.personne = moi())
      OR e.nature = 'evenementGrave' AND EXISTS (SELECT 1 FROM encadrants_de(e.lieu) c WHERE c.personne = moi() AND c.role <> 'medecin')))
$$;
--> statement-breakpoint
CREATE FUNCTION entrer_evenement(d uuid, le timestamptz) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT set_config('relais.acte', d::text, true) IS NOT NULL WHERE concerne_par_l_evenement(d, le)
$$;
--> statement-breakpoint
-- An open event of this kind at this place or just around it, declared not long ago: a second declaration joins it.
CREATE FUNCTION evenement_deja(ou uuid, lequel text, laquelle text, depuis timestamptz) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT e.dossier FROM evenement e JOIN dossier d ON d.id = e.dossier
   WHERE e.quoi = lequel AND d.nature = laquelle AND e.clos_le IS NULL AND d.efface_le IS NULL AND e.declare_le >= depuis
     AND (dans_perimetre(d.lieu, ou) OR dans_perimetre(ou, d.lieu))
   ORDER BY e.declare_le DESC LIMIT 1
$$;
--> statement-breakpoint
-- An event that asks for nobody any more, over or closed: its calls are closed.
CREATE FUNCTION appel_clos(d uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT e.clos_le IS NOT NULL OR e.combien IS NULL FROM evenement e WHERE e.dossier = d
$$;
--> statement-breakpoint
-- What concerns me of the events: open ones first. The state is opened by whoever has the key; nothing of it is here.
CREATE FUNCTION lire_evenements(le timestamptz, laquelle uuid)
RETURNS TABLE (id uuid, nature text, version int, etat bytea, titulaire uuid, ou text, appele boolean, ligne boolean, encadrant boolean, clos_le timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT d.id, d.nature, d.version, d.etat, d.titulaire, s.nom,
         EXISTS (SELECT 1 FROM appel a WHERE a.dossier = d.id AND a.personne = moi()),
         d.titulaire = moi() OR EXISTS (SELECT 1 FROM echelle_de(d.lieu, le) x WHERE x.personne = moi())
         -- whoever leads the place and was asked to confirm stands in no ladder
         OR (moi() = ANY (d.appeles) AND NOT EXISTS (SELECT 1 FROM encadrants_de(d.lieu) c WHERE c.personne = moi())),
         EXISTS (SELECT 1 FROM encadrants_de(d.lieu) c WHERE c.personne = moi() AND c.role <> 'medecin'), e.clos_le
    FROM evenement e JOIN dossier d ON d.id = e.dossier JOIN structure s ON s.id = d.lieu
   WHERE (laquelle IS NULL OR d.id = laquelle) AND (e.clos_le IS NULL OR e.clos_le > le - interval '400 days') AND concerne_par_l_evenement(d.id, le)
   ORDER BY e.clos_le IS NOT NULL, e.declare_le DESC LIMIT 100
$$;
--> statement-breakpoint
-- The same, for whoever reads its page.
CREATE FUNCTION lire_autour_de_l_evenement(d uuid, le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT autour_de_l_evenement(d, e.lieu, le) FROM dossier e WHERE e.id = d AND concerne_par_l_evenement(d, le)
$$;
--> statement-breakpoint
-- Changes with each act and each answer; says nothing else.
CREATE FUNCTION empreinte_de_l_evenement(d uuid, le timestamptz) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT e.version || '.' || (SELECT count(*) || '.' || coalesce(extract(epoch FROM max(r.le)), 0) FROM appel_reponse r WHERE r.dossier = d)
           || '.' || (SELECT count(*) FROM courriel c WHERE c.dossier = d AND c.etat = 'ACCEPTE')
    FROM dossier e WHERE e.id = d AND concerne_par_l_evenement(d, le)
$$;
--> statement-breakpoint
-- What became of the mails of the ladder; one that no relay took for two minutes is said so, and the telephone is there (F-22).
CREATE FUNCTION remises_de(d uuid, lesquelles text[], le timestamptz) RETURNS TABLE (cle text, etat text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT c.cle, CASE WHEN c.etat NOT IN ('ACCEPTE', 'INCERTAIN') AND c.pas_avant < le - interval '2 min' THEN 'ABANDON' ELSE c.etat END
    FROM courriel c WHERE c.dossier = d AND c.cle = ANY (lesquelles)
$$;
--> statement-breakpoint
-- The times at which I may meet somebody, as an agent of the place: read without a trace, so that nobody learns who looked.
CREATE FUNCTION seances_pour_moi(le timestamptz) RETURNS TABLE (id uuid, dossier uuid, numero int, debut timestamptz, minutes int, ou bytea, reste boolean, annulee_le timestamptz, territoire text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT s.id, s.dossier, s.numero, s.debut, s.minutes, s.ou, (SELECT count(*) FROM place p WHERE p.seance = s.id) < s.places, s.annulee_le, t.territoire
    FROM seance s JOIN dossier d ON d.id = s.dossier JOIN structure t ON t.id = d.lieu
   WHERE s.debut > le AND d.efface_le IS NULL
     AND EXISTS (SELECT 1 FROM fonction f WHERE f.personne = moi() AND f.role = 'agent' AND dans_perimetre(d.lieu, f.structure))
   ORDER BY s.debut, s.id
$$;
--> statement-breakpoint
-- One place for one token, counted under the lock of that time alone. 'pris', 'complet', 'ferme'.
CREATE FUNCTION prendre_place(laquelle uuid, lequel text, le timestamptz) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE s seance;
BEGIN
  SELECT * INTO s FROM seance WHERE id = laquelle FOR NO KEY UPDATE;
  IF s.id IS NULL OR s.annulee_le IS NOT NULL OR s.debut <= le OR NOT EXISTS (SELECT 1 FROM seances_pour_moi(le) m WHERE m.id = laquelle) THEN RETURN 'ferme'; END IF;
  IF EXISTS (SELECT 1 FROM place WHERE seance = laquelle AND jeton = lequel) THEN RETURN 'pris'; END IF;
  IF (SELECT count(*) FROM place WHERE seance = laquelle) >= s.places THEN RETURN 'complet'; END IF;
  INSERT INTO place (seance, jeton) VALUES (laquelle, lequel);
  RETURN 'pris';
END $$;
--> statement-breakpoint
CREATE FUNCTION rendre_place(lequel text) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH rendue AS (DELETE FROM place WHERE jeton = lequel RETURNING 1) SELECT EXISTS (SELECT 1 FROM rendue)
$$;
--> statement-breakpoint
-- How many places are taken, for whoever leads the event; whoever reads it hides what is below the threshold (R-173, R-228).
CREATE FUNCTION places_prises(d uuid) RETURNS TABLE (numero int, prises int) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT s.numero, (SELECT count(*) FROM place p WHERE p.seance = s.id)::int FROM seance s WHERE s.dossier = d
$$;
--> statement-breakpoint
-- What an event asks of me, and the calls that I have not answered: which event, since when, whether it is a drill; never what happened.
CREATE FUNCTION mes_taches_d_evenement() RETURNS TABLE (reference uuid, nature text, depuis timestamptz, ou text, exercice boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT x.dossier, x.nature, x.depuis, s.nom, d.nature = 'exerciceEvenement'
    FROM (SELECT t.dossier, t.nature, t.depuis FROM tache t WHERE t.pour = moi() AND t.faite_le IS NULL
          UNION ALL
          SELECT a.dossier, 'repondreAppel', a.appele_le FROM appel a WHERE a.personne = moi() AND a.reponse IS NULL AND NOT appel_clos(a.dossier)) x
    JOIN dossier d ON d.id = x.dossier AND d.nature IN ('evenementGrave', 'exerciceEvenement') AND d.efface_le IS NULL
    JOIN structure s ON s.id = d.lieu
   ORDER BY d.nature = 'exerciceEvenement', x.depuis, x.nature LIMIT 200
$$;
--> statement-breakpoint
-- As before; a drill is no matter of anybody's.
CREATE OR REPLACE FUNCTION charge_de(p uuid) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT (SELECT count(*) FROM dossier WHERE titulaire = p AND ouvert AND nature <> 'exerciceEvenement') + (SELECT count(*) FROM dossier WHERE interim = p AND ouvert)
$$;
--> statement-breakpoint
-- As before; what a drill asks is not handed over.
CREATE OR REPLACE FUNCTION devoirs_de(p uuid, le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH siens AS (SELECT d.id, d.nature FROM dossier d WHERE d.titulaire = p AND d.ouvert AND d.efface_le IS NULL),
  lignes(rang, sorte, bloque, reference) AS (
    SELECT 1, 'signalements', true, id::text FROM siens WHERE nature = 'signalement'
    UNION ALL SELECT 2, 'accompagnements', true, id::text FROM siens WHERE nature = 'accompagnement'
    UNION ALL SELECT 3, 'retours', true, id::text FROM siens WHERE nature = 'retourAuTravail'
    UNION ALL SELECT 4, 'derogations', x.ouvert, s.id::text FROM siens s JOIN nee_de n ON n.dossier = s.id JOIN dossier x ON x.id = n.source
               WHERE s.nature = 'derogation'
    UNION ALL SELECT 5, 'entremises', true, s.id::text FROM siens s JOIN partage_ouvert o ON o.dossier = s.id AND o.ferme_le IS NULL AND o.jusquau > le
               WHERE s.nature = 'entremise'
    UNION ALL SELECT 6, 'groupes', true, id::text FROM siens WHERE nature = 'groupeRessource'
    UNION ALL SELECT 7, 'informations', true, t.dossier::text FROM tache t WHERE t.pour = p AND t.faite_le IS NULL AND t.nature LIKE 'informationALire%'
    UNION ALL SELECT 8, 'absences', true, s.id::text FROM siens s JOIN continuite c ON c.dossier = s.id
               WHERE s.nature = 'absence' AND c.finie_le IS NULL AND c.absente <> p
    UNION ALL SELECT 9, 'interims', true, c.dossier::text FROM continuite c WHERE c.designee = p AND c.finie_le IS NULL
               AND EXISTS (SELECT 1 FROM absence a WHERE a.dossier = c.dossier AND (a.au IS NULL OR a.au > le))
    UNION ALL SELECT 10, 'partages', false, o.dossier::text FROM partage_ouvert o
               WHERE o.destinataire = p AND o.transmis_le IS NOT NULL AND o.ferme_le IS NULL AND o.jusquau > le
    UNION ALL SELECT 11, 'taches', false, t.dossier::text FROM tache t JOIN dossier d ON d.id = t.dossier
               WHERE t.pour = p AND t.faite_le IS NULL AND d.titulaire IS DISTINCT FROM p AND d.nature NOT IN ('information', 'absence', 'exerciceEvenement')
    UNION ALL SELECT 12, 'postes', false, q.code FROM poste q WHERE q.titulaire = p
    UNION ALL SELECT 13, 'chaines', false, m.code FROM poste q JOIN chaine c ON c.suppleant = q.id JOIN poste m ON m.id = c.poste WHERE q.titulaire = p
    UNION ALL SELECT 14, 'permanences', false, n.id::text FROM permanence n WHERE n.professionnel = p AND n.retiree_le IS NULL
  ), sortes AS (
    SELECT rang, sorte, bloque, count(*) AS nombre, (array_agg(reference ORDER BY reference))[1:200] AS lesquels FROM lignes GROUP BY rang, sorte, bloque
  )
  SELECT coalesce(jsonb_agg(jsonb_build_object('sorte', sorte, 'bloque', bloque, 'nombre', nombre, 'references', to_jsonb(lesquels)) ORDER BY rang), '[]'::jsonb) FROM sortes
$$;
--> statement-breakpoint
-- An answer leaves no list behind: what stood in the rows of an event goes with its key.
CREATE FUNCTION oublier_evenement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  DELETE FROM seance WHERE dossier = NEW.id;
  DELETE FROM appel WHERE dossier = NEW.id;
  DELETE FROM evenement WHERE dossier = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER oublier_evenement AFTER UPDATE OF efface_le ON dossier FOR EACH ROW
  WHEN (NEW.efface_le IS NOT NULL AND NEW.nature IN ('evenementGrave', 'exerciceEvenement')) EXECUTE FUNCTION oublier_evenement();
--> statement-breakpoint
REVOKE ALL ON FUNCTION echelle_de(uuid, timestamptz), volontaires_de(uuid, timestamptz), autour_de_l_evenement(uuid, uuid, timestamptz),
  concerne_par_l_evenement(uuid, timestamptz), entrer_evenement(uuid, timestamptz), evenement_deja(uuid, text, text, timestamptz),
  lire_evenements(timestamptz, uuid), seances_pour_moi(timestamptz), prendre_place(uuid, text, timestamptz), rendre_place(text),
  places_prises(uuid), appel_clos(uuid), lire_autour_de_l_evenement(uuid, timestamptz), empreinte_de_l_evenement(uuid, timestamptz),
  remises_de(uuid, text[], timestamptz), mes_taches_d_evenement() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION echelle_de(uuid, timestamptz), volontaires_de(uuid, timestamptz), autour_de_l_evenement(uuid, uuid, timestamptz)
  TO relais_api, relais_worker, relais_urgence;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION concerne_par_l_evenement(uuid, timestamptz), entrer_evenement(uuid, timestamptz),
  evenement_deja(uuid, text, text, timestamptz), lire_evenements(timestamptz, uuid), seances_pour_moi(timestamptz),
  prendre_place(uuid, text, timestamptz), rendre_place(text), places_prises(uuid), appel_clos(uuid),
  lire_autour_de_l_evenement(uuid, timestamptz), empreinte_de_l_evenement(uuid, timestamptz), remises_de(uuid, text[], timestamptz),
  mes_taches_d_evenement() TO relais_api;
