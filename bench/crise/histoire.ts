import { Connection } from '@temporalio/client';
import { jusqua } from '../../test/outils/systeme.js';
import type { Banc } from '../outils/banc.js';
import type { MaisonDuBanc } from '../outils/maison-du-banc.js';
import { appelables, deployer, unePriseEnCharge, type Gens } from './service.js';

/** What Temporal keeps of a crisis, whatever the number of those who are called. */
export async function histoires(banc: Banc, m: MaisonDuBanc, gens: Gens, tailles: readonly number[]): Promise<void> {
  const connexion = await Connection.connect({ address: m.horloge.adresse });
  for (const taille of tailles) {
    await appelables(m, taille);
    const reference = await unePriseEnCharge(m, gens);
    await deployer(gens, reference);
    const vue = await jusqua(() => calme(connexion, reference), { quoi: 'une histoire qui ne bouge plus' });
    banc.noter(
      { sujet: 'relais', variante: 'histoire', taille },
      { evenements: [vue.evenements, ''], octets: [vue.octets, 'o'] },
    );
  }
  const [petite, grande] = [Math.min(...tailles), Math.max(...tailles)];
  const lire = (taille: number): number =>
    banc.mesures().find((x) => x.variante === 'histoire' && x.taille === taille && x.metrique === 'evenements')
      ?.valeur ?? NaN;
  banc.noter(
    { sujet: 'relais', variante: 'histoire' },
    {
      rapport: [lire(grande) / lire(petite), ''],
      parAppel: [(lire(grande) - lire(petite)) / (grande - petite), ''],
    },
  );
  await connexion.close();
}

/** Twice the same, two seconds apart: it waits for its next instant. */
async function calme(
  connexion: Connection,
  reference: string,
): Promise<{ evenements: number; octets: number } | undefined> {
  const lire = async (): Promise<{ evenements: number; octets: number }> => {
    const { workflowExecutionInfo: info } = await connexion.workflowService.describeWorkflowExecution({
      namespace: 'default',
      execution: { workflowId: `evenementGrave/${reference}` },
    });
    return { evenements: Number(info?.historyLength), octets: Number(info?.historySizeBytes) };
  };
  const avant = await lire();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const apres = await lire();
  return avant.evenements === apres.evenements ? apres : undefined;
}
