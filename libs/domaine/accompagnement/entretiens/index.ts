import { annulerEntretien } from './actes/annuler-entretien.js';
import { choisirCreneau } from './actes/choisir-creneau.js';
import { conclureEntretien } from './actes/conclure-entretien.js';
import { demanderAutresMoments } from './actes/demander-autres-moments.js';
import { deplacerEntretien } from './actes/deplacer-entretien.js';
import { proposerEntretien } from './actes/proposer-entretien.js';
import { vouloirRappels } from './actes/vouloir-rappels.js';

/** Meetings: proposed, chosen, moved, cancelled, held or not. */
export const actesDesEntretiens = {
  proposerEntretien,
  choisirCreneau,
  demanderAutresMoments,
  deplacerEntretien,
  annulerEntretien,
  conclureEntretien,
  vouloirRappels,
};
