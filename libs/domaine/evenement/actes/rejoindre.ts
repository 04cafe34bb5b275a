import type { Auteur, Contexte, Decision } from '../../acte.js';
import { composer } from '../courriels/composer.js';
import { autour } from '../agir.js';
import type { Evenement } from '../etat.js';
import { demander } from '../naitre.js';
import type { Declaree } from './declarer.js';

/**
 * A second declaration of one event joins it without a word to whoever declares: the same answer as to the first. Whoever leads reads one
 * contact more; a draft that is now asked for by whom the text names is asked for.
 */
export function rejoindre(
  e: Evenement,
  { declaration, demande }: Declaree,
  contexte: Contexte,
  auteur: Auteur,
): Decision<Evenement> {
  const { instant } = contexte;
  const augmente = { ...e, declarations: [...e.declarations, declaration] };
  const fait = { type: 'declarationJointe', par: auteur.id, qualite: declaration.qualite };
  if (e.demande === undefined && demande !== undefined) {
    const suite = demander(augmente, demande, autour(contexte).echelle, instant);
    return {
      ...suite,
      faits: [fait, { type: 'evenementDemande', par: auteur.id, orale: demande.orale !== undefined }],
      tachesFaites: ['evenementAConfirmer', 'brouillonSansReponse'],
    };
  }
  const aPrevenir = e.charge?.par;
  return {
    etat: augmente,
    faits: [fait],
    courriels:
      aPrevenir === undefined || aPrevenir === auteur.id
        ? []
        : [
            composer('declarationJointe', {
              pour: aPrevenir,
              numero: String(augmente.declarations.length),
              exercice: e.sorte === 'exercice',
            }),
          ],
  };
}
