-- What came back about a mail: its return address carries the beginning of its key, and nothing of a message is ever kept.
ALTER TABLE courriel
  ADD COLUMN statut text                             -- of a return, RFC 3463 (5.1.1); PARTAGEE: the only address known is read by several people
    CHECK (statut ~ '^([245]\.\d{1,3}\.\d{1,3}|PARTAGEE)$'),
  ADD COLUMN differe_le timestamptz,                 -- the relay goes on trying
  ADD COLUMN remis_le timestamptz,                   -- put in the mailbox; never « lu »
  ADD COLUMN automatique_le timestamptz,             -- an automatic answer came back
  ADD COLUMN retours_ignores int NOT NULL DEFAULT 0, -- neither a report nor an automatic answer: only counted
  ADD COLUMN regle_le timestamptz,                   -- the administrateur sent it again or put it away, and who he was
  ADD COLUMN regle_par uuid;
--> statement-breakpoint
CREATE INDEX courriel_jeton ON courriel (left(cle, 40));
--> statement-breakpoint
CREATE INDEX identite_courriel ON identite (lower(courriel));
--> statement-breakpoint
-- « Renvoyer le même message »: the ASS's own click, inside an act on the dossier.
CREATE POLICY renvoyer ON courriel FOR UPDATE TO relais_api
  USING (dossier = acte_en_cours() AND etat IN ('INCERTAIN', 'ABANDON')) WITH CHECK (dossier = acte_en_cours() AND etat = 'A_ENVOYER');
--> statement-breakpoint
CREATE FUNCTION est_administrateur() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM fonction WHERE personne = moi() AND role = 'administrateur')
$$;
--> statement-breakpoint
-- Mails of the service itself that a human running it must look at: kind, state and age, never a dossier or a person.
-- Offers are the ASS's affair; a courtesy mail that was refused is told to nobody but her.
CREATE FUNCTION courriels_en_panne() RETURNS TABLE (repere text, cle text, gabarit text, classe text, etat text, depuis timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT left(encode(sha256(convert_to(cle, 'UTF8')), 'hex'), 32), cle, gabarit, classe, etat, maj FROM courriel
   WHERE est_administrateur() AND (regle_le IS NULL OR regle_le < maj)
     AND (etat = 'ABANDON' AND classe <> 'offre' OR etat = 'INCERTAIN' AND classe = 'courtoisie'
          OR etat IN ('REFUSE', 'REVENU', 'SANS_ADRESSE') AND classe = 'vital')
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION courriels_en_panne() FROM PUBLIC;
--> statement-breakpoint
CREATE FUNCTION lire_courriels_en_panne() RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object(
    'nombre', (SELECT count(*) FROM courriels_en_panne()),
    'plusAnciens', (SELECT coalesce(jsonb_agg(jsonb_build_object('repere', repere, 'gabarit', gabarit, 'classe', classe, 'etat', etat, 'depuis', depuis)
                                              ORDER BY depuis, repere), '[]'::jsonb)
                      FROM (SELECT * FROM courriels_en_panne() ORDER BY depuis, repere LIMIT 100) p),
    'retoursIgnores', (SELECT coalesce(sum(retours_ignores), 0) FROM courriel WHERE est_administrateur()))
$$;
--> statement-breakpoint
-- Idempotent by state: what is no longer in the list is not touched.
CREATE FUNCTION regler_courriel(lequel text, relancer boolean, le timestamptz) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  WITH c AS (
      UPDATE courriel c SET regle_le = le, regle_par = moi(), maj = CASE WHEN relancer THEN le ELSE c.maj END,
             etat = CASE WHEN relancer THEN 'A_ENVOYER' ELSE c.etat END, essais = CASE WHEN relancer THEN 0 ELSE c.essais END,
             renvois = CASE WHEN relancer THEN 0 ELSE c.renvois END, prochain_essai = CASE WHEN relancer THEN '-infinity' ELSE c.prochain_essai END
        FROM courriels_en_panne() p WHERE p.repere = lequel AND c.cle = p.cle RETURNING c.dossier, c.cle),
    t AS (UPDATE tache SET faite_le = le FROM c WHERE tache.dossier = c.dossier AND tache.cle = 'abandon:' || c.cle AND faite_le IS NULL)
  SELECT EXISTS (SELECT 1 FROM c)
$$;
