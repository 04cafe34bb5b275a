// Child process of the launcher (it imports the SDK): lets the SDK download the Temporal CLI of the pinned version into
// argv[2], an empty folder, and moves it to argv[3]. Exits non-zero when it cannot.
import { chmodSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { VERSION_TEMPORAL_CLI } from './chemins.mjs';

const [dossier, but] = process.argv.slice(2);
const executable = { type: 'cached-download', version: `v${VERSION_TEMPORAL_CLI}`, downloadDir: dossier };
const serveur = await TestWorkflowEnvironment.createLocal({ server: { executable } });
await serveur.teardown();

// The SDK names the file as it likes: it is the only large one.
const fichier = readdirSync(dossier)
  .map((nom) => join(dossier, nom))
  .find((chemin) => statSync(chemin).size > 10_000_000);
if (fichier === undefined) throw new Error('nothing was downloaded');
chmodSync(fichier, 0o755);
renameSync(fichier, but);
