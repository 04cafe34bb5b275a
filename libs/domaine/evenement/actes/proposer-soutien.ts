import { horsSilence } from '#libs/calendrier/calendrier.js';
import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import { ecrit, mene, siClos } from '../agir.js';
import { peutPartir } from '../equipe.js';
import type { Evenement } from '../etat.js';
import { pasPourUnExercice, sansModalites } from '../refus.js';

export class ProposerSoutien {}

export const soutiensMax = refus(
  'SOUTIENS_MAX',
  'Ce message a déjà été envoyé deux fois aux agents de ce service : l’aide proposée ne doit pas devenir une pression.',
);

const MAXIMUM = 2;

/**
 * One message to the agents of the service, content-free and the same for all: the service social is there. Not before the modalités
 * in a lane of its own, so that it delays no alert and no offer; no list of who received it is kept (T-37).
 */
export const proposerSoutien: Acte<Evenement, ProposerSoutien> = {
  type: 'evenement.proposerSoutien',
  champs: ProposerSoutien,
  porte: 'evenement',
  qui: mene,
  decider(e, _champs, { instant }, auteur): Refus | Decision<Evenement> {
    const clos = siClos(e);
    if (clos !== undefined) return clos;
    if (e.sorte === 'exercice') return pasPourUnExercice;
    if (e.modalites === undefined || !peutPartir(e)) return sansModalites;
    if (e.soutiens.length >= MAXIMUM) return soutiensMax;
    return ecrit(e, auteur, instant, {
      suite: { soutiens: [...e.soutiens, { par: auteur.id, le: instant }] },
      fait: { type: 'soutienPropose' },
      envoi: {
        cle: `soutien:${e.soutiens.length + 1}`,
        gabarit: 'soutienAuService',
        donnees: {},
        lieu: e.lieu,
        pasAvant: horsSilence(instant, e.reglages.silence, e.territoire),
      },
    });
  },
};
