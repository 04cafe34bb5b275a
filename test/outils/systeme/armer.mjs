// Loaded into the processes of the house under test: arms a point (libs/infra/points.ts) while the process runs. On SIGUSR2 it reads
// which from its file, then removes it: so whoever wrote it knows.
import { readFileSync, rmSync } from 'node:fs';
import { armer } from '../../../dist/programmes/points.js';

const fichier = process.env.RELAIS_TEST_ARME;
process.on('SIGUSR2', () => {
  armer(readFileSync(fichier, 'utf8'));
  rmSync(fichier);
});
