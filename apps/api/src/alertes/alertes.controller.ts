import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { estRefus } from '#libs/domaine/erreurs.js';
import { alerter, alerteSortante } from '#libs/domaine/alerte-sortante/index.js';
import {
  motsDeLaLettre,
  populationsAvecAlertes,
  populationsAvecNiveaux,
} from '#libs/reglementation/profil-applicable.js';
import { alertes, type AlerteLue } from '#libs/registre/lecteurs/alertes.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { servicesDuSecteur } from '#libs/registre/lecteurs/services-du-secteur.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { ActeApi, LectureApi } from '../commun/acte-api.js';
import { Actes } from '../commun/actes.service.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { rendre } from '../commun/pages/rendre.js';
import { exiger, PageRefusee } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { CleIdempotence, Connecte, Page } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { valider, validerFormulaire } from '../commun/validation.js';
import { PageAlertes } from './alertes.page.js';

type Corps = Record<string, unknown>;

/** The other direction (T-26): the service social writes to a service. */
@ApiTags('alertes')
@Controller()
export class AlertesController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get('alertes')
  @ApiExcludeEndpoint()
  async page(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return this.montrer(page, id);
  }

  @Post('alertes')
  @ApiExcludeEndpoint()
  async ecrire(
    @Body() corps: Corps,
    @Page() page: ContextePage,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
    @Res() reponse: Response,
  ): Promise<void> {
    const resultat = await this.actes.deposer(alerteSortante, alerter, { corps, auteur, cle, lire: validerFormulaire });
    if (estRefus(resultat) && resultat.famille === 'saisie')
      throw new PageRefusee(await this.montrer(page, auteur.id, resultat.champs), resultat);
    exiger(resultat);
    reponse.redirect(303, '/alertes');
  }

  @Get('api/v1/alertes')
  @LectureApi({ resume: 'Les alertes du service social, écrites ou reçues', description: 'Chaque lecture est tracée' })
  async api(@Connecte() { id }: PersonneConnectee): Promise<{ alertes: AlerteLue[] }> {
    return { alertes: await alertes(this.acces, id) };
  }

  @Post('api/v1/alertes')
  @ActeApi({ resume: 'Alerter ceux qui dirigent un service, sans nommer personne', champs: alerter.champs })
  async ecrireParApi(
    @Body() corps: Corps,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
  ): Promise<Reponse> {
    return exiger(await this.actes.deposer(alerteSortante, alerter, { corps, auteur, cle, lire: valider }));
  }

  private async montrer(page: ContextePage, id: string, erreurs: Erreurs = {}): Promise<string> {
    const services = (await servicesDuSecteur(this.acces, id)).filter((s) =>
      populationsAvecAlertes.includes(s.population),
    );
    const lettre = services.some((s) => motsDeLaLettre[s.population] !== undefined);
    const niveaux = services.some((s) => populationsAvecNiveaux.includes(s.population));
    return rendre(PageAlertes({ page, alertes: await alertes(this.acces, id), services, lettre, niveaux, erreurs }));
  }
}
