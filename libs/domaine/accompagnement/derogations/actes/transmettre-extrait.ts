import { Case, Texte } from '../../../champs.js';
import type { Acte } from '../../../acte.js';
import type { Derogation } from '../etat.js';
import { permet, estTerminee } from '../etat.js';
import { avisAttendu, derogationTerminee } from '../refus.js';

export class TransmettreExtrait {
  @Texte({ libelle: 'Autorité concernée', min: 3, max: 200 })
  a!: string;

  @Texte({ libelle: 'Ce que vous lui transmettez, mot pour mot', min: 10, max: 2000 })
  texte!: string;

  @Case({
    libelle: 'C’est le strict nécessaire pour protéger, et rien d’autre',
    exige: 'relisez ces mots, ôtez ce qui ne protège personne, puis cochez cette case.',
  })
  necessaire!: boolean;
}

/**
 * What she tells the authority concerned, by her own means: this house sends nothing to it and knows no procedure (T-15). It is
 * written down word for word, so that the agent reads it when he may.
 */
export const transmettreExtrait: Acte<Derogation, TransmettreExtrait> = {
  type: 'derogation.transmettreExtrait',
  champs: TransmettreExtrait,
  qui: (auteur, d) => d.titulaire === auteur.id,
  decider(d, { a, texte }, { instant }, auteur) {
    if (estTerminee(d, instant)) return derogationTerminee;
    if (!permet(d, instant)) return avisAttendu;
    const extrait = { le: instant, par: auteur.id, a: a.trim(), texte: texte.trim() };
    return {
      etat: { ...d, extraits: [...d.extraits, extrait] },
      faits: [{ type: 'derogationExtrait', par: auteur.id }],
    };
  },
};
