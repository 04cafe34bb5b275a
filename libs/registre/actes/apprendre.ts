import type { Contexte, Decision } from '#libs/domaine/acte.js';
import type { Noun } from '#libs/domaine/noun.js';
import type { Client } from '../bases.js';
import { chargerContexte, verrouiller } from '../charger.js';
import type { Atelier } from './atelier.js';

/** News from outside about a dossier: how it is written, once, and what follows. */
export interface Nouvelle<E> {
  /** @returns false when it is no news */
  ecrire(client: Client, instant: string): Promise<boolean>;
  /** `courriel`: the key in the ledger of a business key. */
  decider(etat: E, contexte: Contexte, courriel: (metier: string) => string): Decision<E> | undefined;
}

/** Written under the lock with all it causes, the clock woken if it is expected sooner. @returns false when it was no news */
export async function apprendre<E>(
  atelier: Atelier,
  noun: Noun<E>,
  reference: string,
  nouvelle: Nouvelle<E>,
): Promise<boolean> {
  const { coffre, empreinte } = atelier.outils;
  const cle = await coffre.cle(reference);
  if (cle === undefined) return false;
  return atelier.demander(async (client) => {
    const verrou = await verrouiller(client, atelier.horloge, reference);
    if (verrou === undefined || !(await nouvelle.ecrire(client, verrou.instant))) return false;
    const charge = await chargerContexte(client, verrou, empreinte);
    const courriel = (metier: string): string => empreinte('courriel', `${reference}|${metier}`);
    const decision = nouvelle.decider(await atelier.lire<E>(cle, verrou), charge.contexte, courriel);
    const decisions = decision === undefined ? [] : [decision];
    await atelier.ecrireDecisions(client, { noun, cle, verrou, charge }, decisions, { reveiller: true });
    return true;
  });
}
