import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import type { Configuration } from '#libs/infra/configuration.js';
import { ImprimeurTypst } from '#libs/infra/documents/typst.js';
import type { Journal } from '#libs/infra/journalisation.js';
import { AccueilController } from './accueil/accueil.controller.js';
import { EspaceDeLAgentController } from './accompagnement/agent.pages.controller.js';
import { AccompagnementPagesController } from './accompagnement/assistante.pages.controller.js';
import { AppuisPagesController } from './accompagnement/appuis.pages.controller.js';
import { DerogationsPagesController } from './accompagnement/derogations.pages.controller.js';
import { controleursDAccompagnement } from './accompagnement/controleurs.js';
import { AlertesController } from './alertes/alertes.controller.js';
import { Actes } from './commun/actes.service.js';
import { FiltreProblemes } from './commun/problemes.filter.js';
import { RegistreModule } from './commun/registre.module.js';
import { GardeConnexion } from './commun/requete/garde-connexion.js';
import { Statique } from './commun/statique.js';
import { CodeController } from './connexion/code.controller.js';
import { ChainesController } from './conseil/chaines.controller.js';
import { ChainesPagesController } from './conseil/chaines.pages.controller.js';
import { ConseilController } from './conseil/conseil.controller.js';
import { ConseilPagesController } from './conseil/conseil.pages.controller.js';
import { DossiersDuConseilController } from './conseil/dossiers.pages.controller.js';
import { DepartsController } from './conseil/departs.controller.js';
import { DepartsPagesController } from './conseil/departs.pages.controller.js';
import { EquipePagesController } from './conseil/equipe.pages.controller.js';
import { ReseauPagesController } from './conseil/reseau.pages.controller.js';
import { controleursDeContinuite } from './continuite/controleurs.js';
import { controleursDEvenement } from './evenements/controleurs.js';
import { Evenements } from './evenements/evenements.service.js';
import { FluxDEvenement } from './evenements/flux.js';
import { ConnexionController } from './connexion/connexion.controller.js';
import { Oidc } from './connexion/oidc.js';
import { CourrielsController } from './courriels/courriels.controller.js';
import { InformationsController } from './informations/informations.controller.js';
import { InformationsPagesController } from './informations/informations.pages.controller.js';
import { JoindreController } from './joindre/joindre.controller.js';
import { LettreAuxServicesController } from './lettres/aux-services.controller.js';
import { controleursDEnsemble } from './ensemble/controleurs.js';
import { IMPRIMEUR, LettresController } from './lettres/lettres.controller.js';
import { LettresPagesController } from './lettres/lettres.pages.controller.js';
import { MentionsController } from './mentions/mentions.controller.js';
import { MoiController } from './moi/moi.controller.js';
import { PartagesController } from './partage/partages.controller.js';
import { PermanencesController } from './permanences/permanences.controller.js';
import { controleursDesRetours } from './retours/controleurs.js';
import { Guet } from './sante/guet.js';
import { mesuresDeLApi } from './sante/mesures.js';
import { PorteDeLApi } from './sante/porte.js';
import { SanteController } from './sante/sante.controller.js';
import { Sondes } from './sante/sondes.js';
import { PoulsTemporal } from './sante/temporal.js';
import { ActesSignalement } from './signalement/actes.service.js';
import { AgentEtTiersController } from './signalement/agent-et-tiers.controller.js';
import { AgentPagesController } from './signalement/agent.pages.controller.js';
import { AssistantePagesController } from './signalement/assistante/assistante.pages.controller.js';
import { LecturesController } from './signalement/assistante/lectures.controller.js';
import { OffreController } from './signalement/assistante/offre.controller.js';
import { OuvrirPagesController } from './signalement/assistante/ouvrir.pages.controller.js';
import { ReceptionController } from './signalement/assistante/reception.controller.js';
import { DepotPagesController } from './signalement/depot.pages.controller.js';
import { SignalementController } from './signalement/signalement.controller.js';
import { SoutienController } from './soutien/soutien.controller.js';
import { SoutienPagesController } from './soutien/soutien.pages.controller.js';
import { Soutien } from './soutien/soutien.service.js';
import { TextesController } from './textes/textes.controller.js';
import { TextesPagesController } from './textes/textes.pages.controller.js';

/** The site and the JSON API: its table of contents. */
@Module({})
export class ApiModule {
  static pour(configuration: Configuration, journal: Journal): DynamicModule {
    return {
      module: ApiModule,
      imports: [RegistreModule.pour(configuration, journal)],
      controllers: [
        AccueilController,
        AlertesController,
        InformationsController,
        InformationsPagesController,
        ConnexionController,
        CodeController,
        JoindreController,
        MentionsController,
        MoiController,
        PermanencesController,
        SanteController,
        CourrielsController,
        SignalementController,
        LecturesController,
        ReceptionController,
        OffreController,
        LettresController,
        LettreAuxServicesController,
        AgentEtTiersController,
        DepotPagesController,
        OuvrirPagesController,
        AssistantePagesController,
        ChainesController,
        ChainesPagesController,
        DepartsController,
        DepartsPagesController,
        EquipePagesController,
        ConseilController,
        ConseilPagesController,
        DossiersDuConseilController,
        ReseauPagesController,
        LettresPagesController,
        AgentPagesController,
        EspaceDeLAgentController,
        AccompagnementPagesController,
        AppuisPagesController,
        DerogationsPagesController,
        PartagesController,
        ...controleursDEnsemble,
        ...controleursDAccompagnement,
        ...controleursDesRetours,
        ...controleursDeContinuite,
        ...controleursDEvenement,
        SoutienController,
        SoutienPagesController,
        TextesController,
        TextesPagesController,
      ],
      providers: [
        Oidc,
        Actes,
        ActesSignalement,
        Evenements,
        Soutien,
        FluxDEvenement,
        PoulsTemporal,
        Guet,
        Sondes,
        ...mesuresDeLApi,
        PorteDeLApi,
        { provide: IMPRIMEUR, useClass: ImprimeurTypst },
        { provide: Statique, useFactory: () => new Statique(configuration) },
        { provide: APP_FILTER, useClass: FiltreProblemes },
        { provide: APP_GUARD, useClass: GardeConnexion },
      ],
      exports: [Statique],
    };
  }
}
