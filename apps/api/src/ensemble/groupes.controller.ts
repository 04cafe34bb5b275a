import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { introuvable } from '#libs/domaine/erreurs.js';
import { convoquer, groupeRessource } from '#libs/domaine/groupe/index.js';
import { groupes, situationLue, type GroupeLu, type SituationLue } from '#libs/registre/lecteurs/groupes.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { ActeApi, LectureApi } from '../commun/acte-api.js';
import { Actes } from '../commun/actes.service.js';
import { ErreurRefus, exiger } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Demande, type DemandeHttp } from '../commun/requete/decorateurs.js';
import { valider } from '../commun/validation.js';

/** Sessions where several services examine hard situations, on the side of those who sit in them. */
@ApiTags('groupes')
@Controller('api/v1/groupes')
export class GroupesController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get()
  @LectureApi({
    resume: 'Les séances où je siège, et leur ordre du jour',
    description: 'Ce qui concerne une personne nommée se lit à part ; chaque lecture est tracée',
  })
  async liste(@Connecte() { id }: PersonneConnectee): Promise<{ groupes: GroupeLu[] }> {
    return { groupes: await groupes(this.acces, id) };
  }

  @Post()
  @ActeApi({ resume: 'Convoquer une séance d’un groupe ressource', champs: convoquer.champs })
  async convoquer(@Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.actes.deposer(groupeRessource, convoquer, { ...demande, lire: valider }));
  }

  @Get('situations/:reference')
  @LectureApi({
    resume: 'Lire ce qu’une personne a accepté de porter devant le groupe',
    description: 'Les seules phrases que ce membre peut lire ; la lecture est tracée, la personne la voit',
    refus: [404],
  })
  async situation(@Param('reference') reference: string, @Connecte() { id }: PersonneConnectee): Promise<SituationLue> {
    const lue = await situationLue(this.acces, id, reference);
    if (lue === undefined) throw new ErreurRefus(introuvable);
    return lue;
  }
}
