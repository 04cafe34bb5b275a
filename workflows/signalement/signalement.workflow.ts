import { tenirLeFil } from '../commun/tenir.js';
import type { EntreeSignalement } from './signalement.messages.js';

/**
 * From intake to horizon (mef-2016, §1.1.3).
 * The order makes the rule: the agent first, the referrer afterwards, and nothing but the fact.
 * What the agent answers does not come here: the record knows it, and this history stays the same whatever he does.
 */
export async function traiterSignalement({ reference, profil }: EntreeSignalement): Promise<void> {
  const tenir = tenirLeFil(reference, 'traiterSignalement');

  // An earlier signalement of the same agent keeps its social worker
  await tenir('rapprocher');

  // §1.1.3 — a professional takes charge, or the technical line is called
  await tenir('prendreEnCharge');

  // §1.1.3 — she makes herself available to the agent
  await tenir('proposer');

  // §1.1.3 — the third party who signalled learns that it is done, where the text provides for it
  if (profil.informationDuTiers.force !== 'silence') await tenir('informerTiers');

  // §1.1.3 — the agent stays free: silence is neither yes nor no
  await tenir('suivreOffre');
}
