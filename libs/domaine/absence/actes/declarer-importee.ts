import { Reference } from '../../champs.js';
import type { ActeDeDepot, Depot } from '../../naissance.js';
import type { Refus } from '../../erreurs.js';
import type { AbsenceProfessionnel } from '../etat.js';
import { naissance } from '../naitre.js';
import { periodeDe } from '../periode.js';
import { posteDe, posteInconnu } from './declarer.js';

export class DeclarerImportee {
  @Reference({ libelle: 'Lieu du poste' })
  structure!: string;

  @Reference({ libelle: 'Ligne du fichier' })
  ligne!: string;

  /** ISO instants of the row. */
  du!: string;
  au!: string | null;
}

/** An absence of the files of the network: begun by the clock's process, by nobody's request; it then lives as any other. */
export const declarerImportee: ActeDeDepot<AbsenceProfessionnel, DeclarerImportee> = {
  type: 'absence.declarerImportee',
  champs: DeclarerImportee,
  sujet: ({ structure }) => ({ structure }),
  decider({ structure, ligne, du, au }, contexte, auteur): Refus | Depot<AbsenceProfessionnel> {
    const poste = posteDe(auteur.id, contexte);
    if (poste === undefined) return posteInconnu;
    const periode = periodeDe({ du, au }, contexte.territoire);
    const dite = {
      personne: auteur.id,
      poste,
      lieu: structure,
      genre: 'prevue',
      periode,
      par: 'horloge',
      importee: ligne,
    } as const;
    return naissance(dite, contexte);
  },
};
