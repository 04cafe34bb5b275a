import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ouvrirNavigateur, ouvrirPage, violations } from '../../outils/navigateur.js';

const RACINE = join(__dirname, '../../..');
const lancer = promisify(execFile);

interface Lu {
  pages: number;
  balise: boolean;
  plan: string[];
  texte: string;
}

describe('npm run papier, avec un Chromium', () => {
  const sortie = mkdtempSync(join(tmpdir(), 'relais-papier-'));
  afterAll(() => rmSync(sortie, { recursive: true }));

  it('fait un PDF balisé, avec un plan à suivre et des pages numérotées', async () => {
    const { stdout } = await lancer(process.execPath, [join(RACINE, 'scripts/papier.mjs'), '--vers', sortie], {
      cwd: RACINE,
    });
    expect(stdout).toMatch(/PDF : .*relais\.pdf/);
    const lu = JSON.parse(
      (await lancer(process.execPath, [join(__dirname, 'lire-plan.mjs'), join(sortie, 'relais.pdf')])).stdout,
    ) as Lu;
    expect(lu.balise).toBe(true);
    expect(lu.pages).toBeGreaterThan(60);
    expect(lu.plan).toEqual(
      expect.arrayContaining(['Table des matières', 'Guide d’utilisation', 'Exploitation', 'Conception', 'Décisions']),
    );
    expect(lu.texte).toContain(`/ ${lu.pages}`);
  });

  it('la page se lit à l’écran sans rien enfreindre', async () => {
    const navigateur = await ouvrirNavigateur();
    try {
      const page = await ouvrirPage(navigateur, 'about:blank');
      await page.setContent(readFileSync(join(sortie, 'relais.html'), 'utf8'));
      expect(await violations(page)).toEqual([]);
    } finally {
      await navigateur.close();
    }
  });
});
