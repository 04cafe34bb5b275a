import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { information, informer, marquerLue } from '#libs/domaine/information/index.js';
import { informations, type InformationLue } from '#libs/registre/lecteurs/informations.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { ActeApi, LectureApi } from '../commun/acte-api.js';
import { Actes } from '../commun/actes.service.js';
import { exiger } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { CleIdempotence, Connecte } from '../commun/requete/decorateurs.js';
import { valider } from '../commun/validation.js';

type Corps = Record<string, unknown>;

/** What services owe the service social: one way, to the readers that the text names (theme 18). */
@ApiTags('informations')
@Controller('api/v1/informations')
export class InformationsController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get()
  @LectureApi({
    resume: 'Les informations des services, pour qui doit les lire',
    description: 'Chaque lecture est tracée',
  })
  async lire(@Connecte() { id }: PersonneConnectee): Promise<{ informations: InformationLue[] }> {
    return { informations: await informations(this.acces, id) };
  }

  @Post()
  @ActeApi({ resume: 'Informer le service social, sans ouvrir de dossier', champs: informer.champs })
  async informer(
    @Body() corps: Corps,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
  ): Promise<Reponse> {
    return exiger(await this.actes.deposer(information, informer, { corps, auteur, cle, lire: valider }));
  }

  @Post(':reference/lecture')
  @ActeApi({ resume: 'Dire que l’on a lu une information', champs: marquerLue.champs })
  @ApiParam({ name: 'reference', format: 'uuid' })
  async marquerLue(
    @Param('reference') reference: string,
    @Body() corps: Corps,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
  ): Promise<Reponse> {
    return exiger(await this.actes.acter(information, marquerLue, reference, { corps, auteur, cle, lire: valider }));
  }
}
