import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { alleger } from './png.js';

// Jest gives every file strict mode, in which axe-core finds no global object: it is read as text and run where it belongs, in the page.
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface Violation {
  id: string;
  nodes: { target: string[] }[];
}

/** The two widths at which every page is looked at. */
export const LARGEURS = { telephone: 360, bureau: 1280 } as const;

const OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const CHROMIUM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

const ATTENTE_MS = 90_000; // ends what would wait for ever, also on a machine that does much else

/** One Chromium for a test file; each person gets a context of his own. */
export async function ouvrirNavigateur(
  executablePath = process.env['RELAIS_TEST_CHROMIUM'] ?? CHROMIUM.find((chemin) => existsSync(chemin)) ?? 'chromium',
): Promise<Browser> {
  return chromium.launch({ executablePath, args: OPTIONS });
}

export async function ouvrirPage(
  navigateur: Browser,
  site: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const contexte = await navigateur.newContext({
    baseURL: site,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: LARGEURS.bureau, height: 900 },
    ...options,
  });
  contexte.setDefaultTimeout(ATTENTE_MS);
  return contexte.newPage();
}

/** Violations found by axe, each in one line; an empty list is what a test expects. Needs a context with JavaScript. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const trouvees = await page.evaluate<Violation[]>('axe.run().then((r) => r.violations)');
  return trouvees.map((v) => `${v.id} (${v.nodes.length}) : ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`);
}

/** True when the page scrolls sideways at this width. */
export async function deborde(page: Page, largeur = 320): Promise<boolean> {
  const avant = page.viewportSize();
  await page.setViewportSize({ width: largeur, height: 700 });
  const deborde = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
  if (avant !== null) await page.setViewportSize(avant);
  return deborde === true;
}

/** One picture per width, `<nom>-360.png` and `<nom>-1280.png`. */
export async function photographier(page: Page, dossier: string, nom: string): Promise<void> {
  for (const width of Object.values(LARGEURS)) {
    await page.setViewportSize({ width, height: 900 });
    writeFileSync(`${dossier}/${nom}-${width}.png`, alleger(await page.screenshot({ fullPage: true })));
  }
}
