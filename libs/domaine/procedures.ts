import type { Noun } from './noun.js';
import { absence } from './absence/index.js';
import { derogation } from './accompagnement/derogations/index.js';
import { accompagnement } from './accompagnement/index.js';
import { alerteSortante } from './alerte-sortante/index.js';
import { veilleAstreinte } from './astreinte/index.js';
import { canari } from './canari/index.js';
import { evenementGrave, exerciceEvenement } from './evenement/index.js';
import { entremise } from './entremise/index.js';
import { groupeRessource } from './groupe/index.js';
import { information } from './information/index.js';
import { partage } from './partage/index.js';
import { retourAuTravail } from './retour-au-travail/index.js';
import { signalement } from './signalement/index.js';
import { tournee } from './tournee/index.js';
import { volontariat } from './volontariat/index.js';

/** The state of a noun is known to its own folder only; the registre carries it without looking. */
const nouns: readonly Noun<unknown>[] = [
  signalement as Noun<unknown>,
  accompagnement as Noun<unknown>,
  partage as Noun<unknown>,
  retourAuTravail as Noun<unknown>,
  derogation as Noun<unknown>,
  tournee as Noun<unknown>,
  alerteSortante as Noun<unknown>,
  information as Noun<unknown>,
  groupeRessource as Noun<unknown>,
  entremise as Noun<unknown>,
  absence as Noun<unknown>,
  evenementGrave as Noun<unknown>,
  exerciceEvenement as Noun<unknown>,
  veilleAstreinte as Noun<unknown>,
  volontariat as Noun<unknown>,
  canari as Noun<unknown>,
];

/**
 * The noun that owns a procedure, by the type of its workflow.
 * @param nature of the dossier, for a procedure that several nouns have (`conserver`)
 */
export function nounDeLaProcedure(procedure: string, nature?: string): Noun<unknown> | undefined {
  return nouns.find((n) => Object.hasOwn(n.procedures, procedure) && (nature === undefined || n.nature === nature));
}

/** The noun of a dossier, by the nature that the record keeps in clear. */
export function nounDe(nature: string): Noun<unknown> | undefined {
  return nouns.find((n) => n.nature === nature);
}

/** The id of a workflow: opaque, one per procedure; the first procedure of a noun bears the noun's name. */
export function workflowId({ nature, type, dossier }: { nature: string; type: string; dossier: string }): string {
  const [premiere] = Object.keys(nounDe(nature)?.procedures ?? {});
  return `${type === premiere ? nature : type}/${dossier}`;
}
