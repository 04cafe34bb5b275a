import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import type { Configuration } from '#libs/infra/configuration.js';
import type { Journal } from '#libs/infra/journalisation.js';
import { AccueilController } from './accueil/accueil.controller.js';
import { FiltreProblemes } from './commun/problemes.filter.js';
import { RegistreModule } from './commun/registre.module.js';
import { GardeConnexion } from './commun/requete/garde-connexion.js';
import { Statique } from './commun/statique.js';
import { ConnexionController } from './connexion/connexion.controller.js';
import { Oidc } from './connexion/oidc.js';
import { MoiController } from './moi/moi.controller.js';

/** The site and the JSON API: its table of contents. */
@Module({})
export class ApiModule {
  static pour(configuration: Configuration, journal: Journal): DynamicModule {
    return {
      module: ApiModule,
      imports: [RegistreModule.pour(configuration, journal)],
      controllers: [AccueilController, ConnexionController, MoiController],
      providers: [
        Oidc,
        { provide: Statique, useFactory: () => new Statique(configuration) },
        { provide: APP_FILTER, useClass: FiltreProblemes },
        { provide: APP_GUARD, useClass: GardeConnexion },
      ],
      exports: [Statique],
    };
  }
}
