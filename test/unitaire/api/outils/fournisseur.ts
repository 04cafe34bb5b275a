import { fork } from 'node:child_process';
import { once } from 'node:events';

export interface Fournisseur {
  emetteur: string;
  fermer(): Promise<void>;
}

export async function unFournisseur(site: string, port = 0): Promise<Fournisseur> {
  const enfant = fork('test/unitaire/api/outils/fournisseur.mjs', [site, String(port)], { silent: true, execArgv: [] });
  const [emetteur] = (await once(enfant, 'message')) as [string];
  return {
    emetteur,
    fermer: async () => {
      const fini = once(enfant, 'exit');
      enfant.kill();
      await fini;
    },
  };
}
