import 'reflect-metadata';
import { lireConfiguration } from '#libs/infra/configuration.js';
import { champsErreur, creerJournal } from '#libs/infra/journalisation.js';
import { Vigie } from './vigie.js';

const configuration = lireConfiguration();
const journal = creerJournal({
  processus: configuration.RELAIS_PROCESSUS,
  niveau: configuration.RELAIS_JOURNAL_NIVEAU,
});
/** Longer than a mail that was begun needs to end. */
const FERMETURE_MAX_MS = 20_000;

try {
  const vigie = new Vigie(configuration, journal);
  await vigie.demarrer();
  journal.info('vigie en marche');
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      setTimeout(() => process.exit(1), FERMETURE_MAX_MS).unref();
      void vigie.arreter().then(() => process.exit(0));
    });
} catch (erreur) {
  journal.error('démarrage impossible', champsErreur(erreur));
  process.exit(1);
}
