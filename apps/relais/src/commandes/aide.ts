import { REUSSITE, type Commande, type Dire } from '../commande.js';

/** The help lists the other commands, so it is made from them. */
export function aide(commandes: readonly Commande[]): Commande {
  const moi: Commande = {
    nom: 'aide',
    arguments: '',
    resume: 'affiche cette aide',
    async executer(_args, dire) {
      dire('Usage : npm run relais -- <commande>\n');
      for (const { nom, arguments: args, resume } of [...commandes, moi])
        dire(`  ${`${nom} ${args}`.trim()}\n      ${resume}`);
      dire('\nCe qu’une commande fait en détail : npm run relais -- <commande> --aide');
      return REUSSITE;
    },
  };
  return moi;
}

export const ligneDe = ({ nom, arguments: args }: Pick<Commande, 'nom' | 'arguments'>): string =>
  `npm run relais -- ${nom} ${args}`.trim();

/** One command, in detail. */
export function direLAide(commande: Commande, dire: Dire): void {
  dire(`Usage : ${ligneDe(commande)}\n`);
  dire(`${commande.resume.charAt(0).toUpperCase()}${commande.resume.slice(1)}.`);
  for (const paragraphe of commande.precisions ?? []) dire(`\n${paragraphe}`);
  dire('\nCodes de sortie : 0 fait, 1 échec, 2 commande mal écrite, 3 droits insuffisants.');
}
