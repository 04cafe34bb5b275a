import { Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { estRefus } from '#libs/domaine/erreurs.js';
import { information, informer, marquerLue } from '#libs/domaine/information/index.js';
import { informations } from '#libs/registre/lecteurs/informations.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { voiesDuTiers } from '#libs/registre/lecteurs/voies-du-tiers.js';
import { Actes } from '../commun/actes.service.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { rendre } from '../commun/pages/rendre.js';
import { exiger, PageRefusee } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Demande, Page, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { droitDInformer } from './droit-d-informer.js';
import { PageInformations } from './informations.page.js';
import { PageInformer, PageTransmise } from './informer.page.js';

/** The form of whoever owes the information, its neutral receipt, and the list of its readers. */
@ApiExcludeController()
@Controller('informations')
export class InformationsPagesController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get()
  async liste(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageInformations({ page, lues: await informations(this.acces, id) }));
  }

  @Get('nouvelle')
  async formulaire(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return this.montrer(page, id);
  }

  @Get('transmise')
  transmise(@Page() page: ContextePage): string {
    return rendre(PageTransmise({ page }));
  }

  @Post('nouvelle')
  async informer(@Page() page: ContextePage, @Demande() demande: DemandeHttp, @Res() reponse: Response): Promise<void> {
    const resultat = await this.actes.deposer(information, informer, { ...demande, lire: validerFormulaire });
    if (estRefus(resultat) && resultat.famille === 'saisie')
      throw new PageRefusee(await this.montrer(page, demande.auteur.id, resultat.champs ?? {}), resultat);
    exiger(resultat);
    reponse.redirect(303, '/informations/transmise');
  }

  @Post(':reference/lecture')
  async marquerLue(
    @Param('reference') reference: string,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    exiger(await this.actes.acter(information, marquerLue, reference, { ...demande, lire: validerFormulaire }));
    reponse.redirect(303, '/informations');
  }

  private async montrer(page: ContextePage, id: string, erreurs: Erreurs = {}): Promise<string> {
    const { voies } = await voiesDuTiers(this.acces, id);
    return rendre(PageInformer({ page, droit: droitDInformer(voies), erreurs }));
  }
}
