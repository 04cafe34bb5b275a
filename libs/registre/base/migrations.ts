import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type NomBase = 'registre' | 'cles';

/**
 * The folder of SQL migrations. They are not compiled, so they are found from the root of the project, whether the code runs from
 * `dist` or from the sources.
 * @throws Error when the current folder is not inside the project
 */
export function dossierMigrations(base: NomBase, depart = process.cwd()): string {
  for (let dossier = depart; ; dossier = dirname(dossier)) {
    const paquet = join(dossier, 'package.json');
    if (existsSync(paquet) && estRelais(readFileSync(paquet, 'utf8')))
      return join(dossier, 'libs/registre/migrations', base);
    if (dossier === dirname(dossier))
      throw new Error(
        `Les migrations sont introuvables : lancer la commande depuis le dossier de Relais (ici ${depart}).`,
      );
  }
}

function estRelais(paquet: string): boolean {
  const lu: unknown = JSON.parse(paquet);
  return typeof lu === 'object' && lu !== null && 'name' in lu && lu.name === 'relais';
}
