import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import { direDevoirs, quiBloquent } from '../depart/devoirs.js';
import { passationEnCours } from '../depart/passation.js';
import { estFinie, type AbsenceProfessionnel } from '../etat.js';
import { etendue, lignesDe } from '../periode.js';
import { encadre } from '../regle.js';
import { suite } from '../suite.js';
import { passationDejaEnCours, pasUnDepart } from './confier-tout.js';
import { absenceFinie } from './corriger.js';

export class Partir {}

export const departAVenir = refus(
  'DEPART_A_VENIR',
  'Le jour de ce départ n’est pas venu. Jusque-là, la personne garde ses fonctions ; corrigez la date si elle part plus tôt.',
);

/** Numbers only: which they are stands on the page of the departure. */
const resteDu = (quoi: string): Refus =>
  refus('DEPART_IMPOSSIBLE', `Ce départ ne peut pas encore être inscrit. Il reste ${quoi}. Confiez-les d’abord : la page du départ dit comment, ligne par ligne.`); // prettier-ignore

/**
 * Her posts and functions in the service end, in this transaction, and only with nothing open left under her name (mission-anchors
 * D10). By the line above her; by herself where nobody is above.
 */
export const partir: Acte<AbsenceProfessionnel, Partir> = {
  type: 'absence.partir',
  champs: Partir,
  porte: 'absence',
  qui: (auteur, a, { ligne }) =>
    encadre(auteur, a, ligne) || (auteur.id === a.personne && a.organisateur === a.personne),
  decider(a, _champs, { instant, couverture }, auteur): Refus | Decision<AbsenceProfessionnel> {
    if (a.genre !== 'depart') return pasUnDepart;
    if (estFinie(a) || a.retourLe !== undefined) return absenceFinie;
    const debut = etendue(lignesDe(a, instant))?.effet;
    if (debut === undefined || instant < debut) return departAVenir;
    if (passationEnCours(a) !== undefined) return passationDejaEnCours;
    const restent = quiBloquent(couverture?.depart?.devoirs ?? []);
    if (restent.length > 0) return resteDu(direDevoirs(restent));
    const etat = { ...a, partie: { par: auteur.id, le: instant } };
    return {
      etat,
      faits: [{ type: 'partie', par: auteur.id }],
      absence: suite(etat, instant),
      tachesFaites: ['trouDeContinuite', 'continuiteAOrganiser'],
    };
  },
};
