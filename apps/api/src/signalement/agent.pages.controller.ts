import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { estRefus } from '#libs/domaine/erreurs.js';
import { actes } from '#libs/domaine/signalement/index.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { rendre } from '../commun/pages/rendre.js';
import { exiger, PageRefusee } from '../commun/problemes.js';
import { CleIdempotence, Connecte, Page } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { ActesSignalement } from './actes.service.js';
import { PageDemande } from './demande.page.js';

type Corps = Record<string, unknown>;

/** Pages of the agent: the offer and his answer, his own request. Looking changes nothing; only a posted form answers. */
@ApiExcludeController()
@Controller()
export class AgentPagesController {
  constructor(private readonly actes: ActesSignalement) {}

  @Post('mon-espace/:reference/reponse')
  async repondre(
    @Param('reference') reference: string,
    @Body() corps: Corps,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
    @Res() reponse: Response,
  ): Promise<void> {
    exiger(await this.actes.acter(actes.repondre, reference, { corps, auteur, cle, lire: validerFormulaire }));
    reponse.redirect(303, '/mon-espace');
  }

  @Post('mon-espace/:reference/autre-personne')
  async autrePersonne(
    @Param('reference') reference: string,
    @Body() corps: Corps,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
    @Res() reponse: Response,
  ): Promise<void> {
    const envoi = { corps, auteur, cle, lire: validerFormulaire };
    exiger(await this.actes.acter(actes.demanderAutreAssistante, reference, envoi));
    reponse.redirect(303, '/mon-espace');
  }

  @Post('mon-espace/:reference/acces')
  async demanderAcces(
    @Param('reference') reference: string,
    @Body() corps: Corps,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
    @Res() reponse: Response,
  ): Promise<void> {
    exiger(await this.actes.acter(actes.demanderAcces, reference, { corps, auteur, cle, lire: validerFormulaire }));
    reponse.redirect(303, '/mon-espace');
  }

  @Get('demande')
  demande(@Page() page: ContextePage): string {
    return rendre(PageDemande({ page }));
  }

  @Post('demande')
  async demander(
    @Body() corps: Corps,
    @Page() page: ContextePage,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
    @Res() reponse: Response,
  ): Promise<void> {
    const resultat = await this.actes.deposer({ corps, auteur, cle, lire: validerFormulaire });
    if (estRefus(resultat) && resultat.famille === 'saisie') {
      throw new PageRefusee(rendre(PageDemande({ page, erreurs: resultat.champs ?? {} })), resultat);
    }
    exiger(resultat);
    reponse.redirect(303, '/mon-espace');
  }
}
