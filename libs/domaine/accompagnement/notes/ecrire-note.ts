import { Reference, Texte } from '../../champs.js';
import type { Acte } from '../../acte.js';
import type { Accompagnement } from '../etat.js';

export class EcrireNote {
  @Texte({ libelle: 'Note pour vous seule', max: 4000 })
  texte!: string;
}

export class EffacerNote {
  @Reference({ libelle: 'Note' })
  note!: string;
}

/**
 * What the ASS keeps for herself (2014: secrecy covers all her writings, R-276). It is not part of the state: nobody is shown it, no
 * export holds it, whoever receives the dossier after her does not receive it, and it dies with the dossier.
 */
export const ecrireNote: Acte<Accompagnement, EcrireNote> = {
  type: 'accompagnement.ecrireNote',
  champs: EcrireNote,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider: (a, { texte }, { hasard }, auteur) => ({
    etat: a,
    faits: [{ type: 'noteEcrite', par: auteur.id }],
    notes: { par: auteur.id, ecrites: [{ id: hasard, texte: texte.trim() }] },
  }),
};

/** Taken away for good; of somebody else's it says nothing and does nothing. */
export const effacerNote: Acte<Accompagnement, EffacerNote> = {
  type: 'accompagnement.effacerNote',
  champs: EffacerNote,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider: (a, { note }, _contexte, auteur) => ({
    etat: a,
    faits: [{ type: 'noteEffacee', par: auteur.id }],
    notes: { par: auteur.id, effacees: [note] },
  }),
};
