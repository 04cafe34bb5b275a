import { Texte } from '../../../champs.js';
import type { Acte } from '../../../acte.js';
import type { Appui } from '../etat.js';
import { appuiDonne } from '../refus.js';

export class RepondreAppui {
  @Texte({ libelle: 'Votre conseil', min: 3, max: 4000 })
  conseil!: string;
}

/** The technical adviser answers; it comes back to the page of the one who asked, and decides nothing in her place. */
export const repondreAppui: Acte<Appui, RepondreAppui> = {
  type: 'appui.repondre',
  champs: RepondreAppui,
  qui: (auteur, p) => p.a === auteur.id,
  decider(p, { conseil }, { instant }, auteur) {
    if (p.conseil !== undefined) return appuiDonne;
    return {
      etat: { ...p, conseil: { le: instant, mots: conseil.trim() } },
      faits: [{ type: 'appuiDonne', par: auteur.id }],
      tachesFaites: ['appuiDemande'],
    };
  },
};
