-- The first administrateur, named by a command before anybody can sign in: a gesture without an author of the annuaire.
ALTER TABLE annuaire_histoire DROP CONSTRAINT annuaire_histoire_geste_check;
--> statement-breakpoint
ALTER TABLE annuaire_histoire ADD CONSTRAINT annuaire_histoire_geste_check
  CHECK (geste IN ('posteTenu', 'posteAjoute', 'structureDeplacee', 'personneAjoutee', 'chaineChangee', 'personnePartie', 'administrateurNomme'));
--> statement-breakpoint
ALTER TABLE annuaire_histoire ALTER COLUMN auteur DROP NOT NULL; -- null: whoever owns the database, at the command line; never a page
--> statement-breakpoint
ALTER TABLE annuaire_histoire ADD CONSTRAINT annuaire_histoire_auteur_check CHECK ((auteur IS NULL) = (geste = 'administrateurNomme'));
