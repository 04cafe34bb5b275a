// Inverts each core value of the profiles in turn, and looks for a test that cites its requirement and turns red.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { etape } from '../../apps/demo/outils/affichage.mjs';
import { Panne } from '../../apps/demo/pannes.mjs';
import { demarrerServeurs, serveursTenus } from '../../test/outils/lancement/serveurs.mjs';
import { lireExigences } from './exigences.mjs';
import { choisir } from './inversion/choisir.mjs';
import { essayer } from './inversion/essayer.mjs';
import { chargerTextes } from './inversion/profils.mjs';
import { bilan, ligne } from './inversion/rapport.mjs';
import { relever } from './releve.mjs';
import { citations } from './titres.mjs';

/** The quick suites, quickest first: each wave plays one more file against the values that still survive. */
const SUITES = [
  'test/unitaire/reglementation/comportements/',
  'test/unitaire/reglementation/',
  'test/unitaire/',
  'test/registre/',
];
const rang = (fichier) => SUITES.findIndex((s) => fichier.startsWith(s));
/** They compare the profiles with a table read by hand: they notice everything, and prove no behaviour. */
const donnees = (fichier) => rang(fichier) === 1;

/** Files whose titles cite one of these requirements, most citations first within a suite. */
function candidats(tests, regles, comportements) {
  const parFichier = new Map();
  for (const { fichier, cite } of tests) {
    if (rang(fichier) < 0 || (comportements && donnees(fichier))) continue;
    if (cite.some((n) => regles.includes(n))) parFichier.set(fichier, (parFichier.get(fichier) ?? 0) + 1);
  }
  return [...parFichier]
    .sort(([a, m], [b, n]) => rang(a) - rang(b) || n - m || (a < b ? -1 : 1))
    .map(([fichier]) => fichier);
}

/** Servers of the record, only when a wave needs them. */
async function environnement(fichiers, tenus) {
  if (!fichiers.some((f) => f.startsWith('test/registre/')) || tenus.env !== undefined) return;
  tenus.env = serveursTenus();
  if (tenus.env === undefined) Object.assign(tenus, await demarrerServeurs(new Set(['postgres']), etape));
}

/** Plays the next file of each survivor; a file is first played once as it is, and what is red already proves nothing. */
async function vague(racine, atelier, vivants, dejaRouges, tenus) {
  const fichiers = [...new Set(vivants.map((v) => v.reste[0]))];
  const neufs = fichiers.filter((f) => !dejaRouges.has(f));
  await environnement(fichiers, tenus);
  const temoins = neufs.map((fichier, n) => ({ cle: `temoin-${n}`, fichier }));
  const essais = vivants.map((v) => ({ cle: v.cle, fichier: v.reste[0], inversion: v.inversion }));
  const issues = await essayer(racine, atelier, [...temoins, ...essais], tenus.env);
  for (const { cle, fichier } of temoins) {
    const { rouges, panne } = issues.get(cle);
    dejaRouges.set(fichier, new Set(panne === undefined ? rouges : [`ne se charge pas : ${panne}`]));
  }
  for (const v of vivants) {
    const fichier = v.reste.shift();
    const { rouges, panne } = issues.get(v.cle);
    v.joues += 1;
    v.pannes += panne === undefined ? 0 : 1;
    const neuf = rouges.filter((t) => !dejaRouges.get(fichier).has(t));
    const titre = neuf.find((t) => citations(t).some((n) => v.inversion.regles.includes(n)));
    if (titre !== undefined) v.tueuse = { fichier, titre };
  }
}

/**
 * @param {string} racine of the repository
 * @param {{ texte?: string, regle?: string, tout?: boolean, comportements?: boolean }} filtres
 * @returns {Promise<boolean>} whether every inverted value was noticed
 */
export async function inverserTout(racine, filtres) {
  const debut = performance.now();
  const atelier = join(racine, '.relais', 'tracabilite');
  const { exigences } = lireExigences(racine);
  const { tests } = relever(racine);
  const inversions = choisir(await chargerTextes(racine, atelier), exigences, filtres);
  if (inversions.length === 0) throw new Panne('Aucune valeur à inverser.', 'Vérifiez --texte, --regle et « bati ».');
  const essais = inversions.map((inversion, n) => ({
    cle: `inversion-${n}`,
    inversion,
    reste: candidats(tests, inversion.regles, filtres.comportements),
    joues: 0,
    pannes: 0,
    tueuse: undefined,
  }));
  const dejaRouges = new Map();
  const tenus = { env: undefined, arreter: async () => undefined };
  try {
    for (let n = 1; ; n += 1) {
      const vivants = essais.filter((e) => e.tueuse === undefined && e.reste.length > 0);
      if (vivants.length === 0) break;
      await etape(`Vague ${n} : ${vivants.length} valeurs inversées`, async (dire) => {
        await vague(racine, atelier, vivants, dejaRouges, tenus);
        dire(`${vivants.filter((e) => e.tueuse !== undefined).length} remarquées`);
      });
    }
  } finally {
    await tenus.arreter();
    rmSync(atelier, { recursive: true, force: true });
  }
  for (const [fichier, rouges] of dejaRouges)
    for (const titre of rouges) console.log(`  ! rouge sans rien inverser, ne prouve rien : ${fichier} : ${titre}`);
  for (const e of essais) console.log(ligne(e));
  console.log(bilan(essais, (performance.now() - debut) / 1000));
  return essais.every((e) => e.tueuse !== undefined);
}
