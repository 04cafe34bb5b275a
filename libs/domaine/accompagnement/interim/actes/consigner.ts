import { Case, Texte } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import type { Refus } from '../../../erreurs.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { sansInterim } from '../etat.js';
import { accompagnementFini } from './refus.js';

export class Consigner {
  @Texte({ libelle: 'Ce que j’ai fait, et ce qui reste à faire', min: 3, max: 2000 })
  texte!: string;

  @Case({ libelle: 'Je souhaite achever ce que j’ai commencé, si la personne suivie et sa titulaire le veulent bien' })
  souhait?: boolean;
}

/** Whoever stands in writes what she did, in the secret file, for the holder who comes back. */
export const consigner: Acte<Accompagnement, Consigner> = {
  type: 'accompagnement.consigner',
  champs: Consigner,
  qui: (auteur, a, { tenante }) => tenante === auteur.id && a.titulaire !== auteur.id,
  decider(a, { texte, souhait }, { absence, instant }, auteur): Refus | Decision<Accompagnement> {
    if (cloture(a) !== undefined || absence === null) return accompagnementFini;
    const interim = a.interim ?? sansInterim;
    const de = { le: instant, par: auteur.id, absence: absence.absence };
    return {
      etat: {
        ...a,
        interim: {
          ...interim,
          notes: [...interim.notes, { ...de, texte: texte.trim() }],
          ...(souhait === true ? { souhait: de } : {}),
        },
      },
      faits: [{ type: 'interimConsigne', par: auteur.id, souhait: souhait === true }],
      tachesFaites: ['agentAppelle'],
    };
  },
};
