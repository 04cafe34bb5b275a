import { createServer } from 'node:http';
import type { Configuration } from '#libs/infra/configuration.js';
import type { Ouvrier } from '#libs/infra/temporal/ouvrier.js';

/** Probes of a worker: alive as long as it answers, ready while it polls. */
export function ouvrirSante({ PORT_SANTE, HOTE }: Configuration, ouvrier: Ouvrier): void {
  if (PORT_SANTE === 0) return;
  createServer((requete, reponse) => {
    const pret = requete.url === '/sante/pret' ? ouvrier.pret : requete.url === '/sante/vif';
    reponse.writeHead(pret ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify({ pret }));
  })
    .listen(PORT_SANTE, HOTE)
    .unref();
}
