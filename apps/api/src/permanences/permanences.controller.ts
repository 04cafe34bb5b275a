import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { estReference } from '#libs/domaine/champs.js';
import { estRefus, introuvable, type Refus } from '#libs/domaine/erreurs.js';
import { retirerPermanence, TenirPermanence, tenirPermanence } from '#libs/registre/annuaire/permanences.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { mesPermanences, type Permanence } from '#libs/registre/lecteurs/permanences.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { servicesDuSecteur } from '#libs/registre/lecteurs/services-du-secteur.js';
import { ActeApi, LectureApi } from '../commun/acte-api.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { rendre } from '../commun/pages/rendre.js';
import { exiger, PageRefusee } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Demande, Page, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { valider, validerFormulaire } from '../commun/validation.js';
import { PagePermanences } from './permanences.page.js';

class RetirerPermanence {}

/** Where a professional receives, kept by herself. */
@ApiTags('permanences')
@Controller()
export class PermanencesController {
  constructor(@Inject(ACCES) private readonly acces: Acces) {}

  @Get('permanences')
  @ApiExcludeEndpoint()
  async page(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return this.montrer(page, id);
  }

  @Post('permanences')
  @ApiExcludeEndpoint()
  async annoncer(@Page() page: ContextePage, @Demande() demande: DemandeHttp, @Res() reponse: Response): Promise<void> {
    const resultat = await this.tenir(demande, validerFormulaire(TenirPermanence, demande.corps));
    if (estRefus(resultat) && resultat.famille === 'saisie')
      throw new PageRefusee(await this.montrer(page, demande.auteur.id, resultat.champs ?? {}), resultat);
    exiger(resultat);
    reponse.redirect(303, '/permanences');
  }

  @Post('permanences/:permanence/retrait')
  @ApiExcludeEndpoint()
  async cesser(
    @Param('permanence') permanence: string,
    @Demande() { auteur }: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    exiger(await this.retirer(auteur.id, permanence));
    reponse.redirect(303, '/permanences');
  }

  @Get('api/v1/permanences')
  @LectureApi({
    resume: 'Les lieux où l’on reçoit, tels qu’on les a dits',
    description: 'Vide pour qui n’en tient pas',
  })
  async lire(@Connecte() { id }: PersonneConnectee): Promise<{ permanences: Permanence[] }> {
    return { permanences: await mesPermanences(this.acces, id) };
  }

  @Post('api/v1/permanences')
  @ActeApi({ resume: 'Dire où et quand l’on reçoit', champs: TenirPermanence })
  async annoncerParApi(@Demande() demande: DemandeHttp): Promise<{ permanence: string }> {
    return exiger(await this.tenir(demande, valider(TenirPermanence, demande.corps)));
  }

  @Post('api/v1/permanences/:reference/retrait')
  @ActeApi({ resume: 'Ne plus recevoir à cet endroit', champs: RetirerPermanence })
  @ApiParam({ name: 'reference', format: 'uuid' })
  async cesserParApi(
    @Param('reference') reference: string,
    @Body() corps: Record<string, unknown>,
    @Demande() { auteur }: DemandeHttp,
  ): Promise<{ permanence: string }> {
    exiger(valider(RetirerPermanence, corps));
    return exiger(await this.retirer(auteur.id, reference));
  }

  private async tenir(
    { auteur, cle }: DemandeHttp,
    champs: TenirPermanence | Refus,
  ): Promise<Refus | { permanence: string }> {
    return estRefus(champs) ? champs : tenirPermanence(this.acces, { champs, personne: auteur.id, cle });
  }

  private async retirer(personne: string, permanence: string): Promise<Refus | { permanence: string }> {
    return estReference(permanence) ? retirerPermanence(this.acces, { personne, permanence }) : introuvable;
  }

  private async montrer(page: ContextePage, id: string, erreurs: Erreurs = {}): Promise<string> {
    const [permanences, sites] = await Promise.all([mesPermanences(this.acces, id), servicesDuSecteur(this.acces, id)]);
    return rendre(PagePermanences({ page, permanences, sites, erreurs }));
  }
}
