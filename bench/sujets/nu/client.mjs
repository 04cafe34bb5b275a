// Bare Temporal, driven straight over gRPC: no HTTP, no database of ours, e-mails that do nothing.
import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { chronometrer, conduire } from '../conducteur.mjs';

const ACTIONS = 5;
const SAISINE = { situation: 'x'.repeat(200) };
const ACTION = { quoi: 'x'.repeat(90) };
const [SERVI, ACTION_AJOUTEE] = ['COMPLETED', { args: [ACTION] }];

let [connexion, client, finis, derniers] = [undefined, undefined, [], []];

const naitre = async () => {
  const workflowId = `nu-${randomUUID()}`;
  return client.workflow.start('dossier', { taskQueue: 'nu', workflowId, args: [SAISINE] });
};
const maj = (d, quoi, options = {}) => d.executeUpdate(quoi, { waitForStage: SERVI, ...options });

conduire({
  ouvrir: async ({ adresse }) => {
    connexion = await Connection.connect({ address: adresse });
    client = new Client({ connection: connexion, identity: 'nu' });
  },
  dossier: async () => {
    const latences = [];
    const d = await chronometrer(latences, naitre);
    await chronometrer(latences, () => maj(d, 'consentir'));
    for (let i = 0; i < ACTIONS; i += 1) await chronometrer(latences, () => maj(d, 'ajouterAction', ACTION_AJOUTEE));
    await chronometrer(latences, () => maj(d, 'cloturer'));
    finis.push(d);
    return latences;
  },
  entamer: async () => {
    const d = await naitre();
    await maj(d, 'consentir');
    return d;
  },
  agir: async (d) => (await maj(d, 'ajouterAction', ACTION_AJOUTEE)) > 0,
  finir: async (d) => {
    await maj(d, 'cloturer');
    await d.result();
  },
  attendreLaSuite: async () => {
    derniers = finis.splice(0).map((d) => d.workflowId);
    await Promise.all(derniers.map((id) => client.workflow.getHandle(id).result()));
  },
  dernier: () => derniers,
  fermer: () => connexion.close(),
});
