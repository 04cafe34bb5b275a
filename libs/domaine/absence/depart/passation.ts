import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Contexte, Decision } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import type { Carte } from '../../routage/carte.js';
import type { Rang } from '../couverture.js';
import { composer } from '../courriels/composer.js';
import type { AbsenceProfessionnel, Passation } from '../etat.js';

/** Whoever may be given all of it: those who cover the place, then those of her chain, present. Each dossier then has its own rule. */
export function aQuiPasser(
  { personne }: Pick<AbsenceProfessionnel, 'personne'>,
  { postes }: Pick<Carte, 'postes'>,
  rangs: readonly Rang[],
): string[] {
  const presents = [...postes, ...rangs].flatMap((p) => (p.personne === null || p.absente ? [] : [p.personne]));
  return [...new Set(presents)].filter((p) => p !== personne);
}

/** Decided, and not gone through to its end yet. */
export function passationEnCours({ passations = [] }: Pick<AbsenceProfessionnel, 'passations'>): Passation | undefined {
  const derniere = passations.at(-1);
  return derniere?.faiteLe === undefined ? derniere : undefined;
}

/** Looked at again so soon when something came to her while the others were handed over. */
const ENCORE = { minutes: 1 };

/**
 * Once each dossier had its own act, its receiver is told: one message, whatever their number.
 * @returns undefined when nothing is being handed over
 */
export function finirLaPassation(
  a: AbsenceProfessionnel,
  contexte: Contexte,
): Verdict<AbsenceProfessionnel> | undefined {
  const enCours = passationEnCours(a);
  if (enCours === undefined) return undefined;
  const { instant, couverture } = contexte;
  if (couverture?.depart?.aConfier === true) return { attendre: ajouter(instant, ENCORE, a.territoire) };
  return { du: dire(a, enCours, instant) };
}

function dire(a: AbsenceProfessionnel, enCours: Passation, instant: string): Decision<AbsenceProfessionnel> {
  const passations = [...(a.passations ?? []).slice(0, -1), { ...enCours, faiteLe: instant }];
  const numero = String(passations.length);
  return {
    etat: { ...a, passations },
    faits: [{ type: 'passationFaite', par: 'horloge' }],
    courriels: [composer('dossiersConfies', { pour: enCours.a, numero, donnees: {} })],
  };
}
