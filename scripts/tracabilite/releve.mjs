// What the repository says of each requirement: tests that cite it, code that cites it, acts and fields that exist.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { champs, citations, titres } from './titres.mjs';

const CODE = ['libs', 'workflows', 'activities', 'apps'];
const ACTE = /^libs\/domaine\/(?:[^/]+\/)+(?:actes|etapes|courriels)\/([^/]+)\.tsx?$/;

/** @returns {string[]} paths from the root, in a stable order */
function fichiers(racine, dossier, motif) {
  if (!existsSync(join(racine, dossier))) return [];
  return readdirSync(join(racine, dossier), { recursive: true, encoding: 'utf8' })
    .map((f) => `${dossier}/${f.replaceAll('\\', '/')}`)
    .filter((f) => motif.test(f))
    .sort();
}

/** accuser-reception → accuserReception */
const enUnMot = (nom) => nom.replace(/-(.)/g, (_, lettre) => lettre.toUpperCase());

/**
 * @typedef {{ fichier: string, titre: string, cite: string[] }} Test
 * @typedef {{ tests: Test[], code: { fichier: string, cite: string[] }[], actes: Map<string, string>, champs: string[] }} Releve
 * @returns {Releve} `actes`: name → file
 */
export function relever(racine) {
  const lire = (f) => readFileSync(join(racine, f), 'utf8');
  const tests = fichiers(racine, 'test', /\.test\.tsx?$/).flatMap((fichier) => {
    const texte = lire(fichier);
    if (citations(texte).length === 0) return [];
    return titres(fichier, texte)
      .filter(({ cite }) => cite.length > 0)
      .map((t) => ({ fichier, ...t }));
  });
  const sources = CODE.flatMap((d) => fichiers(racine, d, /\.(tsx?|mjs|sql)$/)).filter((f) => !f.includes('/reseau/'));
  const code = sources
    .map((fichier) => ({ fichier, cite: citations(lire(fichier)).filter((n) => !n.startsWith('S-')) }))
    .filter(({ cite }) => cite.length > 0);
  const actes = new Map();
  for (const f of sources) {
    const nom = ACTE.exec(f)?.[1];
    if (nom !== undefined && nom !== 'index') actes.set(enUnMot(basename(nom)), f);
  }
  const profil = 'libs/reglementation/profil.ts';
  return { tests, code, actes, champs: champs(profil, lire(profil), 'ProfilReglementaire') };
}

/** @param {Test[]} tests @returns {Map<string, Test[]>} number → the tests that cite it */
export function parNumero(tests) {
  const index = new Map();
  for (const t of tests) for (const n of t.cite) index.set(n, [...(index.get(n) ?? []), t]);
  return index;
}
