// The profiles as they are today: libs/reglementation stripped of its types, beside, and imported. It needs no build.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

const SOURCES = 'libs/reglementation';
const SWC = { swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } };

/**
 * @typedef {{ id: string, fichier: string, nom: string, profil: Record<string, unknown> }} Texte `nom`: of the export in `fichier`
 * @param {string} atelier a folder of ours, emptied
 * @returns {Promise<Texte[]>}
 */
export async function chargerTextes(racine, atelier) {
  const copie = join(atelier, 'reglementation');
  rmSync(copie, { recursive: true, force: true });
  const fichiers = readdirSync(join(racine, SOURCES), { recursive: true, encoding: 'utf8' }).filter((f) =>
    f.endsWith('.ts'),
  );
  for (const f of fichiers) {
    const cible = join(copie, f.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(cible), { recursive: true });
    writeFileSync(cible, transformSync(readFileSync(join(racine, SOURCES, f), 'utf8'), SWC).code);
  }
  const textes = [];
  for (const f of fichiers.filter((f) => /^textes[\\/](?!index)/.test(f)).sort()) {
    const module = await import(pathToFileURL(join(copie, f.replace(/\.ts$/, '.js'))).href);
    for (const [nom, profil] of Object.entries(module))
      if (typeof profil?.id === 'string') textes.push({ id: profil.id, fichier: `${SOURCES}/${f}`, nom, profil });
  }
  return textes;
}
