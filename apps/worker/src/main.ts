import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { lireConfiguration } from '#libs/infra/configuration.js';
import { champsErreur, creerJournal, journalPourNest } from '#libs/infra/journalisation.js';
import { Ouvrier } from '#libs/infra/temporal/ouvrier.js';
import { ouvrirSante } from './sante.js';
import { WorkerModule } from './worker.module.js';

const configuration = lireConfiguration();
const journal = creerJournal({
  processus: configuration.RELAIS_PROCESSUS,
  niveau: configuration.RELAIS_JOURNAL_NIVEAU,
});

/** A worker that cannot work must be seen to be dead: it exits loudly, and whoever supervises it starts another. */
function mourir(code: string): void {
  journal.error('ouvrier arrêté', { code });
  process.exitCode = 1;
  process.kill(process.pid, 'SIGTERM');
}

try {
  const application = await NestFactory.createApplicationContext(WorkerModule.pour(configuration, journal, mourir), {
    logger: journalPourNest(journal),
    abortOnError: false,
  });
  application.enableShutdownHooks();
  ouvrirSante(configuration, application.get(Ouvrier));
  journal.info('ouvrier prêt');
} catch (erreur) {
  journal.error('démarrage impossible', champsErreur(erreur));
  process.exit(1);
}
