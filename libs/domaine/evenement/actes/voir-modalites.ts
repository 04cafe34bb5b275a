import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import { encadre, siClos } from '../agir.js';
import type { Evenement } from '../etat.js';

export class VoirModalites {}

export const pasDeModalites = refus('PAS_DE_MODALITES', 'Aucune modalité n’est encore écrite pour ce service.');

/** A chef de service says that these are the modalités he agreed on: it adds his word, nothing waits for it. */
export const voirModalites: Acte<Evenement, VoirModalites> = {
  type: 'evenement.voirModalites',
  champs: VoirModalites,
  porte: 'evenement',
  qui: (auteur, _e, contexte) => encadre(auteur, contexte).length > 0,
  decider(e, _champs, { instant }, auteur): Refus | Decision<Evenement> {
    const clos = siClos(e);
    if (clos !== undefined) return clos;
    const { modalites } = e;
    if (modalites === undefined) return pasDeModalites;
    const vues = [...modalites.vues.filter((v) => v.par !== auteur.id), { par: auteur.id, le: instant }];
    return {
      etat: { ...e, modalites: { ...modalites, vues } },
      faits: [{ type: 'modalitesVues', par: auteur.id }],
    };
  },
};
