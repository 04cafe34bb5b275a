import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { documentDe } from '#apps/api/src/accompagnement/document-scelle.controller.js';
import { sceller } from '#libs/infra/documents/sceau.js';
import { ImprimeurTypst } from '#libs/infra/documents/typst.js';

const CODE = '7K3QF9XW2MABCDE';
const PHRASES = ['Un aménagement du poste est souhaité.', 'Le service social peut être joint.'];
/** The permission of assistive tools, as PDF names it: bit 10. */
const POUR_L_ACCESSIBILITE = 0x200;
const COPIER = 0x10;

interface Lu {
  refus?: string;
  texte: string;
  roles: string[];
  balise: boolean;
  langue: string;
  permissions: number[];
}

function lire(pdf: Buffer, code?: string): Lu {
  const lecteur = join(import.meta.dirname, 'lire-pdf-scelle.mjs');
  const mots = code === undefined ? [lecteur] : [lecteur, code];
  return JSON.parse(spawnSync(process.execPath, mots, { input: pdf, maxBuffer: 1 << 26 }).stdout.toString()) as Lu;
}

const document = documentDe(
  {
    lu: {
      reference: 'opaque',
      genre: 'transmission',
      fondement: null,
      agent: 'Camille Durand',
      de: undefined,
      but: 'Préparer un aménagement de poste',
      phrases: PHRASES,
      jusquau: '2026-04-09T21:59:59.999Z',
      recuLe: null,
      territoire: 'metropole',
    },
    a: 'Maison des solidarités',
    transmisLe: '2026-03-10T09:00:00.000Z',
  },
  '04 00 00 00 09',
);

describe('Un document scellé', () => {
  let clair: Buffer;
  let scelle: Buffer;
  beforeAll(async () => {
    clair = new ImprimeurTypst().imprimer(document);
    scelle = await sceller(clair, CODE);
  });

  it('s’ouvre avec le code, et ni sans lui ni avec un autre, pour un lecteur qui n’est pas le nôtre (T-52)', () => {
    expect(lire(scelle).refus).toBe('PasswordException');
    expect(lire(scelle, '7K3QF9XW2MABCDF').refus).toBe('PasswordException');
    const { texte } = lire(scelle, CODE);
    for (const phrase of PHRASES) expect(texte.replace(/\s+/g, ' ')).toContain(phrase);
  });

  it('dit jusqu’à quand il vaut, et « ne pas transmettre », à la première page (R-125)', () => {
    const texte = lire(scelle, CODE).texte.replace(/\s+/g, ' ');
    expect(texte).toContain('Ne pas transmettre.');
    expect(texte).toContain('jeudi 9 avril 2026');
    expect(texte).toContain('ne pas transmettre. Valable jusqu’au jeudi 9 avril 2026');
  });

  it('chiffré en AES-256 (PDF 2.0, révision 6) : aucun mot ne se lit dans ses octets, deux copies diffèrent', async () => {
    const octets = scelle.toString('latin1');
    expect(octets).toMatch(/\/CFM \/AESV3/);
    expect(octets).toMatch(/\/R 6/);
    expect(flux(clair)).toContain('BT');
    for (const trace of ['Camille', 'Durand', 'solidarit', 'confidentiel', 'BT\n'])
      expect(flux(scelle)).not.toContain(trace);
    expect((await sceller(clair, CODE)).equals(scelle)).toBe(false);
  });

  it('reste accessible : balises, langue, titres et listes, et lecture par les aides techniques permise (RGAA, PDF/UA)', () => {
    const lu = lire(scelle, CODE);
    expect(lu.balise).toBe(true);
    expect(lu.langue).toMatch(/^fr/);
    expect(lu.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI']));
    expect(lu.roles).toEqual(lire(clair).roles);
    expect(lu.permissions).toContain(POUR_L_ACCESSIBILITE);
    expect(lu.permissions).not.toContain(COPIER);
  });
});

/** All that can be read without a code: the bytes, and every stream that lets itself be inflated. */
function flux(pdf: Buffer): string {
  const octets = pdf.toString('latin1');
  const ouverts = [...octets.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, corps = '']) => {
    try {
      return inflateSync(Buffer.from(corps, 'latin1')).toString('latin1');
    } catch {
      return ''; // encrypted, or not compressed
    }
  });
  return [octets, ...ouverts].join('\n');
}
