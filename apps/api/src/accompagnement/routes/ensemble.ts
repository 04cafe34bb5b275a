import { accompagnement } from '#libs/domaine/accompagnement/index.js';
import type { ActeDEntremise, SurUneEntremise } from '#libs/domaine/entremise/actes/commun.js';
import { actesDEntremise, entremise, proposerEntremise } from '#libs/domaine/entremise/index.js';
import { groupeRessource, inscrirePoint, inscrireSituation } from '#libs/domaine/groupe/index.js';
import { partage } from '#libs/domaine/partage/index.js';
import type { RouteDActe } from '../../commun/controleur-d-actes.js';

/** A line for an act of the agent or of his ASS on an entremise: under the accompaniment, which is locked first. */
const surUneEntremise = <C extends SurUneEntremise>(
  verbe: string,
  resume: string,
  acte: ActeDEntremise<C>,
): RouteDActe => ({
  verbe,
  resume,
  champs: acte.champs,
  faire: (portes, reference, envoi) =>
    portes.conjoindre({ source: accompagnement, cible: entremise }, acte, reference, envoi),
});

/** What is done together with others, from an accompaniment. */
export const routesDEnsemble: RouteDActe[] = [
  {
    verbe: 'groupe-situation',
    resume: 'Écrire ce qu’un groupe ressource lirait de l’agent, s’il est d’accord',
    champs: inscrireSituation.champs,
    faire: (portes, reference, envoi) =>
      portes.engendrer({ source: accompagnement, ne: partage }, inscrireSituation, reference, envoi),
  },
  {
    verbe: 'groupe-point',
    resume: 'Inscrire à une séance une situation où personne n’est nommé',
    champs: inscrirePoint.champs,
    faire: (portes, reference, envoi) =>
      portes.conjoindre({ source: accompagnement, cible: groupeRessource }, inscrirePoint, reference, envoi),
  },
  {
    verbe: 'entremise',
    resume: 'Proposer à l’agent une médiation, une facilitation ou une interface, selon son texte',
    champs: proposerEntremise.champs,
    faire: (portes, reference, envoi) =>
      portes.engendrer({ source: accompagnement, ne: entremise }, proposerEntremise, reference, envoi),
  },
  surUneEntremise(
    'entremise-reponse',
    'Dire oui ou non, ou revenir sur son oui ; aucune raison',
    actesDEntremise.repondreALEntremise,
  ),
  surUneEntremise('entremise-debut', 'Commencer, si chacun a dit oui', actesDEntremise.commencerEntremise),
  surUneEntremise('entremise-fin', 'Y mettre fin, ou y renoncer', actesDEntremise.terminerEntremise),
];
