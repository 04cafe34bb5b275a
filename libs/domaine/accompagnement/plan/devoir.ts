import { ajouter } from '#libs/calendrier/calendrier.js';
import { finDeJour, jourLocal } from '#libs/calendrier/journee.js';
import { cloture, type Accompagnement } from '../etat.js';
import type { Plan } from './etat.js';
import { constater, enVigueur, planFacultatif } from './regles.js';

/**
 * What she owes about the plan, and until when by local choice (T-21): to write one where his text wants one, then to look at it
 * again with him. Only her own acts move it: nothing that the agent writes, accepts or refuses is in it (design §3, twin worlds).
 */
export function devoirDuPlan(a: Accompagnement): { quoi: 'ecrirePlan' | 'revoirPlan'; avant: string } | null {
  const { plan, profil, reglages, territoire } = a;
  if (cloture(a) !== undefined) return null;
  if (plan?.revueLe !== undefined) {
    const avant = finDeJour(plan.revueLe, territoire);
    return avant === undefined ? null : { quoi: 'revoirPlan', avant };
  }
  if (planFacultatif(profil) || plan?.clos !== undefined) return null; // taken up again by him: she owes once she proposes
  return { quoi: 'ecrirePlan', avant: ajouter(a.ouvertLe, reglages.revuePlan, territoire) };
}

/** Why a plan stands in her queue, and since when (ISO instant or local day). */
export interface ARevoir {
  quoi: 'aLire' | 'revue' | 'echeance' | 'aEcrire';
  depuis: string;
}

/** « Plans à revoir », for her own page only: what he wrote and she has not read, a look that is due, lines whose day has passed. */
export function aRevoir(a: Accompagnement, instant: string): readonly ARevoir[] {
  if (cloture(a) !== undefined) return [];
  const aujourdhui = jourLocal(instant, a.territoire);
  const constate = constater(a, instant);
  const { plan } = constate;
  const devoir = devoirDuPlan(a);
  const raisons: ARevoir[] = [];
  if (plan !== undefined && plan.etat !== 'clos') {
    const ecrit = depuisQuandALire(a, plan);
    if (ecrit !== undefined) raisons.push({ quoi: 'aLire', depuis: ecrit });
    const passees = plan.actions.filter((l) => enVigueur(constate, l, instant) && l.echeance < aujourdhui);
    const [premiere] = passees.map((l) => l.echeance).sort();
    if (premiere !== undefined) raisons.push({ quoi: 'echeance', depuis: premiere });
    if (plan.revueLe !== undefined && plan.revueLe <= aujourdhui) raisons.push({ quoi: 'revue', depuis: plan.revueLe });
  }
  if (devoir?.quoi === 'ecrirePlan' && devoir.avant <= instant) raisons.push({ quoi: 'aEcrire', depuis: devoir.avant });
  return raisons;
}

/** The first of his words that she has not read, on lines, goals, remarks, or on the whole. */
function depuisQuandALire(a: Accompagnement, plan: Plan): string | undefined {
  const lignes = [...plan.actions, ...plan.objectifs].filter((e) => e.changePar === a.agent && e.version > plan.relu);
  const remarques = plan.remarques.filter((r) => r.par === a.agent && r.version > plan.relu);
  const dernieres = lignes.map((e) => e.editions.at(-1)?.le ?? e.le);
  return [...dernieres, ...remarques.map((r) => r.le)].sort()[0];
}
