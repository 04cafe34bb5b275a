import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { introuvable } from '#libs/domaine/erreurs.js';
import type { Configuration } from '#libs/infra/configuration.js';
import type { Imprimeur } from '#libs/infra/documents/imprimeur.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { LectureApi } from '../../commun/acte-api.js';
import { ErreurRefus } from '../../commun/problemes.js';
import { ACCES, CONFIGURATION } from '../../commun/registre.module.js';
import { Connecte } from '../../commun/requete/decorateurs.js';
import { IMPRIMEUR } from '../../lettres/lettres.controller.js';
import { planAEmporter } from './document.js';

/** The plan on paper, for the agent alone. */
@ApiTags('accompagnements')
@Controller('api/v1/accompagnements')
export class PlanEnPdfController {
  constructor(
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(IMPRIMEUR) private readonly imprimeur: Imprimeur,
  ) {}

  @Get(':reference/plan.pdf')
  @LectureApi({
    resume: 'Le plan à emporter, pour l’agent',
    description: 'PDF balisé (PDF/UA-1), sans aucun nom',
    refus: [404],
  })
  @ApiProduces('application/pdf')
  @ApiParam({ name: 'reference', format: 'uuid' })
  async plan(
    @Param('reference') reference: string,
    @Connecte() { id }: PersonneConnectee,
    @Res() reponse: Response,
  ): Promise<void> {
    const mien = (await mesAccompagnements(this.acces, id)).find((m) => m.reference === reference);
    const document =
      mien === undefined ? undefined : planAEmporter(mien, this.configuration.RELAIS_TELEPHONE_PERMANENCE);
    if (document === undefined) throw new ErreurRefus(introuvable);
    reponse
      .set({
        'Content-Type': 'application/pdf',
        'Content-Disposition': 'attachment; filename="document.pdf"',
        'Cache-Control': 'no-store',
      })
      .send(this.imprimeur.imprimer(document));
  }
}
