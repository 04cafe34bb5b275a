-- Wrapping keys that were retired. A process that has not seen it yet must not wrap a data key with one of them: nobody could open it
-- any more. Its deposit fails, which is seen, and succeeds once it has read the key file again.
CREATE TABLE cle_retiree (
  nom text PRIMARY KEY,
  le timestamptz NOT NULL DEFAULT clock_timestamp()
);
--> statement-breakpoint
CREATE FUNCTION refuser_cle_retiree() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM cle_retiree WHERE nom = NEW.kek) THEN
    RAISE EXCEPTION 'CLE_RETIREE' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION refuser_cle_retiree() FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER cle_retiree BEFORE INSERT OR UPDATE OF kek ON cle FOR EACH ROW EXECUTE FUNCTION refuser_cle_retiree();
--> statement-breakpoint
CREATE TRIGGER cle_retiree BEFORE INSERT OR UPDATE OF kek ON cle_professionnel FOR EACH ROW EXECUTE FUNCTION refuser_cle_retiree();
