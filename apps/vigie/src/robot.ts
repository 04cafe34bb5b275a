import { readFileSync } from 'node:fs';
import type { Configuration } from '#libs/infra/configuration.js';
import { EcouteRetours } from '#libs/infra/courriel/ecoute-retours.js';
import { champsErreur, type Journal } from '#libs/infra/journalisation.js';
import type { Canaris } from '#libs/registre/vigie/canaris.js';

/** The mailbox of the robot: the ministry's relay hands it what goes to one address, and nothing else is taken. */
export function boiteDuRobot(c: Configuration, canaris: Canaris, journal: Journal): EcouteRetours {
  const boite = c.VIGIE_CANARI_ADRESSE.toLowerCase();
  return new EcouteRetours({
    domaine: boite.slice(boite.indexOf('@') + 1),
    port: c.VIGIE_CANARI_PORT,
    hote: c.VIGIE_CANARI_HOTE,
    ...(c.VIGIE_CANARI_CLE === undefined || c.VIGIE_CANARI_CERTIFICAT === undefined
      ? {}
      : {
          tls: {
            cle: readFileSync(c.VIGIE_CANARI_CLE, 'utf8'),
            certificat: readFileSync(c.VIGIE_CANARI_CERTIFICAT, 'utf8'),
          },
        }),
    boite: (adresse) => (adresse.toLowerCase() === boite ? boite : undefined),
    connu: () => Promise.resolve(true),
    recevoir: (_boite, octets) => canaris.lire(octets),
    surErreur: (erreur) => journal.warn('canari en difficulté', champsErreur(erreur)),
  });
}
