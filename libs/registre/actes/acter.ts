import type { Acte, Contexte } from '#libs/domaine/acte.js';
import { estRefus, introuvable, type Refus } from '#libs/domaine/erreurs.js';
import type { Noun } from '#libs/domaine/noun.js';
import { chargerContexte, entrer, entrerParInterim, fonctionsDe, resteEntre, verrouiller } from '../charger.js';
import { derouler } from '../procedures.js';
import type { Demande, Reponse } from '../une-fois.js';
import type { Atelier } from './atelier.js';
import { nommesDans } from './nommes.js';

/** Nobody in particular is spoken of. */
const PERSONNE = '00000000-0000-0000-0000-000000000000';

/** An act of a person on an existing dossier. */
export async function acter<E, C extends object>(
  atelier: Atelier,
  noun: Noun<E>,
  acte: Acte<E, C>,
  reference: string,
  demande: Demande,
): Promise<Refus | Reponse> {
  const { horloge, outils } = atelier;
  const cle = await outils.coffre.cle(reference);
  if (cle === undefined) return introuvable;
  return atelier.agir(demande, { type: acte.type, reference, naissance: false, cle }, async (client, repondre) => {
    if (acte.porte !== undefined && !(await entrer(client, horloge, acte.porte, reference))) return introuvable;
    let verrou = await verrouiller(client, horloge, reference);
    if (verrou === undefined && acte.porte === undefined && (await entrerParInterim(client, horloge, reference)))
      verrou = await verrouiller(client, horloge, reference);
    if (verrou === undefined || verrou.nature !== noun.nature) return introuvable;
    if (!(await resteEntre(client, acte.porte, verrou))) return introuvable;
    const charge = await chargerContexte(client, verrou, outils.empreinte);
    const nomme = acte.nomme?.(demande.champs as C);
    const texte = acte.sansNom?.(demande.champs as C);
    const lu = {
      ...charge.contexte,
      ...(nomme === undefined ? {} : { fonctions: await fonctionsDe(client, nomme) }),
      ...(texte === undefined ? {} : { nommes: await nommesDans(client, { texte, agent: PERSONNE }) }),
    };
    const { etat, decisions } = derouler(noun.dabord, await atelier.lire<E>(cle, verrou), lu);
    const contexte = tenuPar(lu, verrou.titulaire, noun.colonnes(etat).titulaire);
    const decision = acte.qui(demande.auteur, etat, contexte)
      ? acte.decider(etat, demande.champs as C, contexte, demande.auteur)
      : introuvable;
    const reponse = estRefus(decision) ? decision : { reference, ...decision.reponse };
    await atelier.ecrireDecisions(
      client,
      { noun, cle, verrou, charge },
      estRefus(decision) ? decisions : [...decisions, decision],
      { reveiller: true, reponse: repondre(reponse) },
    );
    return reponse;
  });
}

/** Whoever was read as holding it held it for that titulaire: when the first step gave it to another, it is hers. */
function tenuPar(lu: Contexte, avant: string | null, titulaire: string | null): Contexte {
  return titulaire === avant ? lu : { ...lu, tenante: titulaire, absence: null };
}
