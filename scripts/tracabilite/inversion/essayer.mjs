// Plays test files against inverted profiles. An attempt is a small test file that alters the exported profile, in its own module
// registry, then requires the real one: production code knows nothing of it, and one Jest plays hundreds of attempts.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RACINE, RELAIS } from '../../../apps/demo/outils/chemins.mjs';
import { executer } from '../../../apps/demo/outils/processus.mjs';
import { Panne } from '../../../apps/demo/pannes.mjs';

/** @typedef {{ cle: string, fichier: string, inversion?: import('./choisir.mjs').Inversion }} Essai */
/** @typedef {{ rouges: string[], panne?: string }} Issue titles of the tests that fail, or why the file did not load */

const chaine = (valeur) => JSON.stringify(valeur);

function enveloppe(racine, { fichier, inversion }) {
  const vrai = `require(${chaine(join(racine, fichier))});\n`;
  if (inversion === undefined) return vrai;
  const { texte, champ, valeur } = inversion;
  return `require(${chaine(join(racine, texte.fichier))}).${texte.nom}[${chaine(champ)}] = ${chaine(valeur)};\n${vrai}`;
}

/** The project's own configuration, on our folder only. */
function configuration(racine, dossier) {
  return `import projet from ${chaine(join(RACINE, 'jest.config.mjs'))};
const { testMatch, displayName, ...commun } = projet.projects[0];
export default {
  ...commun,
  rootDir: ${chaine(racine)},
  roots: [${chaine(dossier)}],
  testMatch: ['**/*.test.js'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  testTimeout: projet.testTimeout,
  cacheDirectory: ${chaine(join(RELAIS, 'jest'))},
};
`;
}

/**
 * @param {string} atelier a folder of ours
 * @param {Essai[]} essais
 * @param {Record<string, string>} env what the tests of the record need
 * @returns {Promise<Map<string, Issue>>} by `cle`
 */
export async function essayer(racine, atelier, essais, env = {}) {
  const dossier = join(atelier, 'essais');
  rmSync(dossier, { recursive: true, force: true });
  mkdirSync(dossier, { recursive: true });
  for (const e of essais) writeFileSync(join(dossier, `${e.cle}.test.js`), enveloppe(racine, e));
  const config = join(atelier, 'jest.config.mjs');
  const compte = join(atelier, 'compte.json');
  writeFileSync(config, configuration(racine, dossier));
  rmSync(compte, { force: true });
  const { sortie } = await executer(
    process.execPath,
    [
      join(RACINE, 'node_modules', 'jest', 'bin', 'jest.js'),
      ...['--config', config, '--json', `--outputFile=${compte}`, '--maxWorkers=2', '--silent'],
    ],
    { cwd: racine, env: { ...process.env, ...env } },
  );
  if (!existsSync(compte)) throw new Panne('Jest n’a pas rendu de compte.', 'npm test -- unitaire', { detail: sortie });
  const lu = JSON.parse(readFileSync(compte, 'utf8'));
  return new Map(lu.testResults.map((r) => [r.name.slice(dossier.length + 1, -'.test.js'.length), issue(r)]));
}

function issue({ assertionResults, status, message }) {
  const rouges = assertionResults.filter((a) => a.status === 'failed').map((a) => a.fullName);
  return status === 'failed' && rouges.length === 0 ? { rouges, panne: resumer(message) } : { rouges };
}

/** Jest's report of a file that does not load: its heading tells nothing, the line after it does. */
function resumer(message) {
  const [titre, ...suite] = message.split('\n').map((l) => l.trim());
  return suite.find((l) => l !== '') ?? titre;
}
