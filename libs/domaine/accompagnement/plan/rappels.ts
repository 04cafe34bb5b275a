import type { Contexte } from '../../acte.js';
import type { CourrielADeposer } from '../../courriel.js';
import { arretables, ecrireALAgent } from '../courriels/envois.js';
import type { Accompagnement } from '../etat.js';
import type { Action } from './etat.js';
import { matinDeLaVeille } from './jours.js';
import { enVigueur } from './regles.js';

interface Suite {
  etat: Accompagnement;
  courriels: readonly CourrielADeposer[];
  courrielsAnnules: readonly string[];
}

/** When he is reminded of a line: only if he asked for it, only of what he has to do, the morning of the jour ouvré before. */
export function rappelVoulu(a: Accompagnement, l: Action, instant: string): string | undefined {
  const sien = l.qui === 'agent' || l.qui === 'ensemble';
  if (a.souhaits.rappelsDuPlan !== true || !sien || !enVigueur(a, l, instant)) return undefined;
  return matinDeLaVeille(l.echeance, a);
}

/** The ledger holds exactly the reminders that the plan now calls for: a line that changes takes its own back. */
export function ajusterRappels(a: Accompagnement, contexte: Contexte): Suite {
  let etat = a;
  const courriels: CourrielADeposer[] = [];
  const courrielsAnnules: string[] = [];
  const actions = (a.plan?.actions ?? []).map((l) => {
    const voulu = rappelVoulu(a, l, contexte.instant);
    if (voulu === l.rappel) return l;
    const { rappel, ...reste } = l;
    if (rappel !== undefined)
      courrielsAnnules.push(...arretables(a, contexte, (e) => e.gabarit === 'rappelDuPlan' && e.sur === l.numero));
    const { titulaire: professionnel } = contexte;
    if (voulu === undefined || voulu <= contexte.instant || professionnel === null) return reste;
    const envoi = ecrireALAgent(etat, contexte, 'rappelDuPlan', { professionnel }, { sur: l.numero, pasAvant: voulu });
    etat = envoi.etat;
    courriels.push(envoi.courriel);
    return { ...reste, rappel: voulu };
  });
  return {
    etat: a.plan === undefined ? a : { ...etat, plan: { ...a.plan, actions } },
    courriels,
    courrielsAnnules,
  };
}
