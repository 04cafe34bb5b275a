import { gabarits } from '#libs/domaine/gabarits.js';
import type { Configuration } from '#libs/infra/configuration.js';
import { creerEmpreinte, type Empreinte } from '#libs/infra/empreintes.js';
import { horlogeDuRegistre, type Horloge } from '#libs/infra/horloge.js';
import type { Executions } from '#libs/infra/temporal/executions.js';
import { Avertisseur } from './avertisseur.js';
import { ouvrirBases, type Bases } from './bases.js';
import { enveloppeVivante } from '#libs/infra/cles/vivantes.js';
import { Coffre } from './coffre/coffre.js';
import { Effacements } from './effacement/effacements.js';
import { Registre } from './registre.js';
import { reglagesDuLieu } from './reglages.js';

export type ReglageRegistre = Pick<Configuration, 'cles' | 'reglages' | 'RELAIS_COURRIEL_DOMAINE'> &
  // Without it the keys are those of the start, for good.
  Partial<Pick<Configuration, 'RELAIS_CLES_FICHIER'>>;

/** Puts the record together, in the same way for the API, the workers and the tests. */
export function assemblerRegistre(
  bases: Bases,
  configuration: ReglageRegistre,
  empreinte: Empreinte,
  horloge: Horloge,
  prevenir: (canaux: ReadonlySet<string>) => void,
): { registre: Registre; coffre: Coffre } {
  const { cles, reglages, RELAIS_COURRIEL_DOMAINE: domaine } = configuration;
  const enveloppe = enveloppeVivante(cles.enveloppe, configuration.RELAIS_CLES_FICHIER);
  const coffre = new Coffre(bases.cles, cles.enveloppe, cles.service, enveloppe);
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

/** A process's own record: its pools, its keys, its haste. Nothing connects before the first use. */
export function ouvrirRegistre(
  configuration: ReglageRegistre & Pick<Configuration, 'DATABASE_URL' | 'CLES_DATABASE_URL'>,
  surRupture: (code: string) => void,
  taille?: number,
): { bases: Bases; empreinte: Empreinte; coffre: Coffre; registre: Registre } {
  const empreinte = creerEmpreinte(configuration.cles.index);
  const bases = ouvrirBases({
    registre: configuration.DATABASE_URL,
    cles: configuration.CLES_DATABASE_URL,
    surRupture,
    ...(taille === undefined ? {} : { taille }),
  });
  const { prevenir } = new Avertisseur(bases.registre, surRupture);
  return { bases, empreinte, ...assemblerRegistre(bases, configuration, empreinte, horlogeDuRegistre, prevenir) };
}

/** What follows a tombstone, for the process that tells time. */
export function assemblerEffacements(
  bases: Bases,
  coffre: Coffre,
  { RELAIS_COURRIEL_DOMAINE: domaine }: Pick<Configuration, 'RELAIS_COURRIEL_DOMAINE'>,
  empreinte: Empreinte,
  horloge: Horloge,
  executions: Executions,
): Effacements {
  return new Effacements(bases.registre, { coffre, empreinte, domaine, gabarits }, horloge, executions);
}
