import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { Configuration } from '#libs/infra/configuration.js';
import type { Journal } from '#libs/infra/journalisation.js';
import { horlogeDuRegistre } from '#libs/infra/horloge.js';
import { ouvrirRegistre } from '#libs/registre/assembler.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { Registre } from '#libs/registre/registre.js';
import { fermerBases, type Bases } from '#libs/registre/bases.js';
import { Coffret } from './coffret.js';

export const BASES = Symbol('Bases');
export const CONFIGURATION = Symbol('Configuration');
export const EMPREINTE = Symbol('Empreinte');
export const JOURNAL = Symbol('Journal');
/** What the readers of the record need. */
export const ACCES = Symbol('Acces');

/** What every controller may ask for: the two databases, the configuration, the fingerprints, the log. Nothing connects at boot. */
@Global()
@Module({})
export class RegistreModule implements OnApplicationShutdown {
  constructor(@Inject(BASES) private readonly bases: Bases) {}

  static pour(configuration: Configuration, journal: Journal): DynamicModule {
    const { bases, empreinte, registre, coffre } = ouvrirRegistre(configuration, (erreur) =>
      journal.warn('base de données perdue', { erreur }),
    );
    const acces: Acces = { bases, coffre, empreinte, horloge: horlogeDuRegistre };
    const providers = [
      { provide: CONFIGURATION, useValue: configuration },
      { provide: JOURNAL, useValue: journal },
      { provide: EMPREINTE, useValue: empreinte },
      { provide: Coffret, useFactory: () => new Coffret(configuration.cles.session) },
      { provide: BASES, useValue: bases },
      { provide: Registre, useValue: registre },
      { provide: ACCES, useValue: acces },
    ];
    return { module: RegistreModule, providers, exports: providers.map((p) => p.provide) };
  }

  async onApplicationShutdown(): Promise<void> {
    await fermerBases(this.bases);
  }
}
