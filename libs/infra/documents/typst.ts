import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { racineDuProjet } from '../racine.js';
import type { Document, Imprimeur } from './imprimeur.js';

/** Not compiled, so they stay with the sources wherever the code runs from, like the migrations. */
const GABARITS = 'libs/infra/documents/gabarits';
/** The family of the pages. The site's own files are WOFF2, which Typst does not read. */
const POLICES = 'node_modules/@expo-google-fonts/atkinson-hyperlegible-next';
const GRAISSES = ['400Regular', '700Bold'] as const;

/** Prints with Typst. The compiler is made at the first document: most processes print none. */
export class ImprimeurTypst implements Imprimeur {
  private compilateur: NodeCompiler | undefined;

  imprimer({ gabarit, donnees, le }: Document): Buffer {
    const compilateur = (this.compilateur ??= ouvrir());
    const mainFilePath = join(racineDuProjet(), GABARITS, `${gabarit}.typ`);
    if (!existsSync(mainFilePath)) throw new Error(`GABARIT_INCONNU ${gabarit}`);
    try {
      // The template dates the document itself: left alone, the compiler would ask its own clock.
      const inputs = { donnees: JSON.stringify(donnees, imprimable), le: JSON.stringify(morceaux(le)) };
      const compile = compilateur.compile({ mainFilePath, inputs });
      // What the compiler says of an error quotes the document: it stays here.
      if (compile.result === null) throw new Error(`DOCUMENT_ILLISIBLE ${gabarit}`);
      return compilateur.pdf(compile.result, {
        pdfStandard: 'ua-1',
        creationTimestamp: Math.floor(Date.parse(le) / 1000),
      });
    } finally {
      compilateur.evictCache(0); // nothing of a letter stays in memory
    }
  }
}

function ouvrir(): NodeCompiler {
  const racine = racineDuProjet();
  const fontBlobs = GRAISSES.map((g) => readFileSync(join(racine, POLICES, g, `AtkinsonHyperlegibleNext_${g}.ttf`)));
  return NodeCompiler.create({ workspace: join(racine, GABARITS), fontArgs: [{ fontBlobs }] });
}

/** What neither font can draw would stop the whole letter (PDF/UA wants a glyph for every character): it becomes a question mark. */
const SANS_GLYPHE = /[^\n\u0020-\u007e\u00a0-\u04ff\u1e00-\u1eff\u2010-\u2027\u202f\u20ac]/gu;
const imprimable = (_nom: string, valeur: unknown): unknown =>
  typeof valeur === 'string' ? valeur.normalize('NFC').replace(SANS_GLYPHE, '?') : valeur;

/** Year, month, day, hour, minute, second (UTC), as Typst makes a date. */
function morceaux(iso: string): number[] {
  return (iso.match(/\d+/g) ?? []).slice(0, 6).map(Number);
}
