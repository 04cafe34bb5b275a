import { Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { actesDesParties, entremise } from '#libs/domaine/entremise/index.js';
import { mesEntremises, type MonEntremise } from '#libs/registre/lecteurs/entremises.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { LectureApi } from '../commun/acte-api.js';
import { Actes } from '../commun/actes.service.js';
import { rendre } from '../commun/pages/rendre.js';
import { exiger } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Demande, Page, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { PageEntremises } from './entremises.page.js';

/** What is proposed between people, on the side of those who are not the agent: each answers for himself. */
@ApiTags('entremises')
@Controller()
export class EntremisesController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get('api/v1/entremises')
  @LectureApi({
    resume: 'Ce que le service social me propose avec quelqu’un',
    description: 'Chaque lecture est tracée ; ce que les autres ont répondu n’est dit à personne',
  })
  async liste(@Connecte() { id }: PersonneConnectee): Promise<{ entremises: MonEntremise[] }> {
    return { entremises: await mesEntremises(this.acces, id) };
  }

  @Get('entremises')
  @ApiExcludeEndpoint()
  async page(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageEntremises({ page, miennes: await mesEntremises(this.acces, id) }));
  }

  @Post('entremises/:reference/reponse')
  @ApiExcludeEndpoint()
  async repondre(
    @Param('reference') reference: string,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const envoi = { ...demande, lire: validerFormulaire };
    exiger(await this.actes.acter(entremise, actesDesParties.repondreEnPartie, reference, envoi));
    reponse.redirect(303, '/entremises');
  }
}
