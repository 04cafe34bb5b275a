import { assemblerEffacements } from '#libs/registre/assembler.js';
import type { Effacements } from '#libs/registre/effacement/effacements.js';
import type { Executions } from '#libs/infra/temporal/executions.js';
import type { Maison } from './maison.js';

/** What follows a tombstone, in a house of the tests; without Temporal, nothing is there to delete. */
export function effacementsDe(
  { horlogeBases, coffre, empreinte, horloge }: Pick<Maison, 'horlogeBases' | 'coffre' | 'empreinte' | 'horloge'>,
  executions: Executions = { supprimer: async () => undefined },
): Effacements {
  const configuration = { RELAIS_COURRIEL_DOMAINE: 'relais.example' };
  return assemblerEffacements(horlogeBases, coffre, configuration, empreinte, horloge, executions);
}
