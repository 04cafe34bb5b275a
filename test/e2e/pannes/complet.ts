import { jusqua, type Systeme } from '../../outils/systeme.js';
import type { Bilan, Parcours } from './parcours.js';

/** What the undisturbed journey leaves when the technical line is called once and the agent answers as soon as he can. */
export const parcoursComplet: Bilan = {
  faits: [
    'depose',
    'rapproche',
    'ligneTechniqueAppelee',
    'prisEnCharge',
    'offrePreparee',
    'repondu',
    'offreFaite',
    'tiersInforme',
    'horizon',
  ],
  courriels: [
    'agent : proposition',
    'assistante : nouvelle affaire',
    'chef : offre faite',
    'chef : réception',
    'conseillere : montée de ligne',
  ],
  tiers: { offreFaite: true },
};

/** Plays it to its end; `entre`: what happens between two acts, or between an act and what the clock owes. */
export async function jouerEnEntier(p: Parcours, s: Systeme, entre: () => Promise<void>): Promise<Bilan> {
  await p.deposer();
  await p.attendreFait('rapproche');
  await entre();
  await p.attendreFait('ligneTechniqueAppelee');
  await entre();
  await p.accuser();
  await entre();
  await p.proposer();
  await p.repondre('oui');
  await entre();
  await p.attendreFait('horizon');
  await jusqua(async () => (await p.lettres()).length >= parcoursComplet.courriels.length, {
    quoi: 'tous les courriels',
  });
  return p.bilan();
}
