import type { Request } from 'express';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import type { ContextePage } from './page.js';

declare module 'express-session' {
  interface SessionData {
    /** Opaque id; names stay in the annuaire. */
    personne: string;
    /** Sealed: an id token may carry a name. */
    idToken: string;
    /** Logged in by the code of a letter: as an agent, whatever else this person may be. */
    parCode: boolean;
    /** Instant (ms) after which the login is void, however active the person is. */
    expire: number;
    /** Sealed login attempts, the latest first (one per tab). */
    tentatives: string[];
    /** Sealed drafts, the latest first. */
    brouillons: string[];
  }
}

/** A request once our middleware has seen it. */
export interface Requete extends Request {
  connecte?: PersonneConnectee;
  /** Came in by a letter, and holds other functions: those wait for the professional login. */
  restreinte?: boolean;
  page?: ContextePage;
}

/** The posted fields; an absent body is an empty form. */
export function corpsDe(requete: Request): Record<string, unknown> {
  const corps: unknown = requete.body;
  return typeof corps === 'object' && corps !== null && !Array.isArray(corps) ? (corps as Record<string, unknown>) : {};
}

/** What a form said, to be shown again: boxes of one name are joined by a comma. */
export function textes(corps: Record<string, unknown>): Record<string, string> {
  const dits = Object.entries(corps).map(([nom, v]) => [
    nom,
    Array.isArray(v) && v.every((un) => typeof un === 'string') ? v.join(',') : v,
  ]);
  return Object.fromEntries(dits.filter((e): e is [string, string] => typeof e[1] === 'string'));
}
