/** The procedures, executable. This list is the table of contents. */
export { traiterSignalement } from './signalement/signalement.workflow.js';
