import type { ActeConjoint } from '#libs/domaine/conjoint.js';
import { estRefus, introuvable, type Refus } from '#libs/domaine/erreurs.js';
import type { Noun } from '#libs/domaine/noun.js';
import { chargerContexte, verrouiller } from '../charger.js';
import type { Demande, Reponse } from '../une-fois.js';
import { parlerDe, type Atelier } from './atelier.js';
import { nommesDans } from './nommes.js';

/** An act on a dossier and on one that was born of it, in that order. */
export async function conjoindre<E, S, C extends object>(
  atelier: Atelier,
  nouns: { source: Noun<S>; cible: Noun<E> },
  acte: ActeConjoint<E, S, C>,
  source: string,
  demande: Demande,
): Promise<Refus | Reponse> {
  const { horloge, outils } = atelier;
  const champs = demande.champs as C;
  const cible = acte.cible(champs);
  const cles = await outils.coffre.plusieursCles([source, cible]);
  const [cleSource, cleCible] = [cles.get(source), cles.get(cible)];
  if (cleSource === undefined || cleCible === undefined) return introuvable;
  const deQuoi = { type: acte.type, reference: source, naissance: false, cle: cleSource };
  return atelier.agir(demande, deQuoi, async (client, repondre) => {
    const ancien = await verrouiller(client, horloge, source);
    if (ancien === undefined || ancien.nature !== nouns.source.nature) return introuvable;
    const jeune = await verrouiller(client, horloge, cible);
    if (jeune === undefined || jeune.nature !== nouns.cible.nature) return introuvable;
    const instant = ancien.instant > jeune.instant ? ancien.instant : jeune.instant;
    const chargeSource = await chargerContexte(client, { ...ancien, instant }, outils.empreinte);
    const chargeCible = await chargerContexte(client, { ...jeune, instant }, outils.empreinte);
    const [a, e] = [await atelier.lire<S>(cleSource, ancien), await atelier.lire<E>(cleCible, jeune)];
    const nommes = await nommesDans(client, acte.cite?.(champs, a));
    const contexte = { ...chargeSource.contexte, source, cible, nommes };
    const issue = acte.qui(demande.auteur, a, e, contexte)
      ? acte.decider(a, e, champs, contexte, demande.auteur)
      : introuvable;
    if (estRefus(issue)) return issue;
    const reponse = { reference: cible, ...issue.cible.reponse };
    const reveiller = true;
    await parlerDe(client, source);
    await atelier.ecrireDecisions(
      client,
      { noun: nouns.source, cle: cleSource, verrou: { ...ancien, instant }, charge: chargeSource },
      issue.source === undefined ? [] : [issue.source],
      { reveiller },
    );
    await parlerDe(client, cible);
    await atelier.ecrireDecisions(
      client,
      { noun: nouns.cible, cle: cleCible, verrou: { ...jeune, instant }, charge: chargeCible },
      [issue.cible],
      { reveiller, reponse: repondre(reponse, cleCible) },
    );
    return reponse;
  });
}
