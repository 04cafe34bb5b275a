import { randomUUID } from 'node:crypto';
import { estRefus, introuvable, type Refus } from '#libs/domaine/erreurs.js';
import type { ActeDeFiliation } from '#libs/domaine/naissance.js';
import type { Noun } from '#libs/domaine/noun.js';
import { chargerDepot } from '../charger-depot.js';
import { chargerContexte, entrer, fonctionsDe, verrouiller } from '../charger.js';
import { derouler } from '../procedures.js';
import type { Demande, Reponse } from '../une-fois.js';
import { parlerDe, type Atelier } from './atelier.js';
import { naitre } from './naitre.js';
import { connusParmi, luPar } from './nommes.js';

/** The act by which a dossier is born of another, in one transaction with what it changes there. */
export async function engendrer<E, S, C extends object>(
  atelier: Atelier,
  nouns: { source: Noun<S>; ne: Noun<E> },
  acte: ActeDeFiliation<E, S, C>,
  source: string,
  demande: Demande,
): Promise<Refus | Reponse> {
  const { horloge, outils, reglages } = atelier;
  const cleSource = await outils.coffre.cle(source);
  if (cleSource === undefined) return introuvable;
  const reference = randomUUID();
  const cle = await outils.coffre.creerCle(reference);
  const cible = { type: acte.type, reference: source, naissance: false, cle: cleSource };
  return atelier.agir(demande, cible, async (client, repondre) => {
    if (acte.porte !== undefined && !(await entrer(client, horloge, acte.porte, source))) return introuvable;
    const verrou = await verrouiller(client, horloge, source);
    if (verrou === undefined || verrou.nature !== nouns.source.nature) return introuvable;
    const charge = await chargerContexte(client, verrou, outils.empreinte);
    const { etat, decisions } = derouler(
      nouns.source.dabord,
      await atelier.lire<S>(cleSource, verrou),
      charge.contexte,
    );
    if (!acte.qui(demande.auteur, etat, charge.contexte)) return introuvable;
    const depot = await chargerDepot(client, horloge, reglages, demande.auteur, acte.sujet(etat, demande.champs as C));
    const instant = depot.instant > verrou.instant ? depot.instant : verrou.instant;
    const contextes = {
      source: { ...charge.contexte, reference: source },
      depot: { ...depot, instant, reference },
      nomme: await fonctionsDe(client, acte.nomme?.(demande.champs as C)),
      connus: await connusParmi(client, acte.nomment?.(demande.champs as C)),
      lu: await luPar(client, outils.coffre, acte.lit?.(demande.champs as C)),
    };
    const issue = acte.decider(etat, demande.champs as C, contextes, demande.auteur);
    if (estRefus(issue)) return issue;
    const suites = issue.source === undefined ? decisions : [...decisions, issue.source];
    const enMain = { noun: nouns.source, cle: cleSource, verrou, charge };
    await atelier.ecrireDecisions(client, enMain, suites, { reveiller: true });
    await parlerDe(client, reference);
    const naissance = { reference, cle, contexte: contextes.depot, decision: issue.ne, repondre };
    return naitre(atelier, client, nouns.ne, naissance);
  });
}
