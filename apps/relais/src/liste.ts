import type { Commande } from './commande.js';
import { annuaireImporter } from './commandes/annuaire-importer.js';
import { basePreparer } from './commandes/base-preparer.js';
import { clesCreer } from './commandes/cles-creer.js';
import { clesAjouter, clesEmployer, clesRetirer } from './commandes/cles-tourner.js';
import { courrielLiberer } from './commandes/courriel-liberer.js';
import { courrielRetenir } from './commandes/courriel-retenir.js';
import { horlogeReconstruire } from './commandes/horloge-reconstruire.js';
import { journalVerifier } from './commandes/journal-verifier.js';
import { mettreAJour } from './commandes/mettre-a-jour.js';
import { restaurer } from './commandes/restaurer.js';
import { sauvegarder } from './commandes/sauvegarder.js';

/** Every command but the help, in the order in which an installation meets them (docs/exploitation/commandes.md). */
export const COMMANDES: readonly Commande[] = [
  basePreparer,
  clesCreer,
  clesAjouter,
  clesEmployer,
  clesRetirer,
  annuaireImporter,
  courrielRetenir,
  courrielLiberer,
  sauvegarder,
  restaurer,
  mettreAJour,
  journalVerifier,
  horlogeReconstruire,
];
