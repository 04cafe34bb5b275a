import type { Contexte, Decision } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import type { Signalement } from '../etat.js';
import { peutRecevoir } from '../../routage/acheminer.js';
import { choix } from '../../routage/trace.js';
import { demandeDe } from '../acheminement.js';

/**
 * Joining an earlier open signalement of the same agent: the clock's first act and never the deposit's, so that neither an
 * error nor a delay tells a referrer that another one was there before him (design §4 rule 5).
 */
export function rapprocher(s: Signalement, contexte: Contexte): Verdict<Signalement> {
  if (s.rapprocheLe !== undefined) return { fini: true };
  const [premier] = contexte.convergents;
  const rapproche: Signalement = { ...s, rapprocheLe: contexte.instant };
  if (premier === undefined)
    return { du: { etat: rapproche, faits: [{ type: 'rapproche', par: 'horloge', convergent: false }] } };
  return { du: rejoindre({ ...rapproche, convergent: premier.reference }, premier.titulaire, contexte) };
}

/**
 * The agent keeps one social worker: the one who already knows of the situation, unless she is away. Nothing is sent and no deadline
 * moves: if he asked for another one, whoever files again, or reads the mails that pass, must not see whom (design §1.1, T-62).
 */
function rejoindre(s: Signalement, titulaire: string, contexte: Contexte): Decision<Signalement> {
  const faits = [{ type: 'rapproche', par: 'horloge', convergent: true }];
  if (titulaire === s.titulaire || s.priseEnCharge !== undefined) return { etat: s, faits };
  if (!peutRecevoir(demandeDe(s, contexte.carte), titulaire)) return { etat: s, faits };
  return { etat: { ...s, acheminement: [choix.suivi], titulaire }, faits };
}
