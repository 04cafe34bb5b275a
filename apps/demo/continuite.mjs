// `npm run demo -- continuite`: a sudden absence on a Friday evening before a jour férié, hour by hour. It crosses days, so it starts
// servers of its own (PostgreSQL, and the Java test server of Temporal, which skips time) and touches nothing of the running house.
// What it prints is the story that the workflows' suite proves: test/workflows/absence/recit.ts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { RACINE } from './outils/chemins.mjs';
import { Panne } from './pannes.mjs';

/** @returns {Promise<boolean>} whether every hour had somebody to answer for it */
export async function jouerLaContinuite() {
  const lanceur = join(RACINE, 'test/lancer.mjs');
  if (!existsSync(lanceur))
    throw new Panne(
      'Cette démonstration a besoin des sources et de leurs tests, absents d’une image de production.',
      'Lancez-la depuis un clone du dépôt.',
    );
  console.log(
    'Cette démonstration traverse plusieurs jours : elle démarre son propre serveur Temporal, qui saute le temps.',
  );
  console.log('Rien de ce qui tourne déjà n’est touché. Une à trois minutes.');
  const enfant = spawn(process.execPath, [lanceur, 'workflows', 'absence/recit'], {
    cwd: RACINE,
    stdio: 'inherit',
    env: { ...process.env, RELAIS_RECIT: '1' },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => enfant.kill(signal));
  const [code] = await once(enfant, 'exit');
  return code === 0;
}
