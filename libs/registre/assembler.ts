import { gabarits } from '#libs/domaine/signalement/courriels/index.js';
import type { Configuration } from '#libs/infra/configuration.js';
import type { Empreinte } from '#libs/infra/empreintes.js';
import type { Horloge } from '#libs/infra/horloge.js';
import type { Bases } from './bases.js';
import { Coffre } from './coffre/coffre.js';
import { Registre } from './registre.js';
import { reglagesDuLieu } from './reglages.js';

export type ReglageRegistre = Pick<Configuration, 'cles' | 'reglages' | 'RELAIS_COURRIEL_DOMAINE'>;

/** Puts the record together, in the same way for the API, the workers and the tests. */
export function assemblerRegistre(
  bases: Bases,
  configuration: ReglageRegistre,
  empreinte: Empreinte,
  horloge: Horloge,
  prevenir: (canaux: ReadonlySet<string>) => void,
): { registre: Registre; coffre: Coffre } {
  const { cles, reglages, RELAIS_COURRIEL_DOMAINE: domaine } = configuration;
  const coffre = new Coffre(bases.cles, cles.enveloppe, cles.service);
  return {
    coffre,
    registre: new Registre(
      bases,
      { coffre, empreinte, domaine, gabarits },
      horloge,
      reglagesDuLieu(reglages),
      prevenir,
    ),
  };
}
