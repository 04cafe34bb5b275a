-- Continuity (theme 10): the absence of a professional as an act of the record, the pre-agreed chain of each post, and who holds a
-- matter at an instant. What an interim may take is never stored as a right: it is read from the absence that stands at that
-- instant, so that it opens and closes with it whatever the clock does (design §4 rule 1).

-- One row per stretch of time without her: a whole absence has one, an absence by half-days as many as there are.
ALTER TABLE absence
  ADD COLUMN dossier uuid REFERENCES dossier,        -- the act that says so; null: written in the files of the network, not begun yet
  ADD COLUMN effet timestamptz,                      -- from when continuity is owed: the start of the first jour ouvré of the absence
  ADD COLUMN importee boolean NOT NULL DEFAULT true; -- the files of the network rule this row
--> statement-breakpoint
ALTER TABLE absence DROP CONSTRAINT absence_personne_du_key;
--> statement-breakpoint
CREATE UNIQUE INDEX absence_des_fichiers ON absence (personne, du) WHERE importee;
--> statement-breakpoint
CREATE INDEX absence_personne ON absence (personne, du);
--> statement-breakpoint
CREATE INDEX absence_dossier ON absence (dossier);
--> statement-breakpoint
-- The pre-agreed chain of a post: numbered rungs, each another post; several posts may share a rung. `titre` only where a text has
-- the word (2007). The technical line, then the neighbouring ones, follow by themselves.
CREATE TABLE chaine (
  poste uuid NOT NULL REFERENCES poste,
  rang smallint NOT NULL CHECK (rang BETWEEN 1 AND 20),
  suppleant uuid NOT NULL REFERENCES poste,
  titre text CHECK (titre IN ('remplacant', 'suppleant')),
  PRIMARY KEY (poste, rang, suppleant),
  CHECK (poste <> suppleant)
);
--> statement-breakpoint
-- What one absence means for the matters of the one who is away.
CREATE TABLE continuite (
  dossier uuid PRIMARY KEY REFERENCES dossier,
  absente uuid NOT NULL REFERENCES personne,
  lieu uuid NOT NULL REFERENCES structure,           -- where her technical line is looked up
  automatique boolean NOT NULL,                      -- the text obliges: the chain holds although nobody acted
  champ text[] NOT NULL,                             -- what an interim may take
  avere boolean NOT NULL,                            -- only what a professional has established
  designee uuid REFERENCES personne,                 -- named by whom the text names, or by hand where it is silent
  passee_le timestamptz,                             -- the matters were gone through for the last time
  finie_le timestamptz
);
--> statement-breakpoint
CREATE INDEX continuite_absente ON continuite (absente) WHERE finie_le IS NULL;
--> statement-breakpoint
ALTER TABLE dossier
  ADD COLUMN caractere text,                         -- nouvelle | urgence | evenementGrave | gravite | complexite | necessites
  ADD COLUMN avere boolean NOT NULL DEFAULT false,   -- a professional said so
  ADD COLUMN interim uuid REFERENCES personne,       -- who took it for the last absence of its holder
  ADD COLUMN interim_pour uuid;                      -- that absence
--> statement-breakpoint
CREATE INDEX dossier_interim ON dossier (interim) WHERE interim IS NOT NULL AND ouvert;
--> statement-breakpoint
GRANT SELECT ON chaine, continuite TO relais_api, relais_worker, relais_urgence;
--> statement-breakpoint
CREATE FUNCTION iso(le timestamptz) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT to_char(le AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;
--> statement-breakpoint
CREATE FUNCTION absent(p uuid, le timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM absence a WHERE a.personne = p AND a.du <= le AND (a.au IS NULL OR a.au > le))
$$;
--> statement-breakpoint
CREATE FUNCTION exerce(p uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM fonction f WHERE f.personne = p AND f.role IN ('assistant', 'conseillerTechnique', 'conseillerNational'))
$$;
--> statement-breakpoint
-- The absence for which continuity is owed or organised at this instant; the first one, when several overlap.
CREATE FUNCTION continuite_de(p uuid, le timestamptz) RETURNS continuite LANGUAGE sql STABLE AS $$
  SELECT c FROM continuite c JOIN absence a ON a.dossier = c.dossier
   WHERE c.absente = p AND c.finie_le IS NULL AND a.effet <= le AND (a.au IS NULL OR a.au > le) ORDER BY a.effet, c.dossier LIMIT 1
$$;
--> statement-breakpoint
-- Everybody who may stand in for her, in order: the rungs agreed beforehand, the technical line, then the neighbouring ones.
CREATE FUNCTION rangs_de(p uuid, ou uuid, le timestamptz) RETURNS TABLE (rang int, poste text, nature text, personne uuid, absente boolean, titre text)
LANGUAGE sql STABLE AS $$
  WITH convenus AS (
    SELECT c.rang::int AS rang, q.code AS poste, q.nature, q.titulaire AS personne, c.titre
      FROM poste m JOIN chaine c ON c.poste = m.id JOIN poste q ON q.id = c.suppleant WHERE m.titulaire = p
  ), ligne AS (
    SELECT 100 + n::int AS rang, e->>'poste' AS poste, e->>'nature' AS nature, (e->>'personne')::uuid AS personne, NULL::text AS titre
      FROM jsonb_array_elements(ligne_technique(ou, le)) WITH ORDINALITY AS l(e, n)
     WHERE e->>'nature' = 'conseillerTechnique'
  ), voisins AS (
    SELECT 200 AS rang, q.code AS poste, q.nature, q.titulaire AS personne, NULL::text AS titre
      FROM poste q JOIN secteur_structure ss ON ss.secteur = q.secteur
     WHERE q.nature = 'conseillerTechnique' AND population_de(ss.structure) = population_de(ou)
  ), national AS (
    SELECT 300 + n::int AS rang, e->>'poste' AS poste, e->>'nature' AS nature, (e->>'personne')::uuid AS personne, NULL::text AS titre
      FROM jsonb_array_elements(ligne_technique(ou, le)) WITH ORDINALITY AS l(e, n)
     WHERE e->>'nature' = 'conseillerNational'
  ), tous AS (
    SELECT * FROM convenus UNION ALL SELECT * FROM ligne UNION ALL SELECT * FROM voisins UNION ALL SELECT * FROM national
  )
  SELECT DISTINCT ON (t.poste) t.rang, t.poste, t.nature, t.personne, t.personne IS NOT NULL AND absent(t.personne, le), t.titre
    FROM tous t WHERE t.personne IS DISTINCT FROM p ORDER BY t.poste, t.rang
$$;
--> statement-breakpoint
-- How many open matters somebody answers for; shown to nobody, it only orders those of one rung.
CREATE FUNCTION charge_de(p uuid) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT (SELECT count(*) FROM dossier WHERE titulaire = p AND ouvert) + (SELECT count(*) FROM dossier WHERE interim = p AND ouvert)
$$;
--> statement-breakpoint
-- Who stands in for her now: whom a human named, else, where the text obliges, the first present person of the first rung that has one.
CREATE FUNCTION interim_de(c continuite, le timestamptz) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF c.designee IS NOT NULL AND exerce(c.designee) AND NOT absent(c.designee, le) THEN RETURN c.designee; END IF;
  IF NOT c.automatique THEN RETURN NULL; END IF;
  RETURN (SELECT r.personne FROM rangs_de(c.absente, c.lieu, le) r
           WHERE r.personne IS NOT NULL AND NOT r.absente AND exerce(r.personne) ORDER BY r.rang, charge_de(r.personne), r.poste LIMIT 1);
END $$;
--> statement-breakpoint
-- Is it one of those that an interim may take? A matter that no professional has looked at yet is not known to be able to wait,
-- where the text obliges (R-135); elsewhere only what was established (R-139).
CREATE FUNCTION dans_le_champ(c continuite, caractere text, avere boolean) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN caractere IS NULL THEN false WHEN caractere = 'nouvelle' THEN c.automatique
              ELSE caractere = ANY (c.champ) AND (avere OR NOT c.avere) END
$$;
--> statement-breakpoint
-- The holder of the moment: one person for each open matter at each instant, read from the record alone. Null: nobody, which is
-- a hole that stands open under its organiser's name.
CREATE FUNCTION tenante(d uuid, le timestamptz) RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE m record; c continuite;
BEGIN
  SELECT titulaire, caractere, avere, interim, interim_pour INTO m FROM dossier WHERE id = d;
  c := continuite_de(m.titulaire, le);
  IF c.dossier IS NULL OR NOT dans_le_champ(c, m.caractere, m.avere) THEN RETURN m.titulaire; END IF;
  IF c.designee IS NOT NULL AND exerce(c.designee) AND NOT absent(c.designee, le) THEN RETURN c.designee; END IF;
  IF m.interim_pour = c.dossier AND c.automatique AND exerce(m.interim) AND NOT absent(m.interim, le) THEN RETURN m.interim; END IF;
  RETURN interim_de(c, le);
END $$;
--> statement-breakpoint
-- The interim's door: for one matter, at this instant, and never for the holder herself.
CREATE FUNCTION entrer_interim(d uuid, le timestamptz) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT set_config('relais.acte', d::text, true) IS NOT NULL FROM dossier
   WHERE id = d AND ouvert AND titulaire IS DISTINCT FROM moi() AND nature IN ('signalement', 'accompagnement') AND tenante(d, le) = moi()
$$;
--> statement-breakpoint
-- Written by the act on the absence, in its transaction; the row of the person who leaves is locked first, so that nobody is given
-- a matter meanwhile (design §4 rule 4).
CREATE FUNCTION ecrire_absence(d uuid, e jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF d IS DISTINCT FROM acte_en_cours() THEN RAISE EXCEPTION 'not the dossier of this act'; END IF;
  PERFORM 1 FROM personne WHERE id = (e->>'absente')::uuid FOR UPDATE;
  INSERT INTO continuite (dossier, absente, lieu, automatique, champ, avere, designee, finie_le)
    SELECT d, (e->>'absente')::uuid, (e->>'lieu')::uuid, (e->>'automatique')::boolean,
           ARRAY(SELECT jsonb_array_elements_text(e->'champ')), (e->>'avere')::boolean, (e->>'designee')::uuid, (e->>'finieLe')::timestamptz
  ON CONFLICT (dossier) DO UPDATE SET automatique = excluded.automatique, champ = excluded.champ, avere = excluded.avere,
    designee = excluded.designee, finie_le = excluded.finie_le, passee_le = NULL;
  DELETE FROM absence WHERE dossier = d AND NOT importee;
  UPDATE absence SET dossier = d, effet = (e->'lignes'->0->>'effet')::timestamptz WHERE id = (e->>'importee')::uuid;
  UPDATE absence SET du = (e->'lignes'->0->>'du')::timestamptz, au = (e->'lignes'->0->>'au')::timestamptz
   WHERE id = (e->>'importee')::uuid AND (du, coalesce(au, 'infinity')) IS DISTINCT FROM ((e->'lignes'->0->>'du')::timestamptz, coalesce((e->'lignes'->0->>'au')::timestamptz, 'infinity'));
  INSERT INTO absence (personne, du, au, effet, dossier, importee)
    SELECT (e->>'absente')::uuid, l.du, l.au, l.effet, d, false
      FROM jsonb_to_recordset(e->'lignes') AS l(du timestamptz, au timestamptz, effet timestamptz)
     WHERE e->>'importee' IS NULL;
END $$;
--> statement-breakpoint
-- The matters that this absence concerns and that were not gone through yet: inside the scope, whose interim is to be written; and
-- every open accompaniment, whose agent is told. `horloge` asks, a few at a time.
CREATE FUNCTION a_passer(d uuid, le timestamptz, combien int) RETURNS TABLE (reference uuid, nature text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT m.id, m.nature FROM continuite c JOIN dossier m ON m.titulaire = c.absente
   WHERE c.dossier = d AND (continuite_de(c.absente, le)).dossier = d AND m.ouvert AND m.efface_le IS NULL
     AND (m.nature = 'accompagnement' OR (m.nature = 'signalement' AND dans_le_champ(c, m.caractere, m.avere)))
     AND (m.interim_pour IS DISTINCT FROM d OR (dans_le_champ(c, m.caractere, m.avere) AND m.interim IS DISTINCT FROM tenante(m.id, le)))
   ORDER BY m.caractere IS NULL, m.id LIMIT combien
$$;
--> statement-breakpoint
-- What an act on the absence may look at: the chain as it stands, and who holds now.
CREATE FUNCTION couverture(d uuid, le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object(
    'tenante', interim_de(c, greatest(le, (SELECT min(effet) FROM absence WHERE dossier = d AND (au IS NULL OR au > le)))),
    'rangs', (SELECT coalesce(jsonb_agg(jsonb_build_object('rang', r.rang, 'poste', r.poste, 'nature', r.nature, 'personne', r.personne,
                'absente', r.absente, 'titre', r.titre) ORDER BY r.rang, r.poste), '[]'::jsonb)
                FROM rangs_de(c.absente, c.lieu, greatest(le, (SELECT min(effet) FROM absence WHERE dossier = d AND (au IS NULL OR au > le)))) r),
    'urgentes', (SELECT count(*) FROM dossier m WHERE m.titulaire = c.absente AND m.ouvert AND m.nature IN ('signalement', 'accompagnement')
                    AND dans_le_champ(c, m.caractere, m.avere)),
    'aPasser', EXISTS (SELECT 1 FROM a_passer(d, le, 1)),
    'ecrite', (SELECT jsonb_build_object('du', iso(a.du), 'au', iso(a.au)) FROM absence a WHERE a.dossier = d AND a.importee LIMIT 1))
    FROM continuite c WHERE c.dossier = d
$$;
--> statement-breakpoint
-- What is mine for as long as somebody is away.
CREATE FUNCTION mes_interims(le timestamptz) RETURNS TABLE (reference uuid, nature text, caractere text, avere boolean, titulaire uuid, absence uuid, depuis timestamptz, jusquau timestamptz, devoir text, devoir_avant timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT m.id, m.nature, m.caractere, m.avere, m.titulaire, c.dossier, a.effet, a.au, m.devoir, m.devoir_avant
    FROM continuite c JOIN absence a ON a.dossier = c.dossier AND a.effet <= le AND (a.au IS NULL OR a.au > le)
    JOIN dossier m ON m.titulaire = c.absente AND m.ouvert AND m.nature IN ('signalement', 'accompagnement')
   WHERE c.finie_le IS NULL AND c.absente <> moi() AND dans_le_champ(c, m.caractere, m.avere) AND tenante(m.id, le) = moi()
   ORDER BY m.devoir_avant NULLS LAST, m.id LIMIT 500
$$;
--> statement-breakpoint
-- The invariant as a number (issue: continuity): open matters inside a scope that obliges, held by nobody, whose absence has no
-- open escalation with a name. Everything outside continuity is counted by `sans_titulaire`.
CREATE FUNCTION sans_tenante(le timestamptz) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT count(*)::int FROM continuite c JOIN dossier m ON m.titulaire = c.absente AND m.ouvert AND m.nature = 'signalement'
   WHERE c.finie_le IS NULL AND dans_le_champ(c, m.caractere, m.avere) AND tenante(m.id, le) IS NULL
     AND NOT EXISTS (SELECT 1 FROM tache t WHERE t.dossier = c.dossier AND t.nature = 'trouDeContinuite' AND t.faite_le IS NULL)
$$;
--> statement-breakpoint
-- What every act may look at: who holds the matter now, and the absence that stands over it, if any.
CREATE FUNCTION tenue(d uuid, le timestamptz) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE m record; c continuite; a record;
BEGIN
  SELECT titulaire, nature INTO m FROM dossier WHERE id = d;
  IF m.nature NOT IN ('signalement', 'accompagnement') THEN RETURN jsonb_build_object('tenante', m.titulaire); END IF;
  c := continuite_de(m.titulaire, le);
  IF c.dossier IS NULL THEN RETURN jsonb_build_object('tenante', m.titulaire); END IF;
  SELECT min(effet) AS effet, CASE WHEN bool_or(au IS NULL) THEN NULL ELSE max(au) END AS au INTO a FROM absence WHERE dossier = c.dossier;
  RETURN jsonb_build_object('tenante', tenante(d, le), 'absence', jsonb_build_object('absence', c.dossier,
    'personne', coalesce((SELECT interim FROM dossier WHERE id = d AND interim_pour = c.dossier AND NOT absent(interim, le)), interim_de(c, le)),
    'depuis', iso(a.effet), 'jusquau', iso(a.au)));
END $$;
--> statement-breakpoint
-- A matter becomes one that cannot wait while its holder is away: her absence is asked again.
CREATE FUNCTION reveiller_l_absence(d uuid, le timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  INSERT INTO reveil (dossier, type, voie, pas_avant)
    SELECT p.dossier, p.type, p.voie, '-infinity' FROM procedure p WHERE p.dossier = d AND p.type = 'assurerContinuite' AND NOT p.finie
  ON CONFLICT (dossier, type) DO UPDATE SET demandes = reveil.demandes + 1, essais = 0, quarantaine = false, bail = '-infinity', pas_avant = '-infinity';
  UPDATE procedure SET prochaine = least(prochaine, le) WHERE dossier = d AND type = 'assurerContinuite' AND NOT finie
$$;
--> statement-breakpoint
CREATE FUNCTION reveiller_la_continuite() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM reveiller_l_absence(c.dossier, NEW.instant) FROM continuite c WHERE c.absente = NEW.titulaire AND c.finie_le IS NULL;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER dossier_ne_peut_attendre AFTER UPDATE OF caractere, avere ON dossier FOR EACH ROW
  WHEN (NEW.caractere IS NOT NULL AND (NEW.caractere, NEW.avere) IS DISTINCT FROM (OLD.caractere, OLD.avere))
  EXECUTE FUNCTION reveiller_la_continuite();
--> statement-breakpoint
-- The door of an absence: whoever leads the line above its place, whoever the texts name to decide, whoever stands in its chain. What
-- each may then do is the act's own rule.
CREATE FUNCTION entrer_absence(d uuid) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT set_config('relais.acte', a.id::text, true) IS NOT NULL FROM dossier a JOIN continuite c ON c.dossier = a.id
   WHERE a.id = d AND a.nature = 'absence'
     AND (c.absente = moi() OR a.titulaire = moi() OR moi() = ANY (a.appeles) OR sous_moi(a.lieu) OR EXISTS (SELECT 1 FROM fonction f WHERE f.personne = moi() AND f.role = 'autoriteInterim' AND dans_perimetre(f.structure, a.lieu))
          OR EXISTS (SELECT 1 FROM rangs_de(c.absente, c.lieu, clock_timestamp()) r WHERE r.personne = moi()))
$$;
--> statement-breakpoint
-- The files of the network changed a row that an absence tells of: it is asked again.
CREATE FUNCTION relire_l_absence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM reveiller_l_absence(OLD.dossier, clock_timestamp());
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER absence_des_fichiers_changee AFTER UPDATE OF du, au OR DELETE ON absence FOR EACH ROW
  WHEN (OLD.importee AND OLD.dossier IS NOT NULL) EXECUTE FUNCTION relire_l_absence();
--> statement-breakpoint
-- What a tombstone keeps is nothing of whoever stood in either.
CREATE FUNCTION oublier_l_interim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.caractere := NULL; NEW.avere := false; NEW.interim := NULL; NEW.interim_pour := NULL;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER dossier_efface BEFORE UPDATE OF efface_le ON dossier FOR EACH ROW WHEN (NEW.efface_le IS NOT NULL) EXECUTE FUNCTION oublier_l_interim();
