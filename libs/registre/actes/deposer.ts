import { randomUUID } from 'node:crypto';
import { estRefus, type Refus } from '#libs/domaine/erreurs.js';
import type { ActeDeDepot } from '#libs/domaine/naissance.js';
import type { Noun } from '#libs/domaine/noun.js';
import { chargerDepot } from '../charger-depot.js';
import { sansReceveur } from '../sans-receveur.js';
import type { Demande, Reponse } from '../une-fois.js';
import type { Atelier } from './atelier.js';
import { naitre } from './naitre.js';

/** The act that creates a dossier. It names who is accountable and looks at no other dossier (design §4 rule 5). */
export async function deposer<E, C extends object>(
  atelier: Atelier,
  noun: Noun<E>,
  acte: ActeDeDepot<E, C>,
  demande: Demande,
): Promise<Refus | Reponse> {
  const { horloge, outils, reglages } = atelier;
  const reference = randomUUID();
  const cle = await outils.coffre.creerCle(reference);
  return atelier.agir(demande, { type: acte.type, reference, naissance: true, cle }, async (client, repondre) => {
    const champs = demande.champs as C;
    const contexte = await chargerDepot(client, horloge, reglages, demande.auteur, acte.sujet(champs));
    const decision = acte.decider(champs, contexte, demande.auteur);
    if (estRefus(decision)) return sansReceveur(client, contexte, decision);
    return naitre(atelier, client, noun, { reference, cle, contexte, decision, repondre });
  });
}
