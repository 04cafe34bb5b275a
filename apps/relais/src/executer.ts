import { USAGE, type Commande, type Dire } from './commande.js';
import { aide } from './commandes/aide.js';
import { annuaireImporter } from './commandes/annuaire-importer.js';
import { basePreparer } from './commandes/base-preparer.js';
import { clesCreer } from './commandes/cles-creer.js';
import { horlogeReconstruire } from './commandes/horloge-reconstruire.js';
import { journalVerifier } from './commandes/journal-verifier.js';
import { enClair } from './en-clair.js';

const COMMANDES: readonly Commande[] = [
  basePreparer,
  clesCreer,
  annuaireImporter,
  journalVerifier,
  horlogeReconstruire,
];
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
  const attendus = commande.arguments === '' ? [] : commande.arguments.split(' ');
  const requis = attendus.filter((a) => !a.startsWith('['));
  if (args.length < requis.length || args.length > attendus.length) {
    direErreur(`Usage : npm run relais -- ${commande.nom} ${commande.arguments}`.trim());
    return USAGE;
  }
  try {
    return await commande.executer(args, dire);
  } catch (erreur) {
    const { code, texte } = enClair(erreur);
    direErreur(texte);
    return code;
  }
}
