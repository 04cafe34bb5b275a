import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { creerEmpreinte, type Empreinte } from '#libs/infra/empreintes.js';
import type { Configuration } from '#libs/infra/configuration.js';
import type { Journal } from '#libs/infra/journalisation.js';
import { fermerBases, ouvrirBases, type Bases } from '#libs/registre/bases.js';
import { Coffret } from './coffret.js';

export const BASES = Symbol('Bases');
export const CONFIGURATION = Symbol('Configuration');
export const EMPREINTE = Symbol('Empreinte');
export const JOURNAL = Symbol('Journal');

/** What every controller may ask for: the two databases, the configuration, the fingerprints, the log. Nothing connects at boot. */
@Global()
@Module({})
export class RegistreModule implements OnApplicationShutdown {
  constructor(@Inject(BASES) private readonly bases: Bases) {}

  static pour(configuration: Configuration, journal: Journal): DynamicModule {
    const providers = [
      { provide: CONFIGURATION, useValue: configuration },
      { provide: JOURNAL, useValue: journal },
      { provide: EMPREINTE, useFactory: (): Empreinte => creerEmpreinte(configuration.cles.index) },
      { provide: Coffret, useFactory: () => new Coffret(configuration.cles.session) },
      {
        provide: BASES,
        useFactory: () =>
          ouvrirBases({
            registre: configuration.DATABASE_URL,
            cles: configuration.CLES_DATABASE_URL,
            surRupture: (erreur) => journal.warn('base de données perdue', { erreur }),
          }),
      },
      // The record (libs/registre/acter.ts) is provided here.
    ];
    return { module: RegistreModule, providers, exports: providers.map((p) => p.provide) };
  }

  async onApplicationShutdown(): Promise<void> {
    await fermerBases(this.bases);
  }
}
