import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { introuvable } from '#libs/domaine/erreurs.js';
import { montrer } from '#libs/registre/codes/code.js';
import { nouveauJeton } from '#libs/registre/evenements/places.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import type { SeancePourMoi } from '#libs/registre/lecteurs/seances.js';
import { ActeApi, LectureApi } from '../commun/acte-api.js';
import { ErreurRefus, exiger } from '../commun/problemes.js';
import { Connecte } from '../commun/requete/decorateurs.js';
import { valider } from '../commun/validation.js';
import { PrendrePlace, RendrePlace } from './champs.js';
import { Soutien } from './soutien.service.js';

/** The times at which an agent can be met in his service. Who takes a place is written nowhere. */
@ApiTags('soutien')
@Controller('api/v1/soutien')
export class SoutienController {
  constructor(private readonly soutien: Soutien) {}

  @Get()
  @LectureApi({
    resume: 'Les moments où quelqu’un peut vous recevoir dans votre service',
    description: 'Lecture sans trace ; `jeton` : à envoyer pour prendre une place, gardé nulle part',
  })
  async lire(@Connecte() { id }: PersonneConnectee): Promise<{ jeton: string; seances: SeancePourMoi[] }> {
    return { jeton: montrer(nouveauJeton()), seances: (await this.soutien.lire(id)).seances };
  }

  @Post('places')
  @ActeApi({ resume: 'Prendre une place ; rien de vous n’est écrit', champs: PrendrePlace })
  async prendre(
    @Body() corps: Record<string, unknown> | undefined,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<{ place: 'prise' }> {
    exiger(await this.soutien.prendre(id, corps ?? {}, valider));
    return { place: 'prise' };
  }

  @Post('rendues')
  @ActeApi({ resume: 'Rendre une place, par son jeton', champs: RendrePlace, reponse: 200 })
  @HttpCode(200)
  async rendre(
    @Body() corps: Record<string, unknown> | undefined,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<{ place: 'rendue' }> {
    exiger(await this.soutien.rendre(id, corps ?? {}, valider));
    return { place: 'rendue' };
  }

  @Get(':reference/agenda.ics')
  @LectureApi({
    resume: 'L’entrée d’agenda d’un moment',
    description: '« Occupé » et une heure ; le même fichier pour tous',
    refus: [404],
  })
  @ApiProduces('text/calendar')
  @ApiParam({ name: 'reference', format: 'uuid' })
  async agenda(
    @Param('reference') reference: string,
    @Connecte() { id }: PersonneConnectee,
    @Res() reponse: Response,
  ): Promise<void> {
    const piece = await this.soutien.agenda(id, reference);
    if (piece === undefined) throw new ErreurRefus(introuvable);
    reponse
      .type(`text/calendar; charset=utf-8; method=${piece.methode}`)
      .set({ 'Content-Disposition': 'attachment; filename="agenda.ics"', 'Cache-Control': 'no-store' })
      .send(piece.contenu);
  }
}
