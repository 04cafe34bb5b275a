-- The invariant of continuity, exact: every open matter that its text covers has one accountable person who is there, or an open
-- escalation with a name and an age. What the random acts of test/registre/continuite/invariant.test.ts showed is mended here.

ALTER TABLE continuite
  ADD COLUMN prise_le timestamptz,                   -- the designee took it herself, knowing of her own absences begun by then
  ADD COLUMN retour_le timestamptz;                  -- she said that she is back, or will not leave: no file undoes it
--> statement-breakpoint
-- As before, asked once: the line of the place is read once, and its population once. Whoever opens a thousand matters asks it often.
CREATE OR REPLACE FUNCTION rangs_de(p uuid, ou uuid, le timestamptz) RETURNS TABLE (rang int, poste text, nature text, personne uuid, absente boolean, titre text)
LANGUAGE plpgsql STABLE AS $$
DECLARE ici text := population_de(ou);
BEGIN RETURN QUERY
  WITH convenus AS (
    SELECT c.rang::int AS rang, q.code AS poste, q.nature, q.titulaire AS personne, c.titre
      FROM poste m JOIN chaine c ON c.poste = m.id JOIN poste q ON q.id = c.suppleant WHERE m.titulaire = p
  ), ligne AS MATERIALIZED (
    SELECT CASE l.e->>'nature' WHEN 'conseillerNational' THEN 300 ELSE 100 END + l.n::int AS rang, l.e->>'poste' AS poste, l.e->>'nature' AS nature,
           (l.e->>'personne')::uuid AS personne, NULL::text AS titre
      FROM jsonb_array_elements(ligne_technique(ou, le)) WITH ORDINALITY AS l(e, n) WHERE l.e->>'nature' <> 'assistant'
  ), voisins AS (
    SELECT 200 AS rang, q.code AS poste, q.nature, q.titulaire AS personne, NULL::text AS titre
      FROM poste q JOIN secteur_structure ss ON ss.secteur = q.secteur
     WHERE q.nature = 'conseillerTechnique' AND population_de(ss.structure) = ici
  ), tous AS (
    SELECT * FROM convenus UNION ALL SELECT * FROM ligne UNION ALL SELECT * FROM voisins
  )
  SELECT DISTINCT ON (t.poste) t.rang, t.poste, t.nature, t.personne, t.personne IS NOT NULL AND absent(t.personne, le), t.titre
    FROM tous t WHERE t.personne IS DISTINCT FROM p ORDER BY t.poste, t.rang;
END $$;
--> statement-breakpoint
-- Whoever was named, if she can hold: she who took a hole although she is away is held to her word, until her next absence.
CREATE FUNCTION designee_presente(c continuite, le timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT c.designee IS NOT NULL AND exerce(c.designee) AND NOT EXISTS (
    SELECT 1 FROM absence a WHERE a.personne = c.designee AND a.du <= le AND (a.au IS NULL OR a.au > le) AND (c.prise_le IS NULL OR a.du > c.prise_le))
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION interim_de(c continuite, le timestamptz) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF designee_presente(c, le) THEN RETURN c.designee; END IF;
  IF NOT c.automatique THEN RETURN NULL; END IF;
  RETURN (SELECT r.personne FROM rangs_de(c.absente, c.lieu, le) r
           WHERE r.personne IS NOT NULL AND NOT r.absente AND exerce(r.personne) ORDER BY r.rang, charge_de(r.personne), r.poste LIMIT 1);
END $$;
--> statement-breakpoint
-- Who holds one matter by name, before anybody is looked for: whoever was named, else whoever took it already; null: nobody yet.
CREATE FUNCTION deja_a(c continuite, interim uuid, interim_pour uuid, le timestamptz) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN designee_presente(c, le) THEN c.designee
              WHEN interim_pour = c.dossier AND c.automatique AND exerce(interim) AND NOT absent(interim, le) THEN interim END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tenante(d uuid, le timestamptz) RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE m record; c continuite; t uuid;
BEGIN
  SELECT titulaire, caractere, avere, interim, interim_pour INTO m FROM dossier WHERE id = d;
  c := continuite_de(m.titulaire, le);
  IF c.dossier IS NULL OR NOT dans_le_champ(c, m.caractere, m.avere) THEN RETURN m.titulaire; END IF;
  t := deja_a(c, m.interim, m.interim_pour, le);
  IF t IS NOT NULL THEN RETURN t; END IF;
  RETURN interim_de(c, le);
END $$;
--> statement-breakpoint
-- The matters of an absence that were not gone through yet, as before: who stands in is looked for once, whatever their number.
CREATE OR REPLACE FUNCTION a_passer(d uuid, le timestamptz, combien int) RETURNS TABLE (reference uuid, nature text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH e AS MATERIALIZED (
    SELECT c, interim_de(c, le) AS courante FROM continuite c WHERE c.dossier = d AND (continuite_de(c.absente, le)).dossier = d
  )
  SELECT m.id, m.nature FROM e JOIN dossier m ON m.titulaire = (e.c).absente
   WHERE m.ouvert AND m.efface_le IS NULL
     AND (m.nature = 'accompagnement' OR (m.nature = 'signalement' AND dans_le_champ(e.c, m.caractere, m.avere)))
     AND (m.interim_pour IS DISTINCT FROM d
          OR (dans_le_champ(e.c, m.caractere, m.avere) AND m.interim IS DISTINCT FROM coalesce(deja_a(e.c, m.interim, m.interim_pour, le), e.courante)))
   ORDER BY m.caractere IS NULL, m.id LIMIT combien
$$;
--> statement-breakpoint
-- What is mine for as long as somebody is away, as before: once for each absence in force, a thousand matters or one.
CREATE OR REPLACE FUNCTION mes_interims(le timestamptz) RETURNS TABLE (reference uuid, nature text, caractere text, avere boolean, titulaire uuid, absence uuid, depuis timestamptz, jusquau timestamptz, devoir text, devoir_avant timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH e AS MATERIALIZED (
    SELECT c, interim_de(c, le) AS courante FROM continuite c
     WHERE c.finie_le IS NULL AND c.absente <> moi() AND (continuite_de(c.absente, le)).dossier = c.dossier
  )
  SELECT m.id, m.nature, m.caractere, m.avere, m.titulaire, (e.c).dossier, a.effet, a.au, m.devoir, m.devoir_avant
    FROM e JOIN absence a ON a.dossier = (e.c).dossier AND a.effet <= le AND (a.au IS NULL OR a.au > le)
    JOIN dossier m ON m.titulaire = (e.c).absente AND m.ouvert AND m.nature IN ('signalement', 'accompagnement')
   WHERE dans_le_champ(e.c, m.caractere, m.avere) AND coalesce(deja_a(e.c, m.interim, m.interim_pour, le), e.courante) = moi()
   ORDER BY m.devoir_avant NULLS LAST, m.id LIMIT 500
$$;
--> statement-breakpoint
-- What every act may look at: who holds the matter now, and the absence that stands over it, if any. `personne` is who holds this
-- matter where an interim holds it, else whoever would be called: somebody named later comes before the one to whom it had passed.
CREATE OR REPLACE FUNCTION tenue(d uuid, le timestamptz) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE m record; c continuite; a record; t uuid;
BEGIN
  SELECT titulaire, nature, caractere, avere INTO m FROM dossier WHERE id = d;
  IF m.nature NOT IN ('signalement', 'accompagnement') THEN RETURN jsonb_build_object('tenante', m.titulaire); END IF;
  c := continuite_de(m.titulaire, le);
  IF c.dossier IS NULL THEN RETURN jsonb_build_object('tenante', m.titulaire); END IF;
  t := tenante(d, le);
  SELECT min(effet) AS effet, CASE WHEN bool_or(au IS NULL) THEN NULL ELSE max(au) END AS au INTO a FROM absence WHERE dossier = c.dossier;
  RETURN jsonb_build_object('tenante', t, 'absence', jsonb_build_object('absence', c.dossier,
    'personne', CASE WHEN dans_le_champ(c, m.caractere, m.avere) THEN t ELSE interim_de(c, le) END,
    'depuis', iso(a.effet), 'jusquau', iso(a.au)));
END $$;
--> statement-breakpoint
-- When somebody who may stand in leaves or comes back next: the clock asks again then, so that a new one is told at once.
CREATE FUNCTION prochain_changement(c continuite, le timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT min(b.bord) FROM absence a, LATERAL (VALUES (a.du), (a.au)) AS b(bord)
   WHERE b.bord > le AND (a.personne = c.designee OR c.automatique AND a.personne IN (SELECT r.personne FROM rangs_de(c.absente, c.lieu, le) r))
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION couverture(d uuid, le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object(
    'tenante', interim_de(c, greatest(le, (SELECT min(effet) FROM absence WHERE dossier = d AND (au IS NULL OR au > le)))),
    'rangs', (SELECT coalesce(jsonb_agg(jsonb_build_object('rang', r.rang, 'poste', r.poste, 'nature', r.nature, 'personne', r.personne,
                'absente', r.absente, 'titre', r.titre) ORDER BY r.rang, r.poste), '[]'::jsonb)
                FROM rangs_de(c.absente, c.lieu, greatest(le, (SELECT min(effet) FROM absence WHERE dossier = d AND (au IS NULL OR au > le)))) r),
    'urgentes', (SELECT count(*) FROM dossier m WHERE m.titulaire = c.absente AND m.ouvert AND m.nature IN ('signalement', 'accompagnement')
                    AND dans_le_champ(c, m.caractere, m.avere)),
    'aPasser', EXISTS (SELECT 1 FROM a_passer(d, le, 1)),
    'changement', iso(prochain_changement(c, le)),
    'ecrite', (SELECT jsonb_build_object('du', iso(a.du), 'au', iso(a.au)) FROM absence a WHERE a.dossier = d AND a.importee LIMIT 1))
    FROM continuite c WHERE c.dossier = d
$$;
--> statement-breakpoint
-- As before; and every absence in which she whose absence changes stands in, or may, is asked again: it may have lost its interim.
CREATE OR REPLACE FUNCTION ecrire_absence(d uuid, e jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE le timestamptz; du_ timestamptz; au_ timestamptz;
BEGIN
  IF d IS DISTINCT FROM acte_en_cours() THEN RAISE EXCEPTION 'not the dossier of this act'; END IF;
  PERFORM 1 FROM personne WHERE id = (e->>'absente')::uuid FOR UPDATE;
  INSERT INTO continuite (dossier, absente, lieu, automatique, champ, avere, designee, prise_le, retour_le, finie_le)
    SELECT d, (e->>'absente')::uuid, (e->>'lieu')::uuid, (e->>'automatique')::boolean,
           ARRAY(SELECT jsonb_array_elements_text(e->'champ')), (e->>'avere')::boolean, (e->>'designee')::uuid, (e->>'priseLe')::timestamptz,
           (e->>'retourLe')::timestamptz, (e->>'finieLe')::timestamptz
  ON CONFLICT (dossier) DO UPDATE SET automatique = excluded.automatique, champ = excluded.champ, avere = excluded.avere,
    designee = excluded.designee, prise_le = excluded.prise_le, retour_le = excluded.retour_le, finie_le = excluded.finie_le, passee_le = NULL;
  DELETE FROM absence WHERE dossier = d AND NOT importee;
  IF e->>'importee' IS NOT NULL THEN
    -- Cancelled: the row stays the files', and covers no instant
    SELECT coalesce((e->'lignes'->0->>'du')::timestamptz, a.du), CASE WHEN e->'lignes'->0 IS NULL THEN a.du ELSE (e->'lignes'->0->>'au')::timestamptz END
      INTO du_, au_ FROM absence a WHERE a.id = (e->>'importee')::uuid;
    UPDATE absence SET dossier = d, effet = coalesce((e->'lignes'->0->>'effet')::timestamptz, du_) WHERE id = (e->>'importee')::uuid;
    UPDATE absence SET du = du_, au = au_
     WHERE id = (e->>'importee')::uuid AND (du, coalesce(au, 'infinity')) IS DISTINCT FROM (du_, coalesce(au_, 'infinity'));
  END IF;
  INSERT INTO absence (personne, du, au, effet, dossier, importee)
    SELECT (e->>'absente')::uuid, l.du, l.au, l.effet, d, false
      FROM jsonb_array_elements(e->'lignes') WITH ORDINALITY AS x(j, n), jsonb_to_record(x.j) AS l(du timestamptz, au timestamptz, effet timestamptz)
     WHERE e->>'importee' IS NULL OR x.n > 1;        -- by half-days: the row of the files is the first of them
  SELECT instant INTO le FROM dossier WHERE id = d;
  PERFORM reveiller_l_absence(c.dossier, le) FROM continuite c
    WHERE c.finie_le IS NULL AND c.dossier <> d
      AND (c.designee = (e->>'absente')::uuid OR EXISTS (SELECT 1 FROM rangs_de(c.absente, c.lieu, le) r WHERE r.personne = (e->>'absente')::uuid));
END $$;
--> statement-breakpoint
-- The files may go on saying that she is away: her word that she is back, or stays, is not undone by the next import.
CREATE FUNCTION garder_le_retour() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE retour timestamptz;
BEGIN
  SELECT retour_le INTO retour FROM continuite WHERE dossier = NEW.dossier;
  IF retour IS NOT NULL AND (NEW.au IS NULL OR NEW.au > retour) THEN
    NEW.au := CASE WHEN OLD.au <= OLD.du THEN NEW.du ELSE greatest(retour, NEW.du) END;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER absence_rendue BEFORE UPDATE OF du, au ON absence FOR EACH ROW WHEN (OLD.importee AND OLD.dossier IS NOT NULL)
  EXECUTE FUNCTION garder_le_retour();
--> statement-breakpoint
-- Every open matter, inside the scope of an absence, that nobody holds: with the name and the age of its open escalation, both null
-- where there is none. An absence of the files that was not begun yet has no escalation either. Where somebody stands in for her, she
-- holds whatever was not passed: only the absences without anybody are looked into.
CREATE FUNCTION affaires_sans_tenante(le timestamptz) RETURNS TABLE (affaire uuid, absence uuid, responsable uuid, depuis timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH en_cours AS MATERIALIZED (
    SELECT c FROM continuite c WHERE c.finie_le IS NULL AND (continuite_de(c.absente, le)).dossier = c.dossier
       AND EXISTS (SELECT 1 FROM dossier m WHERE m.titulaire = c.absente AND m.ouvert AND dans_le_champ(c, m.caractere, m.avere))
  ), vides AS MATERIALIZED (
    SELECT c FROM en_cours WHERE interim_de(c, le) IS NULL
  )
  SELECT m.id, d.id, coalesce(t.pour, CASE WHEN t.depuis IS NOT NULL THEN d.titulaire END), t.depuis
    FROM vides v JOIN dossier d ON d.id = (v.c).dossier
    JOIN dossier m ON m.titulaire = (v.c).absente AND m.ouvert AND m.efface_le IS NULL AND m.nature IN ('signalement', 'accompagnement')
     AND dans_le_champ(v.c, m.caractere, m.avere) AND deja_a(v.c, m.interim, m.interim_pour, le) IS NULL
    LEFT JOIN LATERAL (SELECT t.pour, t.depuis FROM tache t WHERE t.dossier = d.id AND t.nature IN ('trouDeContinuite', 'continuiteAOrganiser')
                         AND t.faite_le IS NULL ORDER BY t.pour IS NULL, t.depuis LIMIT 1) t ON true
  UNION
  SELECT m.id, NULL::uuid, NULL::uuid, NULL::timestamptz FROM absence a JOIN dossier m ON m.titulaire = a.personne
   WHERE a.importee AND a.dossier IS NULL AND a.du <= le AND (a.au IS NULL OR a.au > le) AND (continuite_de(a.personne, le)).dossier IS NULL
     AND m.ouvert AND m.efface_le IS NULL AND m.nature IN ('signalement', 'accompagnement') AND m.caractere IS NOT NULL
$$;
--> statement-breakpoint
-- The invariant as a number, for the administrateur too, accompaniments included: as with what is late, only a failure makes it other than
-- 0, whatever an agent does; which matter, which person, how many are held by interim: never.
CREATE OR REPLACE FUNCTION sans_tenante(le timestamptz) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT count(*)::int FROM affaires_sans_tenante(le) WHERE responsable IS NULL
$$;
--> statement-breakpoint
-- Whatever made the hole (a chain, a post, a function that changed in the network): its absence is asked again, and escalates.
CREATE FUNCTION reveiller_sans_tenante(le timestamptz) RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH vus AS MATERIALIZED (SELECT DISTINCT absence FROM affaires_sans_tenante(le) WHERE responsable IS NULL AND absence IS NOT NULL),
  faits AS MATERIALIZED (SELECT reveiller_l_absence(absence, le) FROM vus)
  SELECT count(*)::int FROM faits
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION affaires_sans_tenante(timestamptz), sans_tenante(timestamptz), reveiller_sans_tenante(timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION affaires_sans_tenante(timestamptz), sans_tenante(timestamptz), reveiller_sans_tenante(timestamptz) TO relais_worker;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION sans_tenante(timestamptz) TO relais_api;
