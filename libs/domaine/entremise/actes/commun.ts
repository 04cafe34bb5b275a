import type { Accompagnement } from '../../accompagnement/etat.js';
import { Choix, Reference } from '../../champs.js';
import type { ActeConjoint } from '../../conjoint.js';
import type { Entremise } from '../etat.js';

export const reponses = { oui: 'Oui, j’y prends part', non: 'Non' } as const;

/** Fields of every act of the two of them on it. */
export class SurUneEntremise {
  @Reference({ libelle: 'Cette proposition' })
  entremise!: string;
}

export class RepondreEnPartie {
  @Choix({ libelle: 'Votre réponse', parmi: reponses })
  valeur!: keyof typeof reponses;
}

/** An act of the agent or of his ASS: the accompaniment is locked first. */
export type ActeDEntremise<C extends SurUneEntremise> = ActeConjoint<Entremise, Accompagnement, C>;

export const cible = ({ entremise }: SurUneEntremise): string => entremise;

export const aElle: ActeDEntremise<SurUneEntremise>['qui'] = (auteur, a, e, { source }) =>
  a.titulaire === auteur.id && e.accompagnement === source;

/** No longer the one that runs: another may be proposed. */
export function rangee(a: Accompagnement, reference: string, instant: string): Accompagnement {
  const entremises = (a.entremises ?? []).map((e) => (e.reference === reference ? { ...e, finieLe: instant } : e));
  return { ...a, entremises };
}
