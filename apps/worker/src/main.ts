import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { lireConfiguration } from '#libs/infra/configuration.js';
import { champsErreur, creerJournal, journalPourNest } from '#libs/infra/journalisation.js';
import { armer } from '#libs/infra/points.js';
import { Ouvrier } from '#libs/infra/temporal/ouvrier.js';
import type { Bases } from '#libs/registre/bases.js';
import { ouvrirPorteDuProcessus } from '#libs/registre/metriques/porte.js';
import { BASES, WorkerModule } from './worker.module.js';

/** Long enough to let what was begun end, mails first. */
const FERMETURE_MAX_MS = 20_000;

const configuration = lireConfiguration();
armer(configuration.RELAIS_POINT);
const journal = creerJournal({
  processus: configuration.RELAIS_PROCESSUS,
  niveau: configuration.RELAIS_JOURNAL_NIVEAU,
});

let application: INestApplicationContext | undefined;

/**
 * A worker that cannot work must be seen to be dead: it exits loudly, and whoever supervises it starts another. Not by a signal to
 * itself: Nest would end by that signal, without our code, and as process 1 of a container not at all.
 */
function mourir(code: string): void {
  journal.error('ouvrier arrêté', { code });
  const sortir = (): never => process.exit(1);
  setTimeout(sortir, FERMETURE_MAX_MS).unref();
  (application?.close() ?? Promise.resolve()).then(sortir, sortir);
}

try {
  application = await NestFactory.createApplicationContext(WorkerModule.pour(configuration, journal, mourir), {
    logger: journalPourNest(journal),
    abortOnError: false,
  });
  application.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  const ouvrier = application.get(Ouvrier);
  const bases = application.get<Bases>(BASES);
  const pret = (): boolean => ouvrier.pret;
  await ouvrirPorteDuProcessus({ configuration, bases, journal, pret, temporal: pret });
  journal.info('ouvrier prêt');
} catch (erreur) {
  journal.error('démarrage impossible', champsErreur(erreur));
  process.exit(1);
}
