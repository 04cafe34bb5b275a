// DR-1 on DBOS Transact, on the same PostgreSQL: whoever asks lives in the process that executes, its most favourable place.
import { randomUUID } from 'node:crypto';
import { DBOS } from '@dbos-inc/dbos-sdk';
import { chronometrer, conduire } from '../conducteur.mjs';

const ACTIONS = 5;
const [SEPT_JOURS_S, TRENTE_JOURS_S, PATIENCE_S] = [7 * 86_400, 30 * 86_400, 60];
const SAISINE = { situation: 'x'.repeat(200) };
const ACTION = { quoi: 'x'.repeat(90) };

async function dossier() {
  const envoyer = (gabarit) => DBOS.runStep(async () => undefined, { name: gabarit });
  await envoyer('saisine');
  await DBOS.recv('acte', SEPT_JOURS_S);
  await DBOS.setEvent('1', 1);
  await envoyer('referent');
  for (let n = 2; ; n += 1) {
    const acte = await DBOS.recv('acte', TRENTE_JOURS_S);
    await DBOS.setEvent(String(n), n);
    if (acte?.clos === true) break;
  }
  await envoyer('cloture');
}
const lancer = DBOS.registerWorkflow(dossier, { name: 'dossier' });

let finis = [];
const naitre = async () => {
  const id = randomUUID();
  const handle = await DBOS.startWorkflow(lancer, { workflowID: id })(SAISINE);
  return { id, handle, actes: 0 };
};
async function acte(d, quoi) {
  d.actes += 1;
  const n = d.actes;
  await DBOS.send(d.id, quoi, 'acte');
  return DBOS.getEvent(d.id, String(n), PATIENCE_S);
}

conduire({
  ouvrir: async ({ url }) => {
    DBOS.setConfig({
      name: 'dr1',
      systemDatabaseUrl: url,
      systemDatabasePoolSize: 20,
      logLevel: 'error',
      runAdminServer: false,
    });
    await DBOS.launch();
  },
  dossier: async () => {
    const latences = [];
    const d = await chronometrer(latences, naitre);
    for (const quoi of [{ consenti: true }, ...Array(ACTIONS).fill(ACTION), { clos: true }])
      await chronometrer(latences, () => acte(d, quoi));
    finis.push(d.handle);
    return latences;
  },
  entamer: async () => {
    const d = await naitre();
    await acte(d, { consenti: true });
    return d;
  },
  agir: async (d) => (await acte(d, ACTION)) !== null,
  finir: async (d) => {
    await acte(d, { clos: true });
    await d.handle.getResult();
  },
  attendreLaSuite: async () => {
    await Promise.all(finis.splice(0).map((h) => h.getResult()));
  },
  fermer: () => DBOS.shutdown(),
});
