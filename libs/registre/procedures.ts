import { prochaineNuit } from '#libs/calendrier/journee.js';
import type { Contexte, Decision } from '#libs/domaine/acte.js';
import type { Etape, Noun, Procedure, Verdict } from '#libs/domaine/noun.js';

/** The next instant of a procedure, written in the same transaction as the state it follows from. */
export interface Echeance {
  type: string;
  voie: string;
  entree: Record<string, unknown>;
  prochaine: string;
  finie: boolean;
  /** Differs from what stands in the record, or failures and reminders are to be forgotten because it answers again. */
  changee: boolean;
  /** Sooner than what the clock was told: it must be nudged, or it would sleep past it. */
  avancee: boolean;
  /** Temporal hears of it no sooner; null: at once. */
  pasAvant: string | null;
}

const UN_JOUR_MS = 86_400_000;
const TRENTE_JOURS_MS = 30 * UN_JOUR_MS;

/** Never empty, at most 30 days ahead: a clock that only waits is asked again once a month. */
export function plafonner(instant: string, attendre: string): string {
  const limite = new Date(Date.parse(instant) + TRENTE_JOURS_MS).toISOString();
  return attendre < limite ? attendre : limite;
}

/** When the clock is expected: at the instant that the state names, or in the night that follows it. */
export function quand<E>({ nuit }: Pick<Procedure<E>, 'nuit'>, etat: E, instant: string, attendre: string): string {
  const heure = nuit?.(etat) ?? null;
  const voulu = heure === null ? attendre : prochaineNuit(attendre > instant ? attendre : instant, heure);
  const limite = plafonner(instant, voulu);
  if (heure === null || limite === voulu) return limite;
  return prochaineNuit(new Date(Date.parse(limite) - UN_JOUR_MS).toISOString(), heure);
}

/** What the clock will see once these decisions are written: a mail sent again is on its way. */
export function contexteApres<E>(contexte: Contexte, decisions: readonly Decision<E>[]): Contexte {
  const repartis = new Set(decisions.flatMap((d) => d.courrielsRenvoyes ?? []).map((r) => r.cle));
  if (repartis.size === 0) return contexte;
  const enRoute = { etat: 'A_ENVOYER', maj: contexte.instant };
  return { ...contexte, courriel: (cle) => (repartis.has(cle) ? enRoute : contexte.courriel(cle)) };
}

/**
 * What an act of somebody else than the clock leaves of the next instants: a sooner one is a nudge; a later one stays as the clock
 * was told, which asks then and learns it. So what the record expects is what the clock does, and an answer that came while a
 * mail was in doubt shows in no instant and in no later nudge.
 */
export function telleQueDite(echeance: Echeance, connues: readonly { type: string; prochaine: string }[]): Echeance {
  const dite = connues.find((c) => c.type === echeance.type)?.prochaine;
  return dite === undefined || echeance.finie || echeance.prochaine <= dite
    ? echeance
    : { ...echeance, prochaine: dite };
}

/** Where each procedure of a dossier stands, read from its state alone. */
export function echeances<E>(
  noun: Noun<E>,
  etat: E,
  contexte: Contexte,
  connues: readonly { type: string; prochaine: string; finie: boolean; inquiete: boolean }[],
): Echeance[] {
  const commencees = Object.entries(noun.procedures).filter(
    ([type, { commence }]) => connues.some((c) => c.type === type) || (commence?.(etat) ?? true),
  );
  return commencees.map(([type, procedure]) => {
    const { voie, etapes, entree } = procedure;
    const verdict = premierNonFini(Object.values(etapes), etat, contexte);
    const finie = verdict === undefined;
    const { instant } = contexte;
    const attendre = verdict !== undefined && 'attendre' in verdict ? verdict.attendre : instant;
    const prochaine = finie ? instant : quand(procedure, etat, instant, attendre);
    const connue = connues.find((c) => c.type === type);
    const changee =
      connue === undefined || connue.finie !== finie || connue.inquiete || (!finie && connue.prochaine !== prochaine);
    const avancee = connue === undefined || (!finie && !connue.finie && prochaine < connue.prochaine);
    const heure = procedure.nuit?.(etat) ?? null;
    const pasAvant = heure === null ? null : prochaineNuit(instant, heure);
    return { type, voie, entree: entree(etat), prochaine, finie, changee, avancee, pasAvant };
  });
}

function premierNonFini<E>(
  etapes: readonly Etape<E>[],
  etat: E,
  contexte: Contexte,
): Exclude<Verdict<E>, { fini: true }> | undefined {
  for (const etape of etapes) {
    const verdict = etape(etat, contexte);
    if (!('fini' in verdict)) return verdict;
  }
  return undefined;
}

/**
 * Asks a step until it has nothing more to do now. Each effect moves the state, so it ends; a step that would not is a bug and
 * is stopped loudly rather than left to write for ever.
 */
export function derouler<E>(
  etape: Etape<E>,
  depart: E,
  contexte: Contexte,
): { etat: E; decisions: Decision<E>[]; verdict: { fini: true } | { attendre: string } } {
  const decisions: Decision<E>[] = [];
  let etat = depart;
  for (let tour = 0; tour < 20; tour += 1) {
    const verdict = etape(etat, contexte);
    if (!('du' in verdict)) return { etat, decisions, verdict };
    decisions.push(verdict.du);
    etat = verdict.du.etat;
  }
  throw new Error('ETAPE_SANS_FIN');
}
