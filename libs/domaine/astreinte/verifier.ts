import type { Contexte, Decision, Tache } from '../acte.js';
import { TACHE_SANS_LISTE, TACHE_TROU, type TrouDit, type VeilleAstreinte } from './etat.js';
import type { Fenetre } from './garde.js';

const UN_JOUR_MS = 86_400_000;

/** What was seen of the list, under the lock. */
export interface Vu {
  /** The local hour of the check; null: between two of them nothing is said, and what was filled is noted. */
  creneau: string | null;
  /** The end of the last duty that the place ever had, or one above it (ISO); null: none was ever written. */
  derniereFin: string | null;
  trous: readonly Fenetre[];
  /** Until when it was looked at (ISO). */
  jusque: string;
}

/**
 * Says the holes of the list before they come: each once when it is seen, and again at every check of the last twenty-four hours before
 * it. A silence is a value: a place without a list is asked about once, never alarmed.
 * @returns undefined: nothing to write
 */
export function verifier(
  a: VeilleAstreinte,
  { instant, ligne }: Pick<Contexte, 'instant' | 'ligne'>,
  vu: Vu,
): Decision<VeilleAstreinte> | undefined {
  const conseilleres = ligne.filter((e) => e.nature !== 'assistant' && e.personne !== null);
  const conseillere = conseilleres[0]?.personne ?? a.conseillere;
  const pour = conseilleres.find((e) => !e.absente)?.personne ?? conseillere;
  const organisee = vu.derniereFin !== null && vu.derniereFin > (a.assumeLe ?? '');
  return organisee
    ? direLesTrous({ ...a, conseillere }, a, { instant, pour, vu })
    : direLeSilence({ ...a, conseillere }, { instant, pour });
}

interface Autour {
  instant: string;
  /** Who is told: she who leads the place, or whoever stands above while she is away. */
  pour: string;
}

function direLeSilence(a: VeilleAstreinte, { instant, pour }: Autour): Decision<VeilleAstreinte> | undefined {
  const aDemander = a.sansListeLe === undefined && a.assumeLe === undefined;
  if (!aDemander && a.aCombler === null) return undefined;
  return {
    etat: { ...a, dits: [], aCombler: null, sansListeLe: a.sansListeLe ?? instant },
    faits: aDemander ? [{ type: 'astreinteNonOrganisee', par: 'horloge' }] : [],
    taches: aDemander ? [{ cle: `${TACHE_SANS_LISTE}:${instant}`, nature: TACHE_SANS_LISTE, pour }] : [],
    tachesFaites: [TACHE_TROU],
  };
}

function direLesTrous(
  { sansListeLe, assumeLe: _elleCommence, ...a }: VeilleAstreinte,
  avant: VeilleAstreinte,
  { instant, pour, vu: { creneau, trous, jusque } }: Autour & { vu: Vu },
): Decision<VeilleAstreinte> | undefined {
  const ouverts = a.dits.filter((d) => trous.some((t) => t.du < d.au && d.du < t.au));
  // Somebody else has to fill them now (she is away, or another leads): all of it is new to her
  const neuve = a.aCombler !== null && a.aCombler !== pour;
  const aDire = creneau === null ? [] : trous.filter((t) => neuve || !estDit(t, ouverts) || imminent(t, instant));
  const dits = creneau === null ? ouverts : trous.map((t) => ({ ...t, coupe: t.au === jusque }));
  const aCombler = trous.length === 0 ? null : aDire.length > 0 ? pour : a.aCombler;
  const etat = { ...a, dits, aCombler };
  if (aDire.length === 0 && memes(avant, etat)) return undefined;
  const change = aCombler !== a.aCombler;
  const taches: Tache[] =
    change && aCombler !== null ? [{ cle: `${TACHE_TROU}:${instant}`, nature: TACHE_TROU, pour: aCombler }] : [];
  return {
    etat,
    faits: [
      ...(aDire.length > 0 ? [{ type: 'trousDits', par: 'horloge', nombre: aDire.length }] : []),
      ...(change && aCombler === null ? [{ type: 'trousCombles', par: 'horloge' }] : []),
    ],
    courriels:
      aDire.length === 0
        ? []
        : [{ cle: `trouAstreinte:${creneau}:${pour}`, gabarit: 'trouAstreinte', destinataire: pour, donnees: {} }],
    taches,
    tachesFaites: [
      ...(change && a.aCombler !== null ? [TACHE_TROU] : []),
      ...(sansListeLe === undefined ? [] : [TACHE_SANS_LISTE]),
    ],
  };
}

/** All of it was said, or all but what the horizon still hid. */
const estDit = (t: Fenetre, dits: readonly TrouDit[]): boolean =>
  dits.some((d) => d.du <= t.du && t.du < d.au && (t.au <= d.au || d.coupe));

/** It begins within twenty-four hours, and has not begun: from then on the page and the ladder speak. */
const imminent = (t: Fenetre, instant: string): boolean =>
  instant < t.du && Date.parse(t.du) - Date.parse(instant) <= UN_JOUR_MS;

function memes(a: VeilleAstreinte, b: VeilleAstreinte): boolean {
  return (
    a.conseillere === b.conseillere &&
    a.aCombler === b.aCombler &&
    a.sansListeLe === undefined &&
    a.assumeLe === undefined &&
    JSON.stringify(a.dits) === JSON.stringify(b.dits)
  );
}
