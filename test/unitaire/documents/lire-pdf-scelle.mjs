// Reads the PDF on its standard input with a reader that is not ours (Mozilla's), with the code given or without, and prints what it found.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const morceaux = [];
for await (const morceau of process.stdin) morceaux.push(morceau);
const [code] = process.argv.slice(2);

/** Roles of the structure tree, in reading order: what a screen reader follows. */
const roles = (noeud) => [
  noeud.role,
  ...(noeud.children ?? []).flatMap((enfant) => ('role' in enfant ? roles(enfant) : [])),
];

try {
  const data = new Uint8Array(Buffer.concat(morceaux));
  const pdf = await getDocument({ data, verbosity: 0, ...(code === undefined ? {} : { password: code }) }).promise;
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  const arbre = await page.getStructTree();
  const { info } = await pdf.getMetadata();
  const lu = {
    texte: items.map((i) => i.str).join(' '),
    roles: roles(arbre).filter((r) => r !== undefined),
    balise: (await pdf.getMarkInfo())?.Marked === true,
    langue: info.Language,
    chiffre: info.EncryptFilterName,
    permissions: await pdf.getPermissions(),
  };
  process.stdout.write(JSON.stringify(lu));
} catch (e) {
  process.stdout.write(JSON.stringify({ refus: e.name }));
}
