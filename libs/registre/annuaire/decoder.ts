import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { Signaler } from './anomalie.js';
import { enteteAttendu, type NomFichier } from './fichiers.js';

export interface LigneBrute {
  record: string[];
  info: { lines: number };
}

/** The text of a file, or undefined with the reason told. */
export function decoder(dossier: string, fichier: NomFichier, signaler: Signaler): string | undefined {
  const chemin = join(dossier, fichier);
  if (!existsSync(chemin)) {
    signaler(
      { fichier },
      'le fichier manque',
      `l'ajouter, avec au moins sa ligne d'en-tête : ${enteteAttendu(fichier)}`,
    );
    return undefined;
  }
  const octets = readFileSync(chemin);
  if (isUtf8(octets)) return octets.toString('utf8');
  const ligne = octets.subarray(0, premierOctetFaux(octets)).filter((o) => o === 0x0a).length + 1;
  signaler(
    { fichier, ligne },
    'les accents ne sont pas codés en UTF-8',
    'dans le tableur, enregistrer sous « CSV UTF-8 »',
  );
  return undefined;
}

/** The first byte that is not part of valid UTF-8: decoding replaces it, and nothing before it changes. */
function premierOctetFaux(octets: Buffer): number {
  return Buffer.byteLength(octets.toString('utf8').split('\ufffd', 1)[0] ?? '');
}

/** The cells of a text, before anything is known of their columns. */
export function decouper(texte: string, fichier: NomFichier, signaler: Signaler): LigneBrute[] | undefined {
  try {
    // `info` changes the shape of what comes back, which the library's types do not say.
    const lues: unknown = parse(texte, {
      bom: true,
      delimiter: ';',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return lues as LigneBrute[];
  } catch (erreur) {
    if (!(erreur instanceof CsvError)) throw erreur;
    signaler(
      { fichier, ligne: ligneDuGuillemet(texte, erreur) },
      'les guillemets sont mal placés',
      "fermer chaque guillemet ouvert ; un guillemet dans une cellule s'écrit deux fois",
    );
    return undefined;
  }
}

/** An unclosed quote swallows the rest of the file, and the parser names its last line: what matters is where it was opened. */
function ligneDuGuillemet(texte: string, erreur: CsvError): number {
  const ouverte = texte.split('\n').findIndex((ligne) => ligne.split('"').length % 2 === 0) + 1;
  return erreur.code === 'CSV_QUOTE_NOT_CLOSED' && ouverte > 0 ? ouverte : Number(erreur['lines']);
}
