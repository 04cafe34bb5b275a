import type { RequestHandler } from 'express';
import type { Journal } from '#libs/infra/journalisation.js';

/** One line per request: the pattern of the route, never the address (it holds references and words). */
export function journalDesRequetes(journal: Journal): RequestHandler {
  return (requete, reponse, suite) => {
    const debut = performance.now();
    reponse.on('finish', () => {
      const route = (requete.route as { path?: unknown } | undefined)?.path;
      journal.info('requête', {
        methode: requete.method,
        ...(typeof route === 'string' ? { route } : {}),
        statut: reponse.statusCode,
        dureeMs: Math.round(performance.now() - debut),
      });
    });
    suite();
  };
}
