import { join } from 'node:path';
import { bundler } from '#libs/infra/temporal/bundle.js';

const RACINE = join(__dirname, '../..');

export const CONVERTISSEUR = join(RACINE, 'libs/infra/temporal/convertisseur-echecs.ts');

let paquet: Promise<string> | undefined;

/** The workflows bundled from the sources, never from the last build; once per file of tests. */
export function paquetDesSources(): Promise<string> {
  return (paquet ??= bundler(join(RACINE, 'workflows/index.ts'), CONVERTISSEUR));
}
