/** The procedures, executable. This list is the table of contents. */
export { assurerContinuite } from './absence/continuite.workflow.js';
export { accompagner } from './accompagnement/accompagnement.workflow.js';
export { accompagnerRetour } from './retour-au-travail/retour-au-travail.workflow.js';
export { annoncerLeMatin } from './tournee/tournee.workflow.js';
export { conserver } from './conservation/conservation.workflow.js';
export { partager } from './partage/partage.workflow.js';
export { traiterSignalement } from './signalement/signalement.workflow.js';
export { garderInformation } from './information/information.workflow.js';
export { intervenirCollectif, repondreEvenementGrave } from './evenement/evenement.workflow.js';
