// `npm test [-- suite … filtre …]` and `node test/lancer.mjs --servir`.
import { enClair, expliquer } from '../apps/demo/pannes.mjs';
import { etape } from '../apps/demo/outils/affichage.mjs';
import { demarrerServeurs, depublier, publier } from './outils/lancement/serveurs.mjs';

async function servir() {
  const { env, arreter } = await demarrerServeurs(etape);
  publier(env);
  console.log('Serveurs de test prêts (.relais/test.env) ; Ctrl-C pour arrêter.');
  await new Promise((resolve) => ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((s) => process.once(s, resolve)));
  depublier();
  await arreter();
}

try {
  await servir();
} catch (e) {
  const panne = expliquer(e);
  console.error(enClair(panne));
  process.exitCode = panne.code;
}
