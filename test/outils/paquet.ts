import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RACINE = join(__dirname, '../..');
const DOSSIER = join(RACINE, '.relais/paquets');

export const CONVERTISSEUR = join(RACINE, 'libs/infra/temporal/convertisseur-echecs.ts');

let paquet: Promise<string> | undefined;

/** The workflows bundled from the sources, never from the last build; once for all files of tests, while no source changes. */
export function paquetDesSources(): Promise<string> {
  return (paquet ??= lireOuFaire());
}

async function lireOuFaire(): Promise<string> {
  const nom = `${empreinte()}.js`;
  const garde = lire(join(DOSSIER, nom));
  if (garde !== undefined) return garde;
  const { bundler } = await import('#libs/infra/temporal/bundle.js');
  const fait = await bundler(join(RACINE, 'workflows/index.ts'), CONVERTISSEUR);
  mkdirSync(DOSSIER, { recursive: true });
  for (const ancien of readdirSync(DOSSIER))
    if (!ancien.startsWith(nom)) rmSync(join(DOSSIER, ancien), { force: true });
  const brouillon = join(DOSSIER, `${nom}.${process.pid}`); // complete or absent
  writeFileSync(brouillon, fait);
  renameSync(brouillon, join(DOSSIER, nom));
  return fait;
}

/** Of all that a workflow may import, and of the versions of its packages. */
function empreinte(): string {
  const hash = createHash('sha256').update(readFileSync(join(RACINE, 'package-lock.json')));
  for (const dossier of ['workflows', 'libs'])
    for (const fichier of readdirSync(join(RACINE, dossier), { recursive: true, encoding: 'utf8' }).sort())
      if (fichier.endsWith('.ts'))
        hash.update(`${dossier}/${fichier}`).update(readFileSync(join(RACINE, dossier, fichier)));
  return hash.digest('hex').slice(0, 32);
}

function lire(fichier: string): string | undefined {
  try {
    return readFileSync(fichier, 'utf8');
  } catch (erreur) {
    if ((erreur as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw erreur;
  }
}
