import type { Point } from '#libs/infra/points.js';
import type { CompteAgent } from './gens.js';

/** Who acts in a journey; whoever holds the matter may change on the way. `ouvreuse`: the ASS who opens it herself. */
export type Role = 'chef' | 'titulaire' | 'agent' | 'conseil' | 'ouvreuse';

/** What a form or a program sends. */
export type Champs = Readonly<Record<string, string | boolean>>;

export interface ActeDuParcours {
  nom: string;
  qui: Role;
  /** Under `/api/v1/signalements/:reference`; what creates the dossier has none yet. */
  verbe?: string;
  champs: Champs;
  /** The fact that it writes in the journal, once. */
  fait: string;
  /** What it leaves for the worker to do at once. */
  laisse: readonly ('reveil' | 'courriel')[];
  /** How the mail relay behaves from this act on. */
  messagerie?: 'normal' | 'coupe-apres-point';
  /** Played once the offer's mail is in this state. */
  quand?: 'INCERTAIN';
}

/** The acts of persons on one signalement in their order, and what they leave when nothing breaks. */
export interface Histoire {
  nom: string;
  agents: readonly CompteAgent[];
  actes: readonly ActeDuParcours[];
  /** What the clock adds, once each; `siOffre`: only when the offer is known to have been made. */
  horloge: { toujours: readonly string[]; siOffre: readonly string[] };
  courriels: { toujours: Readonly<Record<string, number>>; siOffre?: Readonly<Record<string, number>> };
}

/** The shape of a line: who acts, how, what it writes, and what it leaves to the worker. */
export const acte = (
  nom: string,
  qui: Role,
  verbe: string,
  fait: string,
  champs: Champs = {},
  laisse: ActeDuParcours['laisse'] = [],
): ActeDuParcours => ({ nom, qui, ...(verbe === '' ? {} : { verbe }), fait, champs, laisse });

/** Does the worker pass this point because of this act? The points of the API are passed by all. */
export function atteint(a: ActeDuParcours, point: Point): boolean {
  const [ou] = point.split('.');
  if (ou === 'api') return true;
  return a.laisse.includes(ou === 'mail' ? 'courriel' : 'reveil');
}

export function dansJours(n: number): string {
  return new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
}
