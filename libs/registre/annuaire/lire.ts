import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Signaler } from './anomalie.js';
import { decoder, decouper } from './decoder.js';
import {
  enteteAttendu,
  fichiers,
  fichiersFacultatifs,
  nomsFichiers,
  type Colonne,
  type Lignes,
  type NomFichier,
} from './fichiers.js';

/** Invisible characters: controls, zero-width and text-direction marks, which make two names look alike. */
const INVISIBLES = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/u;

/**
 * Reads the files of a network and checks each cell on its own.
 * @returns undefined when a line could not be understood: what it defines would seem to be missing everywhere else
 */
export function lireFichiers(dossier: string, signaler: Signaler): Lignes | undefined {
  if (statSync(dossier, { throwIfNoEntry: false })?.isDirectory() !== true) {
    signaler(
      { fichier: dossier },
      "ce dossier n'existe pas",
      `donner le dossier qui contient ${nomsFichiers.join(', ')}`,
    );
    return undefined;
  }
  for (const nom of readdirSync(dossier)) {
    if (/\.csv$/i.test(nom) && !Object.hasOwn(fichiers, nom)) {
      signaler(
        { fichier: nom },
        "ce fichier n'est pas attendu",
        `le retirer, ou le nommer comme l'un de : ${nomsFichiers.join(', ')}`,
      );
    }
  }
  const lus = nomsFichiers.map((nom) => [nom, lireFichier(dossier, nom, signaler)] as const);
  return lus.every(([, lignes]) => lignes !== undefined) ? (Object.fromEntries(lus) as Lignes) : undefined;
}

function lireFichier(dossier: string, fichier: NomFichier, signaler: Signaler): Record<string, unknown>[] | undefined {
  const colonnes: Record<string, Colonne> = fichiers[fichier];
  if (fichiersFacultatifs.includes(fichier) && !existsSync(join(dossier, fichier))) return [];
  const texte = decoder(dossier, fichier, signaler);
  const brutes = texte === undefined ? undefined : decouper(texte, fichier, signaler);
  if (brutes === undefined) return undefined;
  const [entete, ...reste] = brutes;
  const noms = entete?.record.map((c) => c.trim()) ?? [];
  if (!enteteJuste(fichier, noms, colonnes, signaler)) return undefined;

  const vide = Object.fromEntries(Object.keys(colonnes).map((nom) => [nom, '']));
  const lignes: Record<string, unknown>[] = [];
  let entier = true;
  for (const { record, info } of reste) {
    if (record.every((c) => c.trim() === '')) continue; // what spreadsheets leave below a table
    if (record.length !== noms.length) {
      signaler(
        { fichier, ligne: info.lines },
        `la ligne a ${record.length} cellule${record.length > 1 ? 's' : ''}, l'en-tête en a ${noms.length}`,
        'vérifier les « ; » ; une cellule qui en contient un se met entre guillemets',
      );
      entier = false;
      continue;
    }
    const cellules = noms.map((nom, i) => [nom, (record[i] ?? '').trim().normalize('NFC')] as const);
    for (const [nom, valeur] of cellules)
      controlerCellule({ fichier, ligne: info.lines, colonne: nom }, colonnes[nom], valeur, signaler);
    lignes.push({ numero: info.lines, ...vide, ...Object.fromEntries(cellules) });
  }
  return entier ? lignes : undefined;
}

function enteteJuste(
  fichier: NomFichier,
  noms: string[],
  colonnes: Record<string, Colonne>,
  signaler: Signaler,
): boolean {
  const attendus = Object.keys(colonnes);
  const lieu = { fichier, ligne: 1 };
  const remede = `écrire en première ligne : ${enteteAttendu(fichier)}`;
  if (noms.length === 1 && noms[0]?.includes(',')) {
    signaler(lieu, 'les colonnes sont séparées par des virgules', `les séparer par des points-virgules ; ${remede}`);
    return false;
  }
  const manquantes = attendus
    .filter((n) => !noms.includes(n) && colonnes[n]?.peutManquer !== true)
    .map((n) => [n, `la colonne « ${n} » manque`] as const);
  const inconnues = noms
    .filter((n) => !attendus.includes(n))
    .map((n) => [n, `la colonne « ${n} » n'est pas attendue`] as const);
  const doubles = attendus
    .filter((n) => noms.filter((m) => m === n).length > 1)
    .map((n) => [n, `la colonne « ${n} » est en double`] as const);
  const fautes = [...manquantes, ...inconnues, ...doubles];
  for (const [colonne, message] of fautes) signaler({ ...lieu, colonne }, message, remede);
  return fautes.length === 0;
}

/** What a cell, or an option of a command, must look like. */
export function controlerCellule(
  lieu: Parameters<Signaler>[0],
  colonne: Colonne | undefined,
  valeur: string,
  signaler: Signaler,
): void {
  if (colonne === undefined) return;
  if (valeur === '') {
    if (colonne.obligatoire) signaler(lieu, 'la cellule est vide', 'la remplir, ou retirer la ligne');
    return;
  }
  if (INVISIBLES.test(valeur)) {
    signaler(
      lieu,
      'la cellule contient un caractère invisible (saut de ligne, tabulation, marque de sens…)',
      'retaper la cellule au clavier',
    );
  } else if (valeur.length > colonne.max) {
    signaler(lieu, `la cellule compte ${valeur.length} caractères`, `la ramener à ${colonne.max} au plus`);
  } else {
    const faute = colonne.faux?.(valeur);
    if (faute !== undefined) signaler(lieu, ...faute);
  }
}
