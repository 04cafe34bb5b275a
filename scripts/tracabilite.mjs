// `npm run tracabilite`: writes docs/tracabilite.md; fails when a core requirement marked built has no test, or when a test cites
// a requirement that does not exist. `-- --verifier` writes nothing and also fails when the page is not up to date.
// `-- --inverser [--texte mef-2016] [--regle ]`: inverts each core value of the profiles, and expects a red test;
// `--tout` inverts the others too, `--comportements` leaves out the tests that only compare the profiles with a table.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { enClair, expliquer } from '../apps/demo/outils/expliquer.mjs';
import { RACINE } from '../apps/demo/outils/chemins.mjs';
import { Panne } from '../apps/demo/pannes.mjs';
import { controler } from './tracabilite/controler.mjs';
import { lireExigences } from './tracabilite/exigences.mjs';
import { composer } from './tracabilite/page.mjs';
import { relever } from './tracabilite/releve.mjs';

const PAGE = 'docs/tracabilite.md';
const OPTIONS = {
  verifier: { type: 'boolean', default: false },
  inverser: { type: 'boolean', default: false },
  tout: { type: 'boolean', default: false },
  comportements: { type: 'boolean', default: false },
  texte: { type: 'string' },
  regle: { type: 'string' },
  racine: { type: 'string', default: RACINE },
};

function options() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (e) {
    throw new Panne(
      `Option inconnue : ${e.message}`,
      'Options : --verifier ; --inverser, --texte, --regle, --tout, --comportements.',
      {
        cause: e,
      },
    );
  }
}

function engendrer(racine, verifier) {
  const { exigences, fautes: ecriture } = lireExigences(racine);
  const releve = relever(racine);
  const fautes = [...ecriture, ...controler(exigences, releve)];
  const page = composer(exigences, releve);
  const fichier = join(racine, PAGE);
  if (!verifier) writeFileSync(fichier, page);
  else if (!existsSync(fichier) || readFileSync(fichier, 'utf8') !== page)
    fautes.push(`${PAGE} n’est pas à jour : npm run tracabilite.`);
  if (fautes.length > 0)
    throw new Panne(`Traçabilité : ${fautes.length} faute${fautes.length > 1 ? 's' : ''}.`, 'npm run tracabilite', {
      detail: fautes.map((f) => `  ✖ ${f}`).join('\n'),
    });
  console.log(
    `  ✔ ${exigences.size} exigences, pièges et scénarios ; ${releve.tests.length} tests les citent (${PAGE})`,
  );
}

try {
  const { racine: demandee, verifier, inverser, ...filtres } = options();
  const racine = resolve(demandee);
  if (inverser) {
    const { inverserTout } = await import('./tracabilite/inversion.mjs');
    process.exitCode = (await inverserTout(racine, filtres)) ? 0 : 1;
  } else engendrer(racine, verifier);
} catch (e) {
  const panne = expliquer(e);
  console.error(enClair(panne));
  process.exitCode = panne.code;
}
