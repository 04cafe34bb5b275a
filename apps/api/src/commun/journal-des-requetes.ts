import type { RequestHandler } from 'express';
import type { Journal } from '#libs/infra/journalisation.js';
import type { Compteurs } from '#libs/registre/metriques/compteurs.js';

/** One line per request, and a count: the pattern of the route, never the address (it holds references and words). */
export function journalDesRequetes(journal: Journal, compteurs: Compteurs): RequestHandler {
  return (requete, reponse, suite) => {
    const debut = performance.now();
    reponse.on('finish', () => {
      const route = (requete.route as { path?: unknown } | undefined)?.path;
      const duree = performance.now() - debut;
      compteurs.requete({
        methode: requete.method,
        route: typeof route === 'string' ? route : undefined,
        statut: reponse.statusCode,
        secondes: duree / 1000,
      });
      journal.info('requête', {
        methode: requete.method,
        ...(typeof route === 'string' ? { route } : {}),
        statut: reponse.statusCode,
        dureeMs: Math.round(duree),
      });
    });
    suite();
  };
}
