import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { estRefus, introuvable } from '#libs/domaine/erreurs.js';
import { actes, partage } from '#libs/domaine/partage/index.js';
import type { Journal } from '#libs/infra/journalisation.js';
import { reseauDe } from '#libs/registre/codes/essais.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import {
  partageLu,
  partageParCode,
  partagesRecus,
  type PartageLu,
  type PartageRecu,
} from '#libs/registre/lecteurs/partages-recus.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { ActeApi, LectureApi } from '../commun/acte-api.js';
import { Actes } from '../commun/actes.service.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus, exiger, PageRefusee } from '../commun/problemes.js';
import { ACCES, JOURNAL } from '../commun/registre.module.js';
import { Connecte, Demande, Page, Public, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import type { Requete } from '../commun/requete/requete.js';
import { valider, validerFormulaire } from '../commun/validation.js';
import { codeNonReconnu, OuvrirPartage, PageCodeDePartage } from './code.page.js';
import { PagePartage, PagePartageFini, PagePartages } from './partage.page.js';

/** What the service social transmits, on the side of whoever receives it: he reads, says that he has it, and nothing else. */
@ApiTags('partages')
@Controller()
export class PartagesController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(JOURNAL) private readonly journal: Journal,
  ) {}

  @Get('api/v1/partages')
  @LectureApi({ resume: 'Ce que le service social me transmet', description: 'Sans le contenu, lu un par un' })
  async liste(@Connecte() { id }: PersonneConnectee): Promise<{ partages: PartageRecu[] }> {
    return { partages: await partagesRecus(this.acces, id) };
  }

  @Get('api/v1/partages/:reference')
  @LectureApi({
    resume: 'Lire ce qui m’est transmis',
    description: 'La lecture est tracée, la personne la voit',
    refus: [404],
  })
  async lire(@Param('reference') reference: string, @Connecte() { id }: PersonneConnectee): Promise<PartageLu> {
    const lu = await partageLu(this.acces, id, reference);
    if (lu === undefined) throw new ErreurRefus(introuvable);
    return lu;
  }

  @Post('api/v1/partages/:reference/recu')
  @ActeApi({ resume: 'Dire que l’on a bien reçu', champs: actes.accuserPartage.champs })
  async accuserParApi(@Param('reference') reference: string, @Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.actes.acter(partage, actes.accuserPartage, reference, { ...demande, lire: valider }));
  }

  @Get('partages')
  @ApiExcludeEndpoint()
  async partages(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PagePartages({ page, partages: await partagesRecus(this.acces, id) }));
  }

  @Public()
  @Get('partages/code')
  @ApiExcludeEndpoint()
  demanderCode(@Page() page: ContextePage): string {
    return rendre(PageCodeDePartage({ page }));
  }

  /** Shown in the answer itself: no session is opened, and nothing of it can be opened again. */
  @Public()
  @Post('partages/code')
  @ApiExcludeEndpoint()
  async ouvrirParCode(
    @Body() corps: Record<string, unknown>,
    @Page() page: ContextePage,
    @Req() requete: Requete,
    @Res() reponse: Response,
  ): Promise<void> {
    const champs = validerFormulaire(OuvrirPartage, corps);
    if (estRefus(champs))
      throw new PageRefusee(rendre(PageCodeDePartage({ page, erreurs: champs.champs ?? {} })), champs);
    const qui = { seance: requete.sessionID, reseau: reseauDe(requete.ip ?? '') };
    const lu = await partageParCode(this.acces, champs.code, qui);
    if (lu === undefined) {
      const erreurs = codeNonReconnu.champs ?? {};
      throw new PageRefusee(rendre(PageCodeDePartage({ page, erreurs })), codeNonReconnu);
    }
    if ('attendre' in lu) {
      this.journal.warn('codes de partage : trop d’essais', { code: 'TROP_D_ESSAIS' });
      const { attendre } = lu;
      reponse
        .status(429)
        .set('Retry-After', String(attendre))
        .send(rendre(PageCodeDePartage({ page, attendre })));
      return;
    }
    reponse.status(200).send(rendre(PagePartage({ page, lu, parCode: true })));
  }

  @Get('partages/:reference')
  @ApiExcludeEndpoint()
  async un(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
    @Res() reponse: Response,
  ): Promise<void> {
    const lu = await partageLu(this.acces, id, reference);
    if (lu === undefined) reponse.status(404).send(rendre(PagePartageFini({ page })));
    else reponse.send(rendre(PagePartage({ page, lu })));
  }

  @Post('partages/:reference/recu')
  @ApiExcludeEndpoint()
  async accuser(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const fait = await this.actes.acter(partage, actes.accuserPartage, reference, {
      ...demande,
      lire: validerFormulaire,
    });
    if (estRefus(fait)) reponse.status(404).send(rendre(PagePartageFini({ page })));
    else reponse.redirect(303, `/partages/${reference}`);
  }
}
