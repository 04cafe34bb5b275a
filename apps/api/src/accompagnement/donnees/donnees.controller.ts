import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Configuration } from '#libs/infra/configuration.js';
import type { Imprimeur } from '#libs/infra/documents/imprimeur.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { mesDonnees } from '#libs/registre/lecteurs/mes-donnees.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { LectureApi } from '../../commun/acte-api.js';
import { ACCES, CONFIGURATION } from '../../commun/registre.module.js';
import { Connecte } from '../../commun/requete/decorateurs.js';
import { IMPRIMEUR } from '../../lettres/lettres.controller.js';
import { documentDesDonnees } from './document.js';
import { exporter, type ExportDesDonnees } from './export.js';

/** A copy of one's own data, for a machine or on paper; for the agent alone, and sent to nobody. */
@ApiTags('moi')
@Controller('api/v1/moi')
export class MesDonneesController {
  constructor(
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(IMPRIMEUR) private readonly imprimeur: Imprimeur,
  ) {}

  @Get('donnees.json')
  @LectureApi({ resume: 'Mes données, pour une machine', description: 'Tout ce que l’agent peut voir de ses dossiers' })
  async json(@Connecte() { id }: PersonneConnectee, @Res() reponse: Response): Promise<void> {
    reponse.set({ ...enPieceJointe('donnees.json'), 'Content-Type': 'application/json' }).send(await this.lire(id));
  }

  @Get('donnees.pdf')
  @LectureApi({ resume: 'Mes données, sur papier', description: 'PDF balisé (PDF/UA-1)' })
  @ApiProduces('application/pdf')
  async pdf(@Connecte() { id }: PersonneConnectee, @Res() reponse: Response): Promise<void> {
    const document = documentDesDonnees(await this.lire(id), this.configuration.RELAIS_TELEPHONE_PERMANENCE);
    reponse
      .set({ ...enPieceJointe('donnees.pdf'), 'Content-Type': 'application/pdf' })
      .send(this.imprimeur.imprimer(document));
  }

  private async lire(personne: string): Promise<ExportDesDonnees> {
    return exporter(await mesDonnees(this.acces, personne));
  }
}

const enPieceJointe = (nom: string): Record<string, string> => ({
  'Content-Disposition': `attachment; filename="${nom}"`,
  'Cache-Control': 'no-store',
});
