import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const RACINE = join(__dirname, '../../..');

describe('npm run papier : la documentation en une page à imprimer', () => {
  const sortie = mkdtempSync(join(tmpdir(), 'relais-papier-'));
  let html: string;
  let dit: string;
  beforeAll(async () => {
    const args = [join(RACINE, 'scripts/papier.mjs'), '--vers', sortie, '--sans-pdf'];
    ({ stdout: dit } = await promisify(execFile)(process.execPath, args, { cwd: RACINE }));
    html = readFileSync(join(sortie, 'relais.html'), 'utf8');
  });
  afterAll(() => rmSync(sortie, { recursive: true }));

  const ids = (): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
  const fragments = (ou: string): string[] => [...ou.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');

  it('dit où elle est, et que le PDF n’a pas été demandé', () => {
    expect(dit).toMatch(/Page à lire et à imprimer.*relais\.html\nSans PDF, comme demandé\.\n$/s);
    expect(existsSync(join(sortie, 'relais.pdf'))).toBe(false);
  });

  it('chaque page du guide, de l’exploitation et des décisions y est, une fois', () => {
    for (const chapitre of [
      'guide-agent',
      'guide-direction',
      'exploitation-README',
      'decisions-0005-theme-licence',
      'glossaire',
    ])
      expect(html.split(`<article id="${chapitre}">`)).toHaveLength(2);
    expect(html.indexOf('id="guide-signalant"')).toBeLessThan(html.indexOf('id="guide-textes"'));
    expect(html).not.toContain('id="tracabilite"');
  });

  it('la table des matières mène à chaque chapitre et à chaque titre de deuxième niveau ; aucun lien interne ne se perd', () => {
    const tous = ids();
    expect(new Set(tous).size).toBe(tous.length);
    const table = fragments(html.slice(html.indexOf('<nav'), html.indexOf('</nav>')));
    expect(table).toContain('guide-agent--vos-données');
    const chapitres = [...html.matchAll(/<article id="([^"]+)">/g)].map(([, id]) => id ?? '');
    for (const chapitre of chapitres) expect(table.some((f) => f.startsWith(`${chapitre}--`))).toBe(true);
    expect(fragments(html).filter((f) => !tous.includes(f))).toEqual([]);
  });

  it('un lien vers une page imprimée devient un lien interne ; vers un autre fichier, il reste juste depuis là', () => {
    const signalant = html.slice(html.indexOf('<article id="guide-agent">'));
    expect(signalant).toContain('href="#guide-signalant--ce-que-chaque-texte-vous-permet"');
    const dehors = [...html.matchAll(/href="(\.\.[^"#]*)/g)].map(([, chemin]) => chemin ?? '');
    expect(dehors.filter((chemin) => !existsSync(join(sortie, chemin)))).toEqual([]);
  });

  it('tient dans un seul fichier : images et style sont dedans, rien ne s’appelle ailleurs', () => {
    expect(html).not.toMatch(/<(script|link)\b/);
    const images = [...html.matchAll(/<img [^>]*>/g)].map(([balise]) => balise);
    expect(images.length).toBeGreaterThan(20);
    for (const balise of images) expect(balise).toMatch(/ alt="[^"]{8,}" src="data:image\/png;base64,iVBOR/);
  });

  it('se coupe en feuilles : un chapitre par page, un titre jamais seul, des lignes entières', () => {
    const style = html.slice(html.indexOf('<style>'), html.indexOf('</style>'));
    expect(style).toMatch(/@page \{\s+size: A4/);
    expect(style).toMatch(/article \{\s+break-before: page/);
    expect(style).toMatch(/h4 \{[^}]*break-after: avoid/);
    expect(style).toMatch(/blockquote \{\s+break-inside: avoid/);
    expect(html).toMatch(/^<!doctype html>\n<html lang="fr">/);
  });
});
