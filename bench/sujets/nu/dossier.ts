// DR-1 on Temporal as any tutorial would write it: three activities, a timer for each wait, an update for each act.
import { condition, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';

const { envoyer } = proxyActivities<{ envoyer(gabarit: string): Promise<void> }>({ startToCloseTimeout: '10 s' });

const consentir = defineUpdate<number>('consentir');
const ajouterAction = defineUpdate<number, [{ quoi: string }]>('ajouterAction');
const cloturer = defineUpdate<number>('cloturer');

export async function dossier(_saisine: { situation: string }): Promise<void> {
  let consenti = false;
  let clos = false;
  const actions: { quoi: string }[] = [];
  setHandler(consentir, () => Number((consenti = true)));
  setHandler(ajouterAction, (action) => actions.push(action));
  setHandler(cloturer, () => Number((clos = true)));

  await envoyer('saisine');
  await condition(() => consenti, '7 days');
  await envoyer('referent');
  for (let vues = 0; !clos; vues = actions.length) await condition(() => clos || actions.length > vues, '30 days');
  await envoyer('cloture');
}
