import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Folder of the project: sources and `dist` lie at different depths below it, while migrations, theme and workflow bundle stay put.
 * @throws Error when the program runs outside the project
 */
export function racineDuProjet(departs: readonly string[] = [process.argv[1] ?? '', process.cwd()]): string {
  for (const depart of departs) {
    for (let dossier = dirname(join(depart, 'x')); dossier !== dirname(dossier); dossier = dirname(dossier)) {
      if (estRelais(join(dossier, 'package.json'))) return dossier;
    }
  }
  throw new Error('Cannot find the project: no package.json named "relais" above the program or the current folder');
}

function estRelais(fichier: string): boolean {
  return existsSync(fichier) && (JSON.parse(readFileSync(fichier, 'utf8')) as { name?: string }).name === 'relais';
}
