import { Choix, Texte } from '../../../champs.js';
import type { Acte } from '../../../acte.js';
import type { Derogation } from '../etat.js';
import { estTerminee } from '../etat.js';
import { dejaDit, derogationTerminee } from '../refus.js';

export class DonnerAvis {
  @Choix({ libelle: 'Votre avis', parmi: { oui: 'D’accord', non: 'Pas d’accord' } })
  avis!: 'oui' | 'non';

  @Texte({ libelle: 'Vos mots, pour elle', min: 2, max: 1000, optionnel: true })
  mots?: string;
}

/** The second professional, on the ground and on her words of it: she sees nothing of the file, before or after. */
export const donnerAvis: Acte<Derogation, DonnerAvis> = {
  type: 'derogation.donnerAvis',
  champs: DonnerAvis,
  qui: (auteur, d) => d.avec === auteur.id && d.titulaire !== auteur.id,
  decider(d, { avis, mots }, { instant }, auteur) {
    if (d.avis !== undefined) return dejaDit;
    if (estTerminee(d, instant)) return derogationTerminee;
    const daccord = avis === 'oui';
    return {
      etat: { ...d, avis: { le: instant, daccord, ...(mots === undefined ? {} : { mots: mots.trim() }) } },
      faits: [{ type: 'derogationAvisDonne', par: auteur.id, daccord }],
      tachesFaites: ['derogationAvis'],
    };
  },
};
