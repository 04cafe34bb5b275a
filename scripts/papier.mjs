// `npm run papier [-- --vers <folder>] [--sans-pdf]`: the documentation as one page to read and print, and as a PDF when a Chromium is
// there. Written into .relais/papier, which is kept out of the repository.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { RACINE } from '../apps/demo/outils/chemins.mjs';
import { enClair, expliquer } from '../apps/demo/outils/expliquer.mjs';
import { trouverChromium } from '../test/outils/lancement/outillage.mjs';
import { composer } from './papier/composer.mjs';
import { sommaire } from './papier/sommaire.mjs';

const OPTIONS = {
  vers: { type: 'string', default: join(RACINE, '.relais/papier') },
  'sans-pdf': { type: 'boolean', default: false },
};
const PIED =
  '<p style="width:100%;text-align:center;font-size:8px">Relais, la documentation · <span class="pageNumber"></span> / <span class="totalPages"></span></p>';
const SANS_FENETRE = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];

async function imprimer(chromium, page, pdf) {
  const { chromium: navigateurs } = await import('playwright-core');
  const navigateur = await navigateurs.launch({
    executablePath: chromium,
    args: [...SANS_FENETRE, '--disable-sync', '--no-first-run'],
  });
  try {
    const feuille = await navigateur.newPage();
    await feuille.goto(pathToFileURL(page).href);
    await feuille.pdf({
      path: pdf,
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: PIED,
      tagged: true,
      outline: true,
    });
  } finally {
    await navigateur.close();
  }
}

try {
  const { vers, 'sans-pdf': sansPdf } = parseArgs({ options: OPTIONS }).values;
  const sortie = resolve(vers);
  const { version } = JSON.parse(readFileSync(join(RACINE, 'package.json'), 'utf8'));
  const [page, pdf] = ['relais.html', 'relais.pdf'].map((f) => join(sortie, f));
  mkdirSync(sortie, { recursive: true });
  rmSync(pdf, { force: true }); // one of another day would be read for this one
  writeFileSync(page, composer(RACINE, sommaire(RACINE), { version, sortie }));
  console.log(`Page à lire et à imprimer : ${relative(process.cwd(), page)}`);
  const chromium = sansPdf ? undefined : trouverChromium();
  if (chromium === undefined) {
    console.log(
      sansPdf ? 'Sans PDF, comme demandé.' : 'Sans PDF : Chromium manque (apt-get install chromium-headless-shell).',
    );
  } else {
    await imprimer(chromium, page, pdf);
    console.log(`PDF : ${relative(process.cwd(), pdf)}`);
  }
} catch (e) {
  console.error(enClair(expliquer(e)));
  process.exitCode = 1;
}
