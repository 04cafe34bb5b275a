import { join } from 'node:path';
import { bundler } from '#libs/infra/temporal/bundle.js';

const RACINE = join(__dirname, '../..');

export const CONVERTISSEUR = join(RACINE, 'libs/infra/temporal/convertisseur-echecs.ts');

/** The workflows bundled from the sources, never from the last build. */
export function paquetDesSources(): Promise<string> {
  return bundler(join(RACINE, 'workflows/index.ts'), CONVERTISSEUR);
}
