import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Contexte } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import { commencer } from '../../conservation/procedure.js';
import { cloture, type Accompagnement } from '../etat.js';

const TRENTE_JOURS_MS = 30 * 86_400_000;

/** While it goes on, the two of them lead it: no deadline is a fault of the agent, what she owes is read from the state. */
export function suivre(a: Accompagnement, { instant }: Contexte): Verdict<Accompagnement> {
  if (cloture(a) !== undefined) return { fini: true };
  return { attendre: new Date(Date.parse(instant) + TRENTE_JOURS_MS).toISOString() };
}

/** After the end the agent may take it up again without a new signalement, until the réglage; then the time of its keeping runs. */
export function laisserRouvrir(a: Accompagnement, { instant }: Contexte): Verdict<Accompagnement> {
  const fin = cloture(a);
  if (fin === undefined) return { attendre: new Date(Date.parse(instant) + TRENTE_JOURS_MS).toISOString() };
  const limite = ajouter(fin.le, a.reglages.reouverture, a.territoire);
  if (instant < limite) return { attendre: limite };
  if (a.conservation.commenceLe !== undefined) return { fini: true };
  return { du: { etat: commencer(a, instant), faits: [] } };
}
