import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { actesDeLAstreinte, veilleAstreinte } from '#libs/domaine/astreinte/index.js';
import { introuvable } from '#libs/domaine/erreurs.js';
import type { Configuration } from '#libs/infra/configuration.js';
import {
  ChangerAstreinte,
  changerAstreinte,
  retirerAstreinte,
  TenirAstreinte,
  tenirAstreinte,
} from '#libs/registre/annuaire/astreintes.js';
import { gardiennesPossibles, listesDeGarde, type ListeDeGarde } from '#libs/registre/lecteurs/astreintes.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { reglagesDuLieu } from '#libs/registre/reglages.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { ActeApi, LectureApi } from '../commun/acte-api.js';
import { Actes } from '../commun/actes.service.js';
import { exiger } from '../commun/problemes.js';
import { ACCES, CONFIGURATION } from '../commun/registre.module.js';
import { Connecte, Demande, type DemandeHttp } from '../commun/requete/decorateurs.js';
import { valider } from '../commun/validation.js';

class RetirerAstreinte {}

type Tenue = Promise<{ astreinte: string }>;

/** Who is on call for a place and all below it: kept by whoever leads it, read by nobody else. */
@ApiTags('astreintes')
@Controller('api/v1/astreintes')
export class AstreintesController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get()
  @LectureApi({
    resume: 'Les listes d’astreinte de ses lieux : qui, quand, et les trous des heures qui viennent',
    description: 'Vide pour qui ne dirige aucun lieu',
  })
  async lire(@Connecte() { id }: PersonneConnectee): Promise<{ listes: ListeDeGarde[] }> {
    return { listes: await listesDeGarde(this.acces, id, reglagesDuLieu(this.configuration.reglages)) };
  }

  @Get(':lieu')
  @LectureApi({
    resume: 'La liste d’un lieu, et qui peut y être d’astreinte',
    description: 'Professionnels du lieu et de sa ligne technique',
    refus: [404],
  })
  @ApiParam({ name: 'lieu', format: 'uuid' })
  async une(
    @Param('lieu') lieu: string,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<{ liste: ListeDeGarde; possibles: { id: string; nom: string }[] }> {
    const [liste] = await listesDeGarde(this.acces, id, reglagesDuLieu(this.configuration.reglages), lieu);
    return { liste: exiger(liste ?? introuvable), possibles: await gardiennesPossibles(this.acces, id, lieu) };
  }

  @Post()
  @ActeApi({ resume: 'Mettre quelqu’un d’astreinte', champs: TenirAstreinte })
  async tenir(@Demande() { corps, auteur, cle }: DemandeHttp): Tenue {
    const champs = exiger(valider(TenirAstreinte, corps));
    return exiger(await tenirAstreinte(this.acces, { champs, personne: auteur.id, cle }));
  }

  @Post(':reference/changement')
  @ActeApi({ resume: 'Changer une astreinte : qui, ou quand', champs: ChangerAstreinte })
  @ApiParam({ name: 'reference', format: 'uuid' })
  async changer(@Param('reference') reference: string, @Demande() { corps, auteur, cle }: DemandeHttp): Tenue {
    const champs = exiger(valider(ChangerAstreinte, corps));
    return exiger(await changerAstreinte(this.acces, { champs, personne: auteur.id, cle }, reference));
  }

  @Post(':reference/retrait')
  @ActeApi({ resume: 'Retirer une astreinte ; les heures passées restent écrites', champs: RetirerAstreinte })
  @ApiParam({ name: 'reference', format: 'uuid' })
  async retirer(
    @Param('reference') reference: string,
    @Body() corps: Record<string, unknown>,
    @Demande() { auteur }: DemandeHttp,
  ): Tenue {
    exiger(valider(RetirerAstreinte, corps));
    return exiger(await retirerAstreinte(this.acces, { personne: auteur.id, astreinte: reference }));
  }

  @Post('veilles/:reference/sans-liste')
  @ActeApi({
    resume: 'Aucune astreinte n’est organisée ici : ne plus le demander',
    champs: actesDeLAstreinte.assumer.champs,
  })
  @ApiParam({ name: 'reference', format: 'uuid' })
  async assumer(@Param('reference') reference: string, @Demande() demande: DemandeHttp): Promise<Reponse> {
    const envoi = { ...demande, lire: valider };
    return exiger(await this.actes.acter(veilleAstreinte, actesDeLAstreinte.assumer, reference, envoi));
  }
}
