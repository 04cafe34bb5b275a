-- A departure is an absence without return: what she still answers for is counted, handed over by one keyed act each, and only then
-- do her posts and her functions end. Nobody is given a matter meanwhile.
ALTER TABLE continuite
  ADD COLUMN depart boolean NOT NULL DEFAULT false,
  ADD COLUMN successeur uuid REFERENCES personne,    -- to whom what is left is being handed over
  ADD COLUMN passation int NOT NULL DEFAULT 0;       -- number of that decision: the key of each act names it
--> statement-breakpoint
-- One dossier, for one decision to hand over: written by the act itself, so that it happens once whatever dies in between.
CREATE TABLE passation (
  depart uuid NOT NULL REFERENCES dossier,
  numero int NOT NULL,
  dossier uuid NOT NULL REFERENCES dossier,
  vers uuid NOT NULL,
  le timestamptz NOT NULL,
  PRIMARY KEY (depart, numero, dossier)
);
--> statement-breakpoint
CREATE INDEX passation_dossier ON passation (dossier);
--> statement-breakpoint
GRANT SELECT, INSERT ON passation TO relais_worker, relais_urgence;
--> statement-breakpoint
-- Who left the network, by the page or by its files; gone again from here when a function comes back.
CREATE TABLE depart (
  personne uuid PRIMARY KEY REFERENCES personne ON DELETE CASCADE,
  partie_le timestamptz NOT NULL,
  notes_detruites_le timestamptz                     -- the key of what she wrote for herself alone is gone
);
--> statement-breakpoint
GRANT SELECT ON depart TO relais_api, relais_worker, relais_urgence;
--> statement-breakpoint
GRANT UPDATE (notes_detruites_le) ON depart TO relais_worker;
--> statement-breakpoint
ALTER TABLE annuaire_histoire DROP CONSTRAINT annuaire_histoire_geste_check;
--> statement-breakpoint
ALTER TABLE annuaire_histoire ADD CONSTRAINT annuaire_histoire_geste_check
  CHECK (geste IN ('posteTenu', 'posteAjoute', 'structureDeplacee', 'personneAjoutee', 'chaineChangee', 'personnePartie'));
--> statement-breakpoint
-- Everything she still answers for, by kind: how many, and which, never what they say. `bloque`: her departure waits for it; the rest
-- ends with her functions, in the same transaction.
CREATE FUNCTION devoirs_de(p uuid, le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
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
               WHERE t.pour = p AND t.faite_le IS NULL AND d.titulaire IS DISTINCT FROM p AND d.nature NOT IN ('information', 'absence')
    UNION ALL SELECT 12, 'postes', false, q.code FROM poste q WHERE q.titulaire = p
    UNION ALL SELECT 13, 'chaines', false, m.code FROM poste q JOIN chaine c ON c.suppleant = q.id JOIN poste m ON m.id = c.poste WHERE q.titulaire = p
    UNION ALL SELECT 14, 'permanences', false, n.id::text FROM permanence n WHERE n.professionnel = p AND n.retiree_le IS NULL
  ), sortes AS (
    SELECT rang, sorte, bloque, count(*) AS nombre, (array_agg(reference ORDER BY reference))[1:200] AS lesquels FROM lignes GROUP BY rang, sorte, bloque
  )
  SELECT coalesce(jsonb_agg(jsonb_build_object('sorte', sorte, 'bloque', bloque, 'nombre', nombre, 'references', to_jsonb(lesquels)) ORDER BY rang), '[]'::jsonb) FROM sortes
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION devoirs_de(uuid, timestamptz) FROM PUBLIC;
--> statement-breakpoint
-- What is left to hand over for the decision that stands, a few at a time. What is born of another follows it and is not in it.
CREATE FUNCTION a_confier(d uuid, combien int) RETURNS TABLE (reference uuid, nature text, de uuid, vers uuid, numero int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH c AS (SELECT * FROM continuite WHERE dossier = d AND depart AND successeur IS NOT NULL AND finie_le IS NULL),
  siens AS (
    SELECT m.id, m.nature FROM c JOIN dossier m ON m.titulaire = c.absente AND m.ouvert AND m.efface_le IS NULL
     WHERE m.nature IN ('signalement', 'accompagnement', 'retourAuTravail', 'groupeRessource')
        OR m.nature = 'absence' AND EXISTS (SELECT 1 FROM continuite o WHERE o.dossier = m.id AND o.finie_le IS NULL AND o.absente <> c.absente)
    UNION
    SELECT m.id, m.nature FROM c JOIN tache t ON t.pour = c.absente AND t.faite_le IS NULL AND t.nature LIKE 'informationALire%'
      JOIN dossier m ON m.id = t.dossier AND m.ouvert AND m.efface_le IS NULL
  )
  SELECT s.id, s.nature, c.absente, c.successeur, c.passation FROM c, siens s
   WHERE NOT EXISTS (SELECT 1 FROM passation f WHERE f.depart = d AND f.numero = c.passation AND f.dossier = s.id)
   ORDER BY s.id LIMIT combien
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION a_confier(uuid, int) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION a_confier(uuid, int) TO relais_worker, relais_urgence;
--> statement-breakpoint
-- What an act on a departure may look at.
CREATE FUNCTION depart_de(d uuid, le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT CASE WHEN c.depart THEN jsonb_build_object('depart', jsonb_build_object(
           'aConfier', EXISTS (SELECT 1 FROM a_confier(d, 1)), 'devoirs', devoirs_de(c.absente, le))) ELSE '{}'::jsonb END
    FROM continuite c WHERE c.dossier = d
$$;
--> statement-breakpoint
-- Written by the act, in its transaction. A duty that came while it was decided makes it be decided again; the row of the person is
-- held, so that none can come after.
CREATE FUNCTION ecrire_depart(d uuid, le timestamptz, e jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE p uuid;
BEGIN
  IF d IS DISTINCT FROM acte_en_cours() THEN RAISE EXCEPTION 'not the dossier of this act'; END IF;
  UPDATE continuite SET depart = true, successeur = (e->>'successeur')::uuid, passation = (e->>'passation')::int WHERE dossier = d RETURNING absente INTO p;
  IF e->>'par' IS NULL THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('relais:annuaire'));
  PERFORM 1 FROM personne WHERE id = p FOR UPDATE;
  IF EXISTS (SELECT 1 FROM jsonb_to_recordset(devoirs_de(p, le)) AS x(bloque boolean) WHERE x.bloque) THEN
    RAISE EXCEPTION 'a duty came meanwhile' USING ERRCODE = '40001';
  END IF;
  INSERT INTO annuaire_histoire (instant, auteur, geste, personne, secteur)
    VALUES (le, (e->>'par')::uuid, 'personnePartie', p, (SELECT q.secteur FROM poste q WHERE q.titulaire = p ORDER BY q.rang, q.code LIMIT 1));
  UPDATE poste SET titulaire = NULL WHERE titulaire = p;
  DELETE FROM fonction WHERE personne = p AND role IN ('assistant', 'conseillerTechnique', 'conseillerNational');
  UPDATE permanence SET retiree_le = le WHERE professionnel = p AND retiree_le IS NULL;
  INSERT INTO depart (personne, partie_le) VALUES (p, le) ON CONFLICT (personne) DO UPDATE SET partie_le = excluded.partie_le, notes_detruites_le = NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION ecrire_depart(uuid, timestamptz, jsonb) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION ecrire_depart(uuid, timestamptz, jsonb) TO relais_api, relais_worker, relais_urgence;
--> statement-breakpoint
-- She is of the service again: nothing of her departure stands.
CREATE FUNCTION revenir_au_service() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  DELETE FROM depart WHERE personne = NEW.personne;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER fonction_du_service AFTER INSERT ON fonction FOR EACH ROW
  WHEN (NEW.role IN ('assistant', 'conseillerTechnique', 'conseillerNational')) EXECUTE FUNCTION revenir_au_service();
--> statement-breakpoint
-- What whoever leaves, or leads her line, reads of it.
CREATE FUNCTION lire_devoirs_du_depart(d uuid, le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT devoirs_de(c.absente, le) FROM continuite c JOIN dossier a ON a.id = c.dossier
   WHERE c.dossier = d AND c.depart AND (c.absente = moi() OR a.titulaire = moi() OR sous_moi(a.lieu))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION lire_devoirs_du_depart(uuid, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION lire_devoirs_du_depart(uuid, timestamptz) TO relais_api;
--> statement-breakpoint
-- Her own notes, once their key is destroyed: nobody can open them any more, and nothing of them stays.
CREATE FUNCTION oublier_notes_de(p uuid, le timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  DELETE FROM note_privee WHERE auteur = p AND EXISTS (SELECT 1 FROM depart WHERE personne = p);
  UPDATE depart SET notes_detruites_le = le WHERE personne = p
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION oublier_notes_de(uuid, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION oublier_notes_de(uuid, timestamptz) TO relais_worker;
--> statement-breakpoint
-- Tasks that were hers in a dossier follow it, as those of what was born of it already did.
CREATE OR REPLACE FUNCTION suivre_la_main() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  WITH nes AS (SELECT dossier FROM nee_de WHERE source = NEW.id UNION SELECT dossier FROM partage_ouvert WHERE accompagnement = NEW.id),
  suivent AS (UPDATE dossier d SET titulaire = NEW.titulaire FROM nes WHERE d.id = nes.dossier AND d.efface_le IS NULL),
  tous AS (SELECT dossier FROM nes UNION SELECT NEW.id)
  UPDATE tache t SET pour = NEW.titulaire FROM tous
   WHERE t.dossier = tous.dossier AND t.pour = OLD.titulaire AND t.faite_le IS NULL AND t.nature NOT LIKE 'recusation.%';
  RETURN NULL;
END $$;
--> statement-breakpoint
DROP TRIGGER dossier_change_de_mains ON dossier;
--> statement-breakpoint
CREATE TRIGGER dossier_change_de_mains AFTER UPDATE OF titulaire ON dossier FOR EACH ROW
  WHEN (NEW.nature IN ('signalement', 'accompagnement', 'retourAuTravail') AND NEW.titulaire IS NOT NULL AND OLD.titulaire IS DISTINCT FROM NEW.titulaire)
  EXECUTE FUNCTION suivre_la_main();
--> statement-breakpoint
-- A vacant post is covered from its first day by its own chain: the rungs agreed for it, the technical line, its neighbours, the
-- national one (R-149); as those of whoever is away, save that nobody has to be away.
CREATE FUNCTION rangs_du_poste_vacant(p uuid, ou uuid, le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH tous(rang, poste, personne) AS (
    SELECT c.rang::int, q.code, q.titulaire FROM chaine c JOIN poste q ON q.id = c.suppleant WHERE c.poste = p
    UNION ALL
    SELECT CASE WHEN e->>'nature' = 'conseillerTechnique' THEN 100 ELSE 300 END + n::int, e->>'poste', (e->>'personne')::uuid
      FROM jsonb_array_elements(ligne_technique(ou, le)) WITH ORDINALITY AS l(e, n) WHERE e->>'nature' <> 'assistant'
    UNION ALL
    SELECT 200, q.code, q.titulaire FROM poste q JOIN secteur_structure ss ON ss.secteur = q.secteur
     WHERE q.nature = 'conseillerTechnique' AND q.id <> p AND population_de(ss.structure) = population_de(ou)
  ), uniques AS (SELECT DISTINCT ON (poste) rang, poste, personne FROM tous ORDER BY poste, rang)
  SELECT coalesce(jsonb_agg(jsonb_build_object('rang', rang, 'personne', personne) ORDER BY rang, poste), '[]'::jsonb) FROM uniques
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION rangs_du_poste_vacant(uuid, uuid, timestamptz) FROM PUBLIC;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION postes_a_prevoir(le timestamptz) RETURNS TABLE (poste text, nature text, secteur text, territoire text, population text, codes text[], titulaire uuid, lieu uuid, rangs jsonb, ligne jsonb, urgentes bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT p.code, p.nature, s.nom, st.territoire, population_de(st.id),
         (WITH RECURSIVE h AS (SELECT x.code, x.parent, 0 AS n FROM structure x WHERE x.id = st.id
           UNION ALL SELECT x.code, x.parent, h.n + 1 FROM structure x JOIN h ON x.id = h.parent) SELECT array_agg(code ORDER BY n) FROM h),
         p.titulaire, st.id,
         CASE WHEN p.titulaire IS NOT NULL
              THEN (SELECT coalesce(jsonb_agg(jsonb_build_object('rang', r.rang, 'personne', r.personne) ORDER BY r.rang, r.poste), '[]'::jsonb) FROM rangs_de(p.titulaire, st.id, le) r)
              ELSE rangs_du_poste_vacant(p.id, st.id, le) END,
         (SELECT coalesce(jsonb_agg(e->>'personne' ORDER BY n), '[]'::jsonb) FROM jsonb_array_elements(ligne_technique(st.id, le)) WITH ORDINALITY AS l(e, n)
           WHERE e->>'nature' <> 'assistant' AND e->>'personne' IS NOT NULL),
         (SELECT count(*) FROM dossier m WHERE m.titulaire = p.titulaire AND m.ouvert AND m.caractere IS NOT NULL AND m.nature IN ('signalement', 'accompagnement'))
    FROM poste p JOIN secteur s ON s.id = p.secteur
    JOIN LATERAL (SELECT x.* FROM secteur_structure ss JOIN structure x ON x.id = ss.structure WHERE ss.secteur = s.id ORDER BY x.code LIMIT 1) st ON true
   WHERE moi() IS NOT NULL AND (p.titulaire = moi() OR secteur_sous_moi(p.secteur))
   ORDER BY s.nom, p.nature, p.rang, p.code
$$;
--> statement-breakpoint
-- What the files said of an absence when they were last loaded: where it now says something else, somebody corrected it on the page,
-- and no import undoes that unless told to. Null: loaded before this was kept.
ALTER TABLE absence ADD COLUMN fichier_du timestamptz, ADD COLUMN fichier_au timestamptz;
