// One log file per process, as the process wrote it.
import { openSync, readFileSync, statSync, truncateSync } from 'node:fs';

const TAILLE_MAX = 10_000_000;
const DERNIERES_LIGNES = 12;

/** @returns {number} a descriptor to append to; what earlier runs said is kept, unless it has grown too large */
export function ouvrirJournal(fichier) {
  if (statSync(fichier, { throwIfNoEntry: false })?.size > TAILLE_MAX) truncateSync(fichier);
  return openSync(fichier, 'a');
}

export function finDuJournal(fichier) {
  return readFileSync(fichier, 'utf8').trim().split('\n').slice(-DERNIERES_LIGNES).join('\n');
}
