import type { Configuration } from '#libs/infra/configuration.js';
import { ouvrirPorte, type Porte } from '#libs/infra/exploitation/porte.js';
import { horlogeDuRegistre } from '#libs/infra/horloge.js';
import { champsErreur, type Journal } from '#libs/infra/journalisation.js';
import type { Bases } from '../bases.js';
import { mesurer } from './mesurer.js';
import { Metriques } from './metriques.js';

export interface ReglagePorteDuProcessus {
  configuration: Pick<Configuration, 'PORT_SANTE' | 'HOTE' | 'RELAIS_METRIQUES_JETON'>;
  bases: Bases;
  journal: Journal;
  pret: () => boolean;
  /** Whether Temporal gives it work; absent from a process that does not speak to it. */
  temporal?: () => boolean;
}

/** The operator's door of a process without a site: ready or not, and what the record says. */
export async function ouvrirPorteDuProcessus(r: ReglagePorteDuProcessus): Promise<Porte | undefined> {
  const { configuration, bases, journal, pret, temporal } = r;
  const metriques = new Metriques({
    lire: () => mesurer(bases.registre, horlogeDuRegistre),
    pret: async () => pret(),
    ...(temporal === undefined ? {} : { temporal: async () => temporal() }),
    surErreur: (erreur) => journal.warn('mesures illisibles', champsErreur(erreur)),
  });
  return ouvrirPorte(
    configuration,
    {
      pret: async () => ({ oui: pret(), corps: { pret: pret() } }),
      metriques: () => metriques.exposer(),
    },
    (erreur) => journal.warn('porte en difficulté', champsErreur(erreur)),
  );
}
