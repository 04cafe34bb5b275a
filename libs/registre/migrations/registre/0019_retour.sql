-- The return of an absent agent is counted nowhere outside the service: that an offer was made would tell what became of an act of the
-- human resources (T-63, design §1.1). That its clock is late is told, because only a failure makes it late.
CREATE OR REPLACE FUNCTION compter_sante(le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH vus AS NOT MATERIALIZED (SELECT id FROM dossier WHERE nature NOT IN ('accompagnement', 'partage', 'derogation', 'retourAuTravail'))
  SELECT jsonb_build_object(
    'proceduresOuvertes', (SELECT count(*) FROM procedure p JOIN vus ON vus.id = p.dossier WHERE NOT finie),
    'proceduresEnRetard', (SELECT count(*) FROM procedure WHERE NOT finie AND prochaine < le - interval '60 s'),
    'retardMaxSecondes', (SELECT coalesce(max(extract(epoch FROM le - prochaine)), 0)::int FROM procedure WHERE NOT finie AND prochaine < le),
    'reveils', (SELECT count(*) FROM reveil r JOIN vus ON vus.id = r.dossier),
    'quarantaine', (SELECT count(*) FROM reveil WHERE quarantaine),
    'courriels', (SELECT coalesce(jsonb_object_agg(etat, n), '{}'::jsonb)
                    FROM (SELECT c.etat, count(*) n FROM courriel c JOIN vus ON vus.id = c.dossier WHERE classe <> 'offre' GROUP BY c.etat) c),
    'taches', (SELECT count(*) FROM tache t JOIN vus ON vus.id = t.dossier WHERE faite_le IS NULL AND pour IS NULL),
    'processus', (SELECT coalesce(jsonb_agg(jsonb_build_object('nom', processus, 'vuLe', vu_le, 'etat', etat) ORDER BY processus), '[]'::jsonb) FROM battement))
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION courriels_en_panne() RETURNS TABLE (repere text, cle text, gabarit text, classe text, etat text, depuis timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT left(encode(sha256(convert_to(c.cle, 'UTF8')), 'hex'), 32), c.cle, c.gabarit, c.classe, c.etat, c.maj
    FROM courriel c JOIN dossier d ON d.id = c.dossier
   WHERE est_administrateur() AND d.nature NOT IN ('accompagnement', 'partage', 'derogation', 'retourAuTravail')
     AND (c.regle_le IS NULL OR c.regle_le < c.maj)
     AND (c.etat = 'ABANDON' AND c.classe <> 'offre' OR c.etat = 'INCERTAIN' AND c.classe = 'courtoisie'
          OR c.etat IN ('REFUSE', 'REVENU', 'SANS_ADRESSE') AND c.classe = 'vital')
$$;
