import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { estReference, Texte } from '#libs/domaine/champs.js';
import { introuvable } from '#libs/domaine/erreurs.js';
import { ouvrirParAssistante } from '#libs/domaine/signalement/index.js';
import { aFaire, type AFaire } from '#libs/registre/lecteurs/a-faire.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { mesDossiersParNom, type MesDossiersTrouves } from '#libs/registre/lecteurs/recherche.js';
import { unDossier } from '#libs/registre/lecteurs/un-dossier.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { ActeApi, LectureApi } from '../../commun/acte-api.js';
import { ErreurRefus, exiger } from '../../commun/problemes.js';
import { ACCES } from '../../commun/registre.module.js';
import { Connecte, Demande, type DemandeHttp } from '../../commun/requete/decorateurs.js';
import { valider } from '../../commun/validation.js';
import { ActesSignalement } from '../actes.service.js';
import { ligneApi, vueDossier, type DossierApi, type LigneApi } from './presenter.js';

export class RechercherDossiers {
  @Texte({ libelle: 'Nom de l’agent', max: 100 })
  recherche!: string;
}

/** The ASS's day, one dossier, her own dossiers by name; and what she opens herself. */
@ApiTags('signalements')
@Controller('api/v1')
export class LecturesController {
  constructor(
    private readonly actes: ActesSignalement,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get('a-faire')
  @LectureApi({
    resume: 'Ce qui attend le service social ou la ligne technique',
    description: 'Le plus ancien en premier',
  })
  async aFaire(
    @Connecte() { id }: PersonneConnectee,
  ): Promise<Pick<AFaire, 'informations'> & { miennes: LigneApi[]; appels: { reference: string; recuLe: string }[] }> {
    const { miennes, appels, informations } = await aFaire(this.acces, id);
    return { miennes: miennes.map(ligneApi), appels, informations };
  }

  @Get('signalements/:reference')
  @LectureApi({
    resume: 'Le contenu d’un signalement, pour son titulaire',
    description: 'Chaque lecture est tracée et visible de l’agent',
    refus: [404],
  })
  @ApiParam({ name: 'reference', format: 'uuid' })
  async un(@Param('reference') reference: string, @Connecte() { id }: PersonneConnectee): Promise<DossierApi> {
    const lu = estReference(reference) ? await unDossier(this.acces, id, reference) : undefined;
    if (lu === undefined) throw new ErreurRefus(introuvable);
    return vueDossier(lu);
  }

  @Post('dossiers/recherche')
  @HttpCode(200)
  @ActeApi({
    resume: 'Retrouver un de ses dossiers par le nom de l’agent (POST : un nom ne va pas dans une adresse)',
    champs: RechercherDossiers,
    reponse: 200,
  })
  async chercher(@Demande() { corps, auteur }: DemandeHttp): Promise<MesDossiersTrouves> {
    const { recherche } = exiger(valider(RechercherDossiers, corps));
    return mesDossiersParNom(this.acces, auteur.id, recherche);
  }

  @Post('signalements/ouverture')
  @ActeApi({
    resume: 'Écrire la demande qu’un agent fait de vive voix, ou reprendre un dossier tenu sur papier',
    champs: ouvrirParAssistante.champs,
  })
  async ouvrir(@Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.actes.ouvrir({ ...demande, lire: valider }));
  }
}
