// Opens a PDF with a reader that is not ours (Mozilla's) and prints what somebody who leafs through it would find.
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const pdf = await getDocument({ data: new Uint8Array(readFileSync(process.argv[2])), verbosity: 0 }).promise;
const { items } = await (await pdf.getPage(3)).getTextContent();
const titres = (noeuds) => noeuds.flatMap((n) => [n.title, ...titres(n.items)]);
process.stdout.write(
  JSON.stringify({
    pages: pdf.numPages,
    balise: (await pdf.getMarkInfo())?.Marked === true,
    plan: titres((await pdf.getOutline()) ?? []),
    texte: items.map((i) => i.str).join(' '),
  }),
);
