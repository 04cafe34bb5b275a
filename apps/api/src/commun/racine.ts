import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder of the project: the sources and `dist` lie at different depths below it, the theme and the fonts do not move. */
export function racineDuProjet(): string {
  for (const depart of [process.argv[1] ?? '', process.cwd()]) {
    for (let dossier = dirname(join(depart, 'x')); dossier !== dirname(dossier); dossier = dirname(dossier)) {
      if (estRelais(join(dossier, 'package.json'))) return dossier;
    }
  }
  throw new Error('Cannot find the project: no package.json named "relais" above the program or the current folder');
}

function estRelais(fichier: string): boolean {
  return existsSync(fichier) && (JSON.parse(readFileSync(fichier, 'utf8')) as { name?: string }).name === 'relais';
}
