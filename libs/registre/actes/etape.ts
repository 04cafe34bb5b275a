import type { Noun } from '#libs/domaine/noun.js';
import { chargerContexte, verrouiller } from '../charger.js';
import { derouler, quand } from '../procedures.js';
import type { Atelier } from './atelier.js';

/** What the record tells a workflow: nothing of what was decided, only how long (ms), or that the step is over. */
export type ReponseEtape = { fini: true } | { fini: false; dans: number };

/** The clock's question about one step of a procedure: idempotent by state, it has no key. */
export async function etape<E>(
  atelier: Atelier,
  noun: Noun<E>,
  reference: string,
  procedure: string,
  nom: string,
): Promise<ReponseEtape> {
  const { horloge, outils } = atelier;
  const cadence = noun.procedures[procedure];
  const question = cadence?.etapes[nom];
  if (cadence === undefined || question === undefined) throw new Error('ETAPE_INCONNUE');
  const cle = await outils.coffre.cle(reference);
  if (cle === undefined) return { fini: true }; // erased: its workflows end
  return atelier.demander(async (client) => {
    const verrou = await verrouiller(client, horloge, reference);
    if (verrou === undefined) return { fini: true };
    const charge = await chargerContexte(client, verrou, outils.empreinte);
    const { etat, decisions, verdict } = derouler(question, await atelier.lire<E>(cle, verrou), charge.contexte);
    await atelier.ecrireDecisions(client, { noun, cle, verrou, charge }, decisions);
    if ('fini' in verdict) return verdict;
    const prochaine = quand(cadence, etat, verrou.instant, verdict.attendre);
    return { fini: false, dans: Date.parse(prochaine) - Date.parse(verrou.instant) };
  });
}
