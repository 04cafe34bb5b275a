import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';
import { resolve } from 'node:path';
import { ActesActivities } from '#activities/actes.activities.js';
import type { Configuration } from '#libs/infra/configuration.js';
import { champsErreur, type Journal } from '#libs/infra/journalisation.js';
import { racineDuProjet } from '#libs/infra/racine.js';
import { horlogeDuRegistre } from '#libs/infra/horloge.js';
import { accesTemporal } from '#libs/infra/temporal/acces.js';
import { convertisseurTemporal } from '#libs/infra/temporal/convertisseur.js';
import { executionsDe } from '#libs/infra/temporal/executions.js';
import { Ouvrier, type ReglageOuvrier } from '#libs/infra/temporal/ouvrier.js';
import { assemblerEffacements, ouvrirRegistre } from '#libs/registre/assembler.js';
import { Effacements } from '#libs/registre/effacement/effacements.js';
import { Registre } from '#libs/registre/registre.js';
import { connexionTemporal } from '#libs/infra/temporal/sonneur.js';
import { Courses } from './courses.js';

/** The two databases of this process. */
export const BASES = Symbol('Bases');

/** One lane per process: `dossier` (with the hourly seal) or `urgence`, each with its own pools, relay, pump and worker. */
@Module({})
export class WorkerModule {
  static pour(configuration: Configuration, journal: Journal, surFin: (code: string) => void): DynamicModule {
    const voie = configuration.RELAIS_PROCESSUS === 'urgence' ? 'urgence' : 'dossier';
    const { bases, empreinte, registre, coffre } = ouvrirRegistre(configuration, (erreur) =>
      journal.warn('base de données perdue', { erreur }),
    );
    const dataConverter = convertisseurTemporal(configuration.cles.service);
    const acces = accesTemporal(configuration);
    const connexion = connexionTemporal(acces);
    const reglage: ReglageOuvrier = {
      acces,
      namespace: configuration.TEMPORAL_NAMESPACE,
      file: voie,
      bundle: resolve(racineDuProjet(), configuration.RELAIS_BUNDLE),
      dataConverter,
      identite: voie,
      journal: (niveau, code) => journal[niveau]('temporal', { code }),
      surEchec: (erreur) => journal.warn('temporal ne répond pas', champsErreur(erreur)),
      surFin,
    };
    return {
      module: WorkerModule,
      imports: [DiscoveryModule],
      providers: [
        ActesActivities,
        { provide: BASES, useValue: bases },
        { provide: Registre, useValue: registre },
        {
          provide: Effacements,
          useValue: assemblerEffacements(
            bases,
            coffre,
            configuration,
            empreinte,
            horlogeDuRegistre,
            executionsDe(connexion, configuration.TEMPORAL_NAMESPACE),
          ),
        },
        {
          provide: Ouvrier,
          useFactory: (decouverte: DiscoveryService, scanner: MetadataScanner) =>
            new Ouvrier(decouverte, scanner, reglage),
          inject: [DiscoveryService, MetadataScanner],
        },
        {
          provide: Courses,
          useFactory: () =>
            new Courses({ bases, coffre, registre, empreinte, voie, configuration, connexion, dataConverter, journal }),
        },
      ],
    };
  }
}
