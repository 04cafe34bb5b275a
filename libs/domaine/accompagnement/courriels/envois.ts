import { horsSilence } from '#libs/calendrier/calendrier.js';
import type { Contexte } from '../../acte.js';
import type { CourrielADeposer } from '../../courriel.js';
import type { Accompagnement } from '../etat.js';
import type { DonneesDe, NomGabarit } from './index.js';

/** The mails to the agent: how many were ever written, and those that may still wait to leave. */
export interface Envois {
  nombre: number;
  enRoute: readonly EnRoute[];
}

export interface EnRoute {
  /** Business key in the ledger. */
  cle: string;
  gabarit: NomGabarit;
  /** Number of the meeting, or of the question, that it speaks of. */
  sur?: number;
}

const PEUT_PARTIR = new Set(['A_ENVOYER', 'EN_COURS', 'DATA_DEBUTE']);

/**
 * A mail to the agent, that an act of the ASS causes or that he asked for; never in his night nor on his jour férié. Its key stays
 * in the state, so that a withdrawal, or a change of mind, can stop it.
 */
export function ecrireALAgent<N extends NomGabarit>(
  a: Accompagnement,
  { instant, courriel }: Pick<Contexte, 'instant' | 'courriel'>,
  gabarit: N,
  donnees: DonneesDe<N>,
  { sur, pasAvant = instant }: { sur?: number; pasAvant?: string } = {},
): { etat: Accompagnement; courriel: CourrielADeposer } {
  const { nombre, enRoute } = a.envois ?? { nombre: 0, enRoute: [] };
  const cle = `${gabarit}:${a.agent}:${nombre + 1}`;
  const restent = enRoute.filter((e) => PEUT_PARTIR.has(courriel(e.cle)?.etat ?? 'A_ENVOYER'));
  return {
    etat: {
      ...a,
      envois: { nombre: nombre + 1, enRoute: [...restent, { cle, gabarit, ...(sur === undefined ? {} : { sur }) }] },
    },
    courriel: {
      cle,
      gabarit,
      destinataire: a.agent,
      donnees,
      pasAvant: horsSilence(pasAvant, a.reglages.silence, a.territoire),
    },
  };
}

/** Business keys of the mails that have not begun to leave, for `courrielsAnnules`. */
export function arretables(
  a: Accompagnement,
  { courriel }: Pick<Contexte, 'courriel'>,
  lesquels: (e: EnRoute) => boolean = () => true,
): string[] {
  return (a.envois?.enRoute ?? [])
    .filter((e) => lesquels(e) && courriel(e.cle)?.etat === 'A_ENVOYER')
    .map((e) => e.cle);
}
