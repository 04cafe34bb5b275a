import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Moment } from '#libs/registre/lecteurs/chronologie-evenement.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { LectureApi } from '../commun/acte-api.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte } from '../commun/requete/decorateurs.js';
import { enCsv, FICHIER_CSV, lireChronologie } from './chronologie.js';

/** The decisions of an event without identities, for programs. */
@ApiTags('evenements')
@Controller('api/v1/evenements')
export class ChronologieController {
  constructor(@Inject(ACCES) private readonly acces: Acces) {}

  @Get(':reference/chronologie')
  @LectureApi({
    resume: 'Ce qui a été décidé, quand, en quelle qualité',
    description: 'Lecture tracée ; aucun nom',
    refus: [404],
  })
  @ApiParam({ name: 'reference', format: 'uuid' })
  async lire(
    @Param('reference') reference: string,
    @Connecte() personne: PersonneConnectee,
  ): Promise<{ exercice: boolean; moments: Moment[] }> {
    const { lu, moments } = await lireChronologie(this.acces, personne, reference);
    return { exercice: lu.etat.sorte === 'exercice', moments };
  }

  @Get(':reference/chronologie.csv')
  @LectureApi({
    resume: 'La même, pour un tableur',
    description: 'Lecture tracée ; aucun nom',
    refus: [404],
  })
  @ApiProduces('text/csv')
  @ApiParam({ name: 'reference', format: 'uuid' })
  async csv(
    @Param('reference') reference: string,
    @Connecte() personne: PersonneConnectee,
    @Res() reponse: Response,
  ): Promise<void> {
    reponse.set(FICHIER_CSV).send(enCsv(await lireChronologie(this.acces, personne, reference)));
  }
}
