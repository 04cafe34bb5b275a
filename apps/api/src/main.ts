import 'reflect-metadata';
import { lireConfiguration } from '#libs/infra/configuration.js';
import { champsErreur, creerJournal } from '#libs/infra/journalisation.js';
import { armer } from '#libs/infra/points.js';
import { creerApplication } from './application.js';

const configuration = lireConfiguration();
armer(configuration.RELAIS_POINT);
const journal = creerJournal({
  processus: configuration.RELAIS_PROCESSUS,
  niveau: configuration.RELAIS_JOURNAL_NIVEAU,
});

for (const imprevu of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(imprevu, (erreur: unknown) => {
    journal.error('arrêt sur une erreur imprévue', champsErreur(erreur));
    process.exit(1);
  });
}

try {
  const app = await creerApplication(configuration, journal);
  await app.listen(configuration.PORT, configuration.HOTE);
  journal.info('prêt', { nombre: configuration.PORT });
} catch (erreur) {
  // Nobody's words are in memory yet: the message may be said, so that whoever starts the site can mend it.
  process.stderr.write(`${erreur instanceof Error ? erreur.message : 'unknown error'}\n`);
  process.exit(1);
}
