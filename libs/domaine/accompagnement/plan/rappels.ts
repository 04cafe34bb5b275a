import type { Contexte, Decision } from '../../acte.js';
import type { CourrielADeposer } from '../../courriel.js';
import { arretables, ecrireALAgent } from '../courriels/envois.js';
import type { Accompagnement } from '../etat.js';
import type { Action } from './etat.js';
import { matinDeLaVeille } from './jours.js';
import { constater, enVigueur } from './regles.js';

/**
 * When he is reminded of a line: only if he asked for it, only of what he has to do and what still counts that morning as far as
 * his words go, the jour ouvré before.
 */
export function rappelVoulu(a: Accompagnement, l: Action, instant: string): string | undefined {
  const sien = l.qui === 'agent' || l.qui === 'ensemble';
  if (a.souhaits.rappelsDuPlan !== true || !sien || !enVigueur(a, l, instant)) return undefined;
  const matin = matinDeLaVeille(l.echeance, a);
  return enVigueur(a, l, matin) ? matin : undefined;
}

type AvecCourriels = Pick<Decision<Accompagnement>, 'etat' | 'courriels' | 'courrielsAnnules'>;

/**
 * The ledger holds exactly the reminders that the plan now calls for, after whatever changed it or the agent's word on it: a line
 * that no longer counts takes its own back, one that counts again has it again.
 */
export function tenirLesRappels<D extends AvecCourriels>(d: D, contexte: Contexte): D {
  const a = constater(d.etat, contexte.instant);
  if (a.plan === undefined) return d;
  let etat = a;
  const courriels: CourrielADeposer[] = [];
  const annules = new Set(d.courrielsAnnules);
  const actions = a.plan.actions.map((l) => {
    const voulu = rappelVoulu(a, l, contexte.instant);
    if (voulu === l.rappel) return l;
    const { rappel, ...reste } = l;
    if (rappel !== undefined)
      for (const cle of arretables(a, contexte, (e) => e.gabarit === 'rappelDuPlan' && e.sur === l.numero))
        annules.add(cle);
    const { titulaire: professionnel } = contexte;
    if (voulu === undefined || voulu <= contexte.instant || professionnel === null) return reste;
    const envoi = ecrireALAgent(etat, contexte, 'rappelDuPlan', { professionnel }, { sur: l.numero, pasAvant: voulu });
    etat = envoi.etat;
    courriels.push(envoi.courriel);
    return { ...reste, rappel: voulu };
  });
  return {
    ...d,
    etat: { ...etat, plan: { ...a.plan, actions } },
    courriels: [...(d.courriels ?? []), ...courriels],
    courrielsAnnules: [...annules],
  };
}
