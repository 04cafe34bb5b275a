import { inflateSync } from 'node:zlib';

/** A PDF taken apart, just enough to ask what a reader and a screen reader would find in it. */
export interface PdfLu {
  /** All that is drawn as text, in the order of the file. */
  texte: string;
  /** Everything that is not drawn: dictionaries, metadata, structure. */
  squelette: string;
  pages: number;
}

/** Reads what our compiler writes: plain objects, two-byte glyphs, a table from glyph to character in each font. */
export function lirePdf(octets: Buffer): PdfLu {
  const objets = new Map<string, { dict: string; flux: string | undefined }>();
  for (const [, numero = '', corps = ''] of octets.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objets.set(numero, ouvrir(corps));
  const dicts = [...objets.values()].map((o) => o.dict);
  const police = (nom: string): Map<string, string> => {
    const numero = dicts.map((d) => new RegExp(`/${nom} (\\d+) 0 R`).exec(d)?.[1]).find((n) => n !== undefined) ?? '';
    const table = /\/ToUnicode (\d+) 0 R/.exec(objets.get(numero)?.dict ?? '')?.[1] ?? '';
    return caracteres(objets.get(table)?.flux ?? '');
  };
  const contenus = dicts.flatMap((d) => [...d.matchAll(/\/Contents (\d+) 0 R/g)].map((m) => m[1] ?? ''));
  const metadonnees = [...objets.values()].filter((o) => o.dict.includes('/Metadata')).map((o) => o.flux ?? '');
  return {
    texte: contenus.map((numero) => texteDe(objets.get(numero)?.flux ?? '', police)).join(''),
    squelette: [...dicts, ...metadonnees].join('\n'),
    pages: dicts.filter((d) => /\/Type \/Page /.test(d)).length,
  };
}

function ouvrir(corps: string): { dict: string; flux: string | undefined } {
  const debut = corps.indexOf('stream\n');
  if (debut < 0) return { dict: corps.replace(/\s+/g, ' '), flux: undefined };
  const dict = corps.slice(0, debut).replace(/\s+/g, ' ');
  const octets = Buffer.from(corps.slice(debut + 7, corps.lastIndexOf('\nendstream')), 'latin1');
  const brut = dict.includes('/FlateDecode') ? inflateSync(octets) : octets;
  return { dict, flux: brut.toString(dict.includes('/Metadata') ? 'utf8' : 'latin1') };
}

function caracteres(table: string): Map<string, string> {
  const paires = table.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm);
  return new Map([...paires].map(([, glyphe = '', hexa = '']) => [glyphe, utf16(hexa)]));
}

function utf16(hexa: string): string {
  return Buffer.from(hexa, 'hex').swap16().toString('utf16le');
}

/** Each piece of text as it is shown; a space between two pieces, since a line break is a move and not a character. */
function texteDe(flux: string, police: (nom: string) => Map<string, string>): string {
  let courante = new Map<string, string>();
  let texte = '';
  for (const [, nom, tableau] of flux.matchAll(/\/(\w+) [\d.]+ Tf|(\[(?:\((?:\\[\s\S]|[^\\)])*\)|[^\]])*\]) TJ/g)) {
    if (nom !== undefined) courante = police(nom);
    else texte += `${lettres(tableau ?? '', courante)} `;
  }
  return texte.replace(/\u00a0/g, ' ').replace(/ +/g, ' ');
}

function lettres(tableau: string, police: Map<string, string>): string {
  const morceaux = [...tableau.matchAll(/\(((?:\\[\s\S]|[^\\)])*)\)/g)].map(([, m = '']) => octetsDe(m));
  const glyphes = morceaux.join('').match(/[\s\S]{2}/g) ?? [];
  return glyphes.map((g) => police.get(Buffer.from(g, 'latin1').toString('hex').toUpperCase()) ?? '').join('');
}

const ECHAPPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function octetsDe(litteral: string): string {
  return litteral.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal: string | undefined, seul: string | undefined) =>
    octal === undefined ? (ECHAPPES[seul ?? ''] ?? seul ?? '') : String.fromCharCode(parseInt(octal, 8)),
  );
}
