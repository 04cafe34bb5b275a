import { readFileSync } from 'node:fs';
import type { Configuration } from '#libs/infra/configuration.js';
import { EcouteRetours } from '#libs/infra/courriel/ecoute-retours.js';
import { champsErreur, type Journal } from '#libs/infra/journalisation.js';
import type { Bases } from '#libs/registre/bases.js';
import { Retours } from '#libs/registre/courriels/retours.js';
import type { Registre } from '#libs/registre/registre.js';

interface Reglage {
  configuration: Configuration;
  bases: Bases;
  registre: Registre;
  journal: Journal;
}

/**
 * Where the ministry's relay gives back what returns to us. Off unless configured; one lane is enough, the relay keeps what it
 * could not give.
 */
export function porteDesRetours({ configuration: c, bases, registre, journal }: Reglage): EcouteRetours | undefined {
  if (c.RELAIS_RETOURS_PORT === 0) return undefined;
  const retours = new Retours(bases.registre, registre, (suite) =>
    journal.info('courriel revenu', { code: suite.toUpperCase() }),
  );
  return new EcouteRetours({
    domaine: c.RELAIS_COURRIEL_DOMAINE,
    port: c.RELAIS_RETOURS_PORT,
    hote: c.RELAIS_RETOURS_HOTE,
    ...(c.RELAIS_RETOURS_CLE === undefined || c.RELAIS_RETOURS_CERTIFICAT === undefined
      ? {}
      : {
          tls: {
            cle: readFileSync(c.RELAIS_RETOURS_CLE, 'utf8'),
            certificat: readFileSync(c.RELAIS_RETOURS_CERTIFICAT, 'utf8'),
          },
        }),
    connu: (jeton) => retours.connu(jeton),
    recevoir: (jeton, octets) => retours.recevoir(jeton, octets),
    surErreur: (erreur) => journal.warn('retour en difficulté', champsErreur(erreur)),
  });
}
