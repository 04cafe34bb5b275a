import { createHash } from 'node:crypto';
import session, { type SessionData } from 'express-session';
import connecterAPostgres from 'connect-pg-simple';
import type pg from 'pg';

/** The few statements of the store, each under a name: planned once per connection, as it says one at each request. */
export function planifieesUneFois(pool: pg.Pool): pg.Pool {
  const query = async (text: string, values: unknown[]): Promise<pg.QueryResult> => {
    const name = `session ${createHash('sha256').update(text).digest('base64').slice(0, 12)}`;
    return pool.query({ name, text, values });
  };
  return { query } as pg.Pool; // it asks nothing else of it
}

const UNE_MINUTE_MS = 60_000;
const CONNUES_MAX = 20_000;

/**
 * Sessions in PostgreSQL. That one is in use is written once a minute and not at each request: each such writing is a commit for which
 * the person would wait. Half an hour without a request is so at least twenty-nine minutes.
 */
export class Magasin extends connecterAPostgres(session) {
  private readonly prolongees = new Map<string, number>();

  override touch(sid: string, donnees: SessionData, fin?: (erreur?: unknown) => void): void {
    const maintenant = Date.now();
    if (maintenant - (this.prolongees.get(sid) ?? -Infinity) < UNE_MINUTE_MS) {
      fin?.();
      return;
    }
    if (this.prolongees.size > CONNUES_MAX) this.prolongees.clear();
    this.prolongees.set(sid, maintenant);
    super.touch(sid, donnees, (erreur?: unknown) => {
      if (erreur != null) this.prolongees.delete(sid);
      fin?.(erreur);
    });
  }
}
