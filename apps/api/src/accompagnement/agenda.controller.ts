import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { fuseau } from '#libs/calendrier/territoires.js';
import { enCours } from '#libs/domaine/accompagnement/entretiens/etat.js';
import { entreeDAgenda } from '#libs/domaine/courriels/agenda.js';
import { introuvable } from '#libs/domaine/erreurs.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { ErreurRefus } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { LectureApi } from '../commun/acte-api.js';
import { Connecte } from '../commun/requete/decorateurs.js';

/** The calendar entry of one meeting, for its agent alone: « Occupé », the time, nothing else. */
@ApiTags('accompagnements')
@Controller('api/v1/accompagnements')
export class AgendaController {
  constructor(@Inject(ACCES) private readonly acces: Acces) {}

  @Get(':reference/rendez-vous/:numero/agenda.ics')
  @LectureApi({
    resume: 'L’entrée d’agenda d’un rendez-vous',
    description: '« Occupé » et une heure, sans nom ni lieu',
    refus: [404],
  })
  @ApiProduces('text/calendar')
  @ApiParam({ name: 'reference', format: 'uuid' })
  @ApiParam({ name: 'numero' })
  async agenda(
    @Param('reference') reference: string,
    @Param('numero') numero: string,
    @Connecte() { id }: PersonneConnectee,
    @Res() reponse: Response,
  ): Promise<void> {
    const miens = await mesAccompagnements(this.acces, id);
    const etat = miens.find((m) => m.reference === reference)?.etat;
    const e = etat?.entretiens.find((un) => String(un.numero) === numero);
    if (etat === undefined || e?.retenu === undefined) throw new ErreurRefus(introuvable);
    const { uid, sequence, retenu, issue } = e;
    const { debut, duree, le } = retenu;
    const annule = !enCours(e) && issue?.quoi === 'annule';
    const dite = annule ? issue.le : le;
    const piece = entreeDAgenda({ uid, sequence, dite, debut, duree, fuseau: fuseau(etat.territoire), annule });
    reponse
      .type(`text/calendar; charset=utf-8; method=${piece.methode}`)
      .set({ 'Content-Disposition': 'attachment; filename="agenda.ics"', 'Cache-Control': 'no-store' })
      .send(piece.contenu);
  }
}
