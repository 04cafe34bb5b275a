import type { Commande } from './commande.js';
import { annuaireImporter } from './commandes/annuaire-importer.js';
import { basePreparer } from './commandes/base-preparer.js';
import { clesCreer } from './commandes/cles-creer.js';
import { clesAjouter, clesEmployer, clesRetirer } from './commandes/cles-tourner.js';
import { courrielEssai } from './commandes/courriel-essai.js';
import { courrielLiberer } from './commandes/courriel-liberer.js';
import { courrielRetenir } from './commandes/courriel-retenir.js';
import { exercice } from './commandes/exercice.js';
import { horlogeReconstruire } from './commandes/horloge-reconstruire.js';
import { horlogeVerifier } from './commandes/horloge-verifier.js';
import { journalVerifier } from './commandes/journal-verifier.js';
import { mettreAJour } from './commandes/mettre-a-jour.js';
import { premierAdministrateur } from './commandes/premier-administrateur.js';
import { restaurer } from './commandes/restaurer.js';
import { sauvegarder } from './commandes/sauvegarder.js';
import { verifier } from './commandes/verifier.js';

/** Every command but the help, in the order in which an installation meets them (docs/exploitation/commandes.md). */
export const COMMANDES: readonly Commande[] = [
  basePreparer,
  clesCreer,
  clesAjouter,
  clesEmployer,
  clesRetirer,
  premierAdministrateur,
  annuaireImporter,
  verifier,
  courrielEssai,
  courrielRetenir,
  courrielLiberer,
  sauvegarder,
  restaurer,
  exercice,
  mettreAJour,
  journalVerifier,
  horlogeVerifier,
  horlogeReconstruire,
];
