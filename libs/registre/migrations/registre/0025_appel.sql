-- An agent who asks not to wait says so of one absence, and of no later one: his word is kept with its reference (« appel:… »), so that
-- nothing opens at the next absence before he says it again, whatever the clock does. It is no nudge either: his act moves nothing.
CREATE OR REPLACE FUNCTION dans_le_champ(c continuite, caractere text, avere boolean) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN caractere IS NULL THEN false WHEN caractere = 'nouvelle' THEN c.automatique
              WHEN starts_with(caractere, 'appel:') THEN caractere = 'appel:' || c.dossier AND 'urgence' = ANY (c.champ) AND NOT c.avere
              ELSE caractere = ANY (c.champ) AND (avere OR NOT c.avere) END
$$;
--> statement-breakpoint
DROP TRIGGER dossier_ne_peut_attendre ON dossier;
--> statement-breakpoint
CREATE TRIGGER dossier_ne_peut_attendre AFTER UPDATE OF caractere, avere ON dossier FOR EACH ROW
  WHEN (NEW.caractere IS NOT NULL AND NOT starts_with(NEW.caractere, 'appel:') AND (NEW.caractere, NEW.avere) IS DISTINCT FROM (OLD.caractere, OLD.avere))
  EXECUTE FUNCTION reveiller_la_continuite();
