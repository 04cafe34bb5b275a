import { decideSeule } from '#libs/domaine/absence/regle.js';
import type { AbsenceLue, Qualite, RangLu } from '#libs/registre/lecteurs/absences.js';

export interface AbsenceServie {
  reference: string;
  qualites: readonly Qualite[];
  personne: string;
  lieu: string;
  /** Days as they were said; `dernierJour` null: nobody knows yet. */
  du: string;
  dernierJour: string | null;
  /** From when continuity is owed, and the first instant at which she is back; null: no working day, or not known. */
  effet: string | null;
  au: string | null;
  etat: string;
  interim: string | null;
  /** Nobody stands in: whose it is to find somebody. */
  trou: { a: string | null; depuis: string | null } | null;
  chaine: { rang: number; nature: string; personne: string | null; absente: boolean }[];
}

/** An absence for programs: names, days and the chain; neither its text nor the local choices, which have their own page. */
export function servir(lue: AbsenceLue): AbsenceServie {
  const { etat, quand, personne, organisateur, tenante, rangs } = lue;
  return {
    reference: lue.reference,
    qualites: lue.qualites,
    personne: personne?.nom ?? PARTIE,
    lieu: lue.lieu,
    du: etat.periode.du,
    dernierJour: etat.periode.dernierJour ?? null,
    effet: quand?.effet ?? null,
    au: quand?.au ?? null,
    etat: ouEnEst(lue),
    interim: tenante?.nom ?? null,
    trou: estTrou(lue) ? { a: organisateur?.nom ?? null, depuis: etat.trou?.depuis ?? null } : null,
    chaine: gardeSaPart(lue)
      ? rangs.map(({ rang, nature, qui, absente }) => ({ rang, nature, personne: qui?.nom ?? null, absente }))
      : [],
  };
}

export const PARTIE = 'Une personne partie du service';

export type Etape = 'aVenir' | 'enCours' | 'aRelire';

/** Where it stands at the instant of the reading. */
export function ouEnEst({ etat, quand, instant }: AbsenceLue): Etape {
  if (etat.rendueLe !== undefined || etat.retourLe !== undefined) return 'aRelire';
  return quand !== undefined && instant >= quand.effet ? 'enCours' : 'aVenir';
}

/** Nobody stands in, now or when it begins. */
export const estTrou = (lue: AbsenceLue): boolean =>
  lue.tenante === undefined && lue.quand !== undefined && ouEnEst(lue) !== 'aRelire';

/** Whoever only grants an absence reads its days and nothing of the chain. */
export const gardeSaPart = ({ qualites }: AbsenceLue): boolean => qualites.some((q) => q !== 'direction');

/** Present people of the chain, in order, once each. */
export function presents({ rangs }: AbsenceLue): (RangLu & { personne: string })[] {
  const la = rangs.filter((r): r is RangLu & { personne: string } => r.personne !== null && !r.absente);
  return la.filter((r, i) => la.findIndex((s) => s.personne === r.personne) === i);
}

/** What the reader may do with it, as the acts would answer. */
export function gestes(lue: AbsenceLue): Record<'corriger' | 'revenir' | 'designer' | 'prendre' | 'relire', boolean> {
  const { etat, qualites } = lue;
  const vit = ouEnEst(lue) !== 'aRelire';
  const autorite = decideSeule(etat);
  const mene = qualites.includes('ligne') && !qualites.includes('absente');
  return {
    corriger: vit && (qualites.includes('absente') || mene),
    revenir: vit && (qualites.includes('absente') || mene),
    designer: vit && (autorite === undefined ? mene : qualites.includes('autorite')),
    prendre: vit && estTrou(lue) && autorite === undefined && !qualites.includes('absente') && lue.dansLaChaine,
    relire: qualites.includes('absente') && etat.rendueLe !== undefined && etat.repriseLe === undefined,
  };
}
