import type { Acte, Decision } from '../../acte.js';
import { estRefus, type Refus } from '../../erreurs.js';
import { ecrit, meneOuPourrait, participe, siClos } from '../agir.js';
import type { Evenement } from '../etat.js';
import { pasDeCharge } from '../refus.js';
import { attendus } from '../vagues.js';
import { lireParLeChef } from './deployer.js';
import { avecLesAutres, lireModalites, ModalitesSaisies } from './modalites-saisies.js';

export class FixerModalites extends ModalitesSaisies {}

/** Recorded with the chef de service; from now on those who accepted are expected. With another chef, they are recorded anew. */
export const fixerModalites: Acte<Evenement, FixerModalites> = {
  type: 'evenement.fixerModalites',
  champs: FixerModalites,
  porte: 'evenement',
  qui: (auteur, e, contexte) => participe(auteur, e, contexte) || meneOuPourrait(auteur, e, contexte),
  decider(e, champs, contexte, auteur): Refus | Decision<Evenement> {
    const clos = siClos(e);
    if (clos !== undefined) return clos;
    if (e.charge === undefined) return pasDeCharge;
    const lues = lireModalites(champs, e, contexte, auteur);
    if (estRefus(lues)) return lues;
    const modalites = avecLesAutres(e, lues);
    const suivant = { ...e, modalites };
    return ecrit(e, auteur, contexte.instant, {
      suite: { modalites },
      fait: { type: 'modalitesConvenues', medecin: lues.medecin.associe },
      courriels: [...attendus(suivant, contexte, e), ...lireParLeChef(suivant, e)],
    });
  },
};
