import { ajouter } from '#libs/calendrier/calendrier.js';
import type { ActeConjoint, ContexteConjoint } from '../../conjoint.js';
import { Reference } from '../../champs.js';
import type { Accompagnement } from '../../accompagnement/etat.js';
import type { Partage } from '../etat.js';
import { estFini } from '../etat.js';

/** Fields of every act of the two of them on a share. */
export class SurUnPartage {
  @Reference({ libelle: 'Ce partage' })
  partage!: string;
}

/** An act of the agent or of his ASS: the accompaniment is locked first, then the share that was born of it. */
export type ActeDePartage<C extends SurUnPartage> = ActeConjoint<Partage, Accompagnement, C>;

export const cible = ({ partage }: SurUnPartage): string => partage;

/** Hers, and of this very accompaniment. */
export const aElle: ActeDePartage<SurUnPartage>['qui'] = (auteur, a, p, { source }) =>
  a.titulaire === auteur.id && p.accompagnement === source;

/** His; he sees it once she has put it before him. */
export const aLui: ActeDePartage<SurUnPartage>['qui'] = (auteur, a, p, { source }) =>
  a.agent === auteur.id && p.accompagnement === source && p.proposeLe !== undefined;

/** Closed by hand, over, or ended with what it stood on: a share never comes back to life, whatever he says later. */
export function fini(a: Accompagnement, p: Partage, { instant, cible: reference }: ContexteConjoint): boolean {
  const revenu = a.accords.some((m) =>
    m.quoi === undefined
      ? m.objet === p.objet && m.valeur === 'non' && m.le >= p.demandeLe
      : m.quoi.startsWith(`${reference}:`) && m.retireLe !== undefined,
  );
  return estFini(p, instant) || revenu || a.clotures.some((c) => c.le >= p.demandeLe);
}

/** The furthest day: as long as a word of the agent holds. */
export const auPlusTard = (a: Pick<Accompagnement, 'reglages' | 'territoire'>, instant: string): string =>
  ajouter(instant, a.reglages.dureeAccord, a.territoire);
