import type { Accompagnement } from '../../accompagnement/etat.js';
import type { Decision } from '../../acte.js';
import { Reference } from '../../champs.js';
import type { ActeConjoint } from '../../conjoint.js';
import type { Entremise, OuEntremise } from '../etat.js';

export const reponses = { oui: 'Oui, j’y prends part', non: 'Non' } as const;

/** Fields of every act of the two of them on it. */
export class SurUneEntremise {
  @Reference({ libelle: 'Cette proposition' })
  entremise!: string;
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

export const finie = (ou: OuEntremise): boolean => ou === 'nAPasLieu' || ou === 'terminee';

/** The same fact for a yes and for a no: the journal does not tell them apart either. */
export const repondue = (par: string): { type: string; par: string }[] => [{ type: 'entremiseRepondue', par }];

/** A no, or a yes taken back, once others may read: closed for all of them in this transaction, whoever said it. */
export const close = (e: Entremise): Pick<Decision<Entremise>, 'fermePartages'> =>
  e.ouverteLe === undefined ? {} : { fermePartages: true };
