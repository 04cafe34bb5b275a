import { REUSSITE, type Commande } from '../commande.js';

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
      return REUSSITE;
    },
  };
  return moi;
}
