import { promesse } from '#libs/domaine/signalement/etapes/informer-tiers.js';
import { appelleUneOffre, horizonPasse, offreEnCours } from '#libs/domaine/signalement/etat.js';
import type { DossierLu } from '#libs/registre/lecteurs/un-dossier.js';

/** The acts that have a page of their own, by the end of its address. */
export type ActeAPage =
  'recusation' | 'question' | 'non-recevable' | 'contact' | 'rappels' | 'horizon' | 'information-ecrite' | 'cloture';

/** May the act be done now? The act itself decides again; what would be refused is not offered. */
export const POSSIBLES: Readonly<Record<ActeAPage, (d: DossierLu) => boolean>> = {
  recusation: ({ etat, suivant }) => etat.priseEnCharge === undefined && ouverte(etat) && suivant !== undefined,
  question: ({ etat }) =>
    etat.priseEnCharge !== undefined &&
    ouverte(etat) &&
    !etat.origine.luiMeme &&
    etat.question === undefined &&
    offreEnCours(etat) === undefined,
  'non-recevable': ({ etat }) => ouverte(etat) && !etat.origine.luiMeme && offreEnCours(etat) === undefined,
  contact: ({ etat }) => etat.closLe === undefined,
  rappels: ({ etat, instant }) =>
    appelleUneOffre(etat) &&
    offreEnCours(etat) !== undefined &&
    !horizonPasse(etat, instant) &&
    (etat.rappelsPrevus.length > 0 || 1 + etat.rappels.length < etat.reglages.offresMax),
  horizon: ({ etat, instant }) => etat.horizon !== undefined && !horizonPasse(etat, instant),
  'information-ecrite': ({ etat }) =>
    !etat.origine.luiMeme &&
    promesse(etat) === 'texte' &&
    etat.tiersInforme === undefined &&
    etat.nonRecevable === undefined,
  cloture: ({ etat }) =>
    etat.priseEnCharge !== undefined && ouverte(etat) && (etat.genre !== 'individuel' || etat.origine.luiMeme),
};

function ouverte({ closLe, nonRecevable }: DossierLu['etat']): boolean {
  return closLe === undefined && nonRecevable === undefined;
}
