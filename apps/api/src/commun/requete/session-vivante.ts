import type { SessionData } from 'express-session';
import type { Requete } from './requete.js';

export type { Requete };

/**
 * For an answer that lasts: whether the session that opened it is still open, without keeping it open. The request forgets its session
 * at once, so that the end of the answer neither prolongs it nor writes it again.
 */
export function sessionVivante(requete: Requete, personne: string): () => Promise<boolean> {
  const { sessionID, sessionStore } = requete;
  Object.assign(requete, { session: undefined });
  return async () => {
    const lue = await new Promise<SessionData | null | undefined>((resolve, reject) =>
      sessionStore.get(sessionID, (erreur: Error | null, s) => (erreur ? reject(erreur) : resolve(s))),
    );
    return lue != null && lue.personne === personne && (lue.expire ?? 0) > Date.now();
  };
}
