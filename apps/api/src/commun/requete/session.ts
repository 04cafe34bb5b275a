import type { NextFunction, RequestHandler, Response } from 'express';
import session from 'express-session';
import type { Configuration } from '#libs/infra/configuration.js';
import { champsErreur, type Journal } from '#libs/infra/journalisation.js';
import type { Bases } from '#libs/registre/bases.js';
import { lirePersonne, type PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { peutSePasserDeBase, sansSession } from './chemins.js';
import { Magasin, planifieesUneFois } from './magasin.js';
import { csrf } from './page.js';
import type { Requete } from './requete.js';

const REPOS_MS = 30 * 60_000;
const DOUZE_HEURES_MS = 12 * 3_600_000;

/** Sessions in PostgreSQL; half an hour without a request ends one. Held rows carry an opaque id and sealed blobs, no word about anybody. */
export function sessions(bases: Bases, configuration: Configuration, journal: Journal): RequestHandler {
  const https = configuration.RELAIS_URL.startsWith('https:');
  const store = new Magasin({
    pool: planifieesUneFois(bases.registre),
    tableName: 'session',
    errorLog: (...dits: unknown[]) => journal.warn('session', champsErreur(dits.at(-1))),
  });
  const gerer = session({
    name: 'relais',
    secret: configuration.cles.session,
    store,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    proxy: https,
    cookie: { httpOnly: true, sameSite: 'lax', secure: https, maxAge: REPOS_MS },
  });
  return (requete, reponse, suite) => {
    if (sansSession(requete.path)) return suite();
    return void gerer(requete, reponse, tolerer(requete, suite));
  };
}

/** Reads the person at each request: a function withdrawn in the annuaire is withdrawn at once. */
export function personneEnSession(bases: Bases): RequestHandler {
  return (requete: Requete, _reponse: Response, suite: NextFunction) => {
    const { session: ouverte } = requete;
    if (ouverte?.personne === undefined) return suite();
    if ((ouverte.expire ?? 0) <= Date.now()) {
      delete ouverte.personne;
      delete ouverte.idToken;
      return suite();
    }
    lirePersonne(bases.registre, ouverte.personne)
      .then((personne) => {
        if (personne !== undefined)
          requete.connecte = ouverte.parCode === true ? agentSeul(requete, personne) : personne;
        suite();
      })
      .catch(tolerer(requete, suite));
  };
}

function agentSeul(requete: Requete, personne: PersonneConnectee): PersonneConnectee {
  const fonctions = personne.fonctions.filter((f) => f.role === 'agent');
  requete.restreinte = fonctions.length < personne.fonctions.length;
  return { ...personne, fonctions, parCode: true };
}

/** A login: a new session id; only the drafts come along, and each opens for its author alone. */
export async function connecter(
  requete: Requete,
  { personne, jusqua, ...reste }: { personne: string; jusqua?: number; idToken?: string; parCode?: boolean },
): Promise<void> {
  const { brouillons } = requete.session;
  await nouvelleSession(requete);
  const expire = Math.min(Date.now() + DOUZE_HEURES_MS, jusqua ?? Infinity);
  Object.assign(requete.session, { personne, expire, ...reste, ...(brouillons === undefined ? {} : { brouillons }) });
  // express-session writes a new session once more after the redirect has left. The token is drawn now: drawn by the next
  // page, it would be overwritten by that second writing, and the first form refused.
  csrf.generateToken(requete);
  await enregistrer(requete);
}

/** Commits the session before a redirect: the browser may come back before the end of this response. */
export async function enregistrer(requete: Requete): Promise<void> {
  await new Promise<void>((resolve, reject) => requete.session.save((e?: Error) => (e ? reject(e) : resolve())));
}

async function nouvelleSession(requete: Requete): Promise<void> {
  await new Promise<void>((resolve, reject) => requete.session.regenerate((e?: Error) => (e ? reject(e) : resolve())));
}

export async function fermerSession(requete: Requete): Promise<void> {
  await new Promise<void>((resolve, reject) => requete.session.destroy((e?: Error) => (e ? reject(e) : resolve())));
}

function tolerer(requete: Requete, suite: NextFunction): (erreur?: unknown) => void {
  return (erreur) => (erreur !== undefined && peutSePasserDeBase(requete.path) ? suite() : suite(erreur));
}
