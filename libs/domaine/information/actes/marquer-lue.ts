import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import { estFinie, tacheDe, type Information } from '../etat.js';

export class MarquerLue {}

export const informationEffacee = refus(
  'INFORMATION_EFFACEE',
  'Cette information est arrivée à son terme : elle est effacée.',
);

/** Her reader has read it: it leaves her day and stays in her list until its end. Whoever sent it learns nothing of that. */
export const marquerLue: Acte<Information, MarquerLue> = {
  type: 'information.marquerLue',
  champs: MarquerLue,
  qui: (auteur, i) => i.lecteurs.some((l) => l.personne === auteur.id),
  decider(i, _champs, { instant }, auteur): Refus | Decision<Information> {
    if (estFinie(i, instant)) return informationEffacee;
    const moi = i.lecteurs.filter((l) => l.personne === auteur.id && l.luLe === undefined);
    if (moi.length === 0) return { etat: i, faits: [] };
    return {
      etat: { ...i, lecteurs: i.lecteurs.map((l) => (moi.includes(l) ? { ...l, luLe: instant } : l)) },
      faits: [{ type: 'informationLue', par: auteur.id }],
      tachesFaites: moi.map((l) => tacheDe(l.nature)),
    };
  },
};
