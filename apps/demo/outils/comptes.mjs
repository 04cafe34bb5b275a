// The accounts of the demonstration, read from the sample network at each request: an edited file is seen at once.
// Imported by child processes only (csv-parse); the launcher reads `lireLibelles` alone.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns {{ compte: string, libelle: string, qui: string, population?: string }[]} the role (libelle) and the person (qui) of the accounts worth showing, in the order of the file */
export function lireLibelles(reseau) {
  const fichier = join(reseau, 'comptes-demo.json');
  return existsSync(fichier) ? JSON.parse(readFileSync(fichier, 'utf8')) : [];
}

/** @returns {Promise<Map<string, { compte: string, prenom: string, nom: string, courriel: string }>>} by account */
export async function lirePersonnes(reseau) {
  const { parse } = await import('csv-parse/sync');
  const fichier = join(reseau, 'personnes.csv');
  if (!existsSync(fichier)) return new Map();
  const lignes = parse(readFileSync(fichier), {
    columns: true,
    bom: true,
    delimiter: [';', ','],
    skip_empty_lines: true,
    trim: true,
  });
  return new Map(lignes.filter((l) => l.compte).map((l) => [l.compte, l]));
}
