import session, { type SessionData } from 'express-session';
import connecterAPostgres from 'connect-pg-simple';

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
