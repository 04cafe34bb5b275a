import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import qpdf from '@neslinesli93/qpdf-wasm';
import { racineDuProjet } from '../racine.js';

const MODULE = 'node_modules/@neslinesli93/qpdf-wasm/dist/qpdf.wasm';

/** What a reader may do once it is open: hear it read aloud, always, and nothing that spreads it. Requests to the reader, not locks. */
const PERMISSIONS = ['--accessibility=y', '--extract=n', '--print=none', '--modify=none'];

/** The part of the tool that serves here; its own types leave out the writing of a file. */
interface Outil {
  callMain(mots: string[]): number;
  FS: { writeFile(chemin: string, octets: Uint8Array): void; readFile(chemin: string): Uint8Array };
}

/**
 * A PDF that opens with a code and not without: AES-256 of PDF 2.0 (ISO 32000-2, revision 6), by qpdf compiled to WebAssembly. Its tags
 * stay, and assistive tools may read it. The owner's password is drawn and thrown away: nobody needs it. One instance per document, so
 * that nothing of it stays in memory.
 * @param code as it is typed: capitals and digits, without space
 * @throws Error `DOCUMENT_NON_SCELLE`; what the tool says of it stays here
 */
export async function sceller(pdf: Buffer, code: string): Promise<Buffer> {
  const outil = await ouvrir();
  outil.FS.writeFile('/clair.pdf', pdf);
  const mots = ['--encrypt', code, randomBytes(32).toString('hex'), '256', ...PERMISSIONS, '--'];
  if (outil.callMain(['/clair.pdf', ...mots, '/scelle.pdf']) !== 0) throw new Error('DOCUMENT_NON_SCELLE');
  return Buffer.from(outil.FS.readFile('/scelle.pdf'));
}

function ouvrir(): Promise<Outil> {
  const module = join(racineDuProjet(), MODULE);
  const muet = (): void => undefined;
  const charger = qpdf as unknown as (options: object) => Promise<Outil>;
  return charger({ locateFile: () => module, noInitialRun: true, print: muet, printErr: muet });
}
