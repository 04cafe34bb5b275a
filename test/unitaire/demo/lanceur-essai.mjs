// A launcher of two trivial children, for superviseur.test.ts. It says each change on standard output, one JSON line each.
import { Superviseur } from '../../../apps/demo/superviseur.mjs';

const [journaux, sorte] = process.argv.slice(2);
const dire = (quoi, valeur) => console.log(JSON.stringify({ [quoi]: valeur }));
const superviseur = new Superviseur({ journaux });
superviseur.apresChangement = () => dire('processus', superviseur.processus);

const enfant = (nom, code) => ({ nom, commande: process.execPath, args: ['-e', code], pret: async () => true });
const DURER = 'setInterval(() => undefined, 1000)';

process.once('SIGTERM', () => {
  void superviseur.arreter((nom) => dire('arret', nom));
});
try {
  await superviseur.demarrer(enfant('premier', DURER));
  const mourant = { ...enfant('second', 'console.error("la raison"); process.exit(3)'), pret: async () => false };
  await superviseur.demarrer(sorte === 'mourant' ? mourant : enfant('second', DURER));
  dire('pret', true);
} catch (e) {
  dire('panne', { message: e.message, detail: e.detail });
  await superviseur.arreter();
}
