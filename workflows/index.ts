/** The procedures, executable. This list is the table of contents. */
export { annoncerLeMatin } from './tournee/tournee.workflow.js';
export { traiterSignalement } from './signalement/signalement.workflow.js';
