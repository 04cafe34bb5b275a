import type { Provider } from '@nestjs/common';
import { horlogeDuRegistre } from '#libs/infra/horloge.js';
import { champsErreur, type Journal } from '#libs/infra/journalisation.js';
import type { Bases } from '#libs/registre/bases.js';
import { Compteurs } from '#libs/registre/metriques/compteurs.js';
import { mesurer } from '#libs/registre/metriques/mesurer.js';
import { Metriques } from '#libs/registre/metriques/metriques.js';
import { BASES, JOURNAL } from '../commun/registre.module.js';
import { Sondes } from './sondes.js';
import { PoulsTemporal } from './temporal.js';

/** What the API tells Prometheus: what the record says, as every process does, and what it counted itself while it served. */
export const mesuresDeLApi: Provider[] = [
  {
    provide: Metriques,
    useFactory: (bases: Bases, sondes: Sondes, temporal: PoulsTemporal, journal: Journal) =>
      new Metriques({
        lire: () => mesurer(bases.registre, horlogeDuRegistre),
        pret: async () => (await sondes.pret()).oui,
        temporal: () => temporal.repond(),
        surErreur: (erreur) => journal.warn('mesures illisibles', champsErreur(erreur)),
      }),
    inject: [BASES, Sondes, PoulsTemporal, JOURNAL],
  },
  { provide: Compteurs, useFactory: ({ registre }: Metriques) => new Compteurs(registre), inject: [Metriques] },
];
