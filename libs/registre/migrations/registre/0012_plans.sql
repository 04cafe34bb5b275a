-- What is owed about plans under the line of whoever leads the network: two counts and how many are overdue, never which.
CREATE FUNCTION lire_plans_dus(le timestamptz) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  WITH places AS MATERIALIZED (SELECT * FROM sous_ma_ligne(le)),
  dus AS (
    SELECT d.devoir, count(*) AS nombre, count(*) FILTER (WHERE d.devoir_avant <= le) AS en_retard
      FROM dossier d JOIN places p ON p.lieu = d.lieu
     WHERE d.nature = 'accompagnement' AND d.ouvert AND d.efface_le IS NULL AND d.devoir IN ('ecrirePlan', 'revoirPlan')
     GROUP BY d.devoir)
  SELECT coalesce(jsonb_object_agg(devoir, jsonb_build_object('nombre', nombre, 'enRetard', en_retard)), '{}'::jsonb) FROM dus
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION lire_plans_dus(timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION lire_plans_dus(timestamptz) TO relais_api;
