import type { Decision } from '../acte.js';
import type { Signalement } from './etat.js';

/** A date given to the agent only moves away: the code of his letter lives as long as the proposal. */
export function codeJusqua(s: Signalement, horizon: string): Pick<Decision<Signalement>, 'codes'> {
  return s.lettre === undefined || s.agent === null
    ? {}
    : { codes: [{ numero: s.lettre.numero, pour: s.agent, expire: horizon }] };
}

/** Until when the code of the letter opens the agent's page (ISO instant). */
export function finDuCode(s: Signalement): string | undefined {
  return s.lettre === undefined ? undefined : plusTard(s.lettre.expire, s.horizon);
}

export function plusTard(un: string, autre: string | undefined): string {
  return autre !== undefined && autre > un ? autre : un;
}
