import { REUSSITE, USAGE, type Dire } from './commande.js';
import { aide, direLAide, ligneDe } from './commandes/aide.js';
import { COMMANDES } from './liste.js';
import { enClair } from './en-clair.js';
import { lire } from './options.js';

const AIDE = aide(COMMANDES);

/**
 * Runs the command that the words name.
 * @returns the exit code: 0 done, 1 failed, 2 not understood, 3 lacking rights
 */
export async function executer(mots: readonly string[], dire: Dire, direErreur: Dire): Promise<number> {
  const demande = mots.length === 0 || mots[0] === '--help' || mots[0] === '-h' ? ['aide'] : mots;
  const commande = [...COMMANDES, AIDE].find((c) => c.nom.split(' ').every((mot, i) => demande[i] === mot));
  if (commande === undefined) {
    direErreur(`Commande inconnue : ${demande.join(' ')}\n`);
    await AIDE.executer([], direErreur);
    return USAGE;
  }
  const args = demande.slice(commande.nom.split(' ').length);
  if (args.includes('--aide')) {
    direLAide(commande, dire);
    return REUSSITE;
  }
  const { mots: places, options, inconnues, tropOuTropPeu } = lire(commande, args);
  if (inconnues.length > 0 || tropOuTropPeu) {
    if (inconnues.length > 0) direErreur(`Option inconnue : ${inconnues.join(' ')}`);
    direErreur(`Usage : ${ligneDe(commande)}`);
    return USAGE;
  }
  try {
    return await commande.executer([...places, ...options], dire);
  } catch (erreur) {
    const { code, texte } = enClair(erreur);
    direErreur(texte);
    return code;
  }
}
