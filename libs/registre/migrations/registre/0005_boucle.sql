-- The whole loop: situations without a named agent, what the referrer may be asked or told, what is owed, what is taken back.
ALTER TABLE dossier
  ADD COLUMN devoir text,                            -- accuser | proposer: what a professional owes; nothing that the agent could move
  ADD COLUMN devoir_avant timestamptz;
--> statement-breakpoint
ALTER TABLE suivi_tiers
  ALTER COLUMN agent DROP NOT NULL,                  -- a situation of a service names nobody
  ADD COLUMN genre text NOT NULL DEFAULT 'individuel',
  ADD COLUMN question text,                          -- key in a closed list: one factual question, which closes by itself
  ADD COLUMN question_jusquau timestamptz,
  ADD COLUMN question_repondue_le timestamptz,
  ADD COLUMN non_recevable_le timestamptz,           -- shown from that instant on
  ADD COLUMN texte bytea,                            -- what the ASS wrote to him, encrypted
  ADD COLUMN texte_le timestamptz;
--> statement-breakpoint
ALTER TABLE courriel DROP CONSTRAINT courriel_etat_check;
--> statement-breakpoint
ALTER TABLE courriel ADD CONSTRAINT courriel_etat_check
  CHECK (etat IN ('A_ENVOYER', 'EN_COURS', 'DATA_DEBUTE', 'INCERTAIN', 'ACCEPTE', 'REFUSE', 'REVENU', 'SANS_ADRESSE', 'ABANDON', 'ANNULE'));
--> statement-breakpoint
CREATE POLICY annuler ON courriel FOR UPDATE TO relais_api
  USING (dossier = acte_en_cours() AND etat = 'A_ENVOYER') WITH CHECK (etat = 'ANNULE');
--> statement-breakpoint
CREATE POLICY prolonger ON suivi_tiers FOR UPDATE TO relais_api USING (dossier = acte_en_cours()) WITH CHECK (dossier = acte_en_cours());
--> statement-breakpoint
CREATE POLICY prolonger_voir ON suivi_tiers FOR SELECT TO relais_api USING (dossier = acte_en_cours());
--> statement-breakpoint
-- Two doors to a dossier that is not one's own, each for one act only: whoever stands in the technical line above the place
-- (to hand it to somebody else, unread), and the referrer who was asked a question.
CREATE FUNCTION entrer_encadrement(d uuid) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT set_config('relais.acte', d::text, true) IS NOT NULL FROM dossier
   WHERE id = d AND EXISTS (SELECT 1 FROM jsonb_to_recordset(ligne_technique(lieu, clock_timestamp())) AS e(nature text, personne uuid)
                             WHERE e.personne = moi() AND e.nature <> 'assistant')
$$;
--> statement-breakpoint
CREATE FUNCTION entrer_tiers(d uuid) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
  SELECT set_config('relais.acte', d::text, true) IS NOT NULL FROM suivi_tiers
   WHERE dossier = d AND tiers = mon_empreinte('tiers') AND question IS NOT NULL
$$;
--> statement-breakpoint
-- Health: mails to agents are not counted. Reminders stop after an answer, so their number would say something of it to whoever
-- watches the page (design §1.1); those that fail are tasks of the professional in charge.
CREATE OR REPLACE FUNCTION compter_sante(le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object(
    'proceduresOuvertes', (SELECT count(*) FROM procedure WHERE NOT finie),
    'proceduresEnRetard', (SELECT count(*) FROM procedure WHERE NOT finie AND prochaine < le - interval '60 s'),
    'retardMaxSecondes', (SELECT coalesce(max(extract(epoch FROM le - prochaine)), 0)::int FROM procedure WHERE NOT finie AND prochaine < le),
    'reveils', (SELECT count(*) FROM reveil), 'quarantaine', (SELECT count(*) FROM reveil WHERE quarantaine),
    'courriels', (SELECT coalesce(jsonb_object_agg(etat, n), '{}'::jsonb)
                    FROM (SELECT etat, count(*) n FROM courriel WHERE classe <> 'offre' GROUP BY etat) c),
    'taches', (SELECT count(*) FROM tache WHERE faite_le IS NULL AND pour IS NULL),
    'processus', (SELECT coalesce(jsonb_agg(jsonb_build_object('nom', processus, 'vuLe', vu_le, 'etat', etat) ORDER BY processus), '[]'::jsonb) FROM battement))
$$;
