import { Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { introuvable } from '#libs/domaine/erreurs.js';
import { actes } from '#libs/domaine/signalement/index.js';
import { conseil } from '#libs/registre/lecteurs/conseil.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { suppleances } from '#libs/registre/lecteurs/suppleances.js';
import { situationAConfier, type SituationAConfier } from '#libs/registre/lecteurs/situation-a-confier.js';
import { jouer } from '../commun/jouer.js';
import { rendre } from '../commun/pages/rendre.js';
import { exiger } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { ActesSignalement } from '../signalement/actes.service.js';
import { PageConfier } from './confier.page.js';
import { PageConseil } from './conseil.page.js';

/** What is owed under her line, and a situation handed to somebody else, unread. */
@ApiExcludeController()
@Reserve('conseillerTechnique', 'conseillerNational')
@Controller('conseil')
export class ConseilPagesController {
  constructor(
    private readonly actes: ActesSignalement,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get()
  async conseil(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    const [du, relayes] = [await conseil(this.acces, id), await suppleances(this.acces, id)];
    return rendre(PageConseil({ page, conseil: du, relayes }));
  }

  @Get('situations/:reference')
  async situation(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    return rendre(PageConfier({ page, situation: await this.situationDe(id, reference) }));
  }

  @Post('situations/:reference')
  async confier(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    await jouer(this.actes.acter(actes.reaffecter, reference, { ...demande, lire: validerFormulaire }), {
      reponse,
      montrer: async (erreurs) =>
        rendre(PageConfier({ page, situation: await this.situationDe(demande.auteur.id, reference), erreurs })),
      vers: '/conseil',
    });
  }

  /** After a call with whoever follows it, or her absence noticed: it cannot wait, or it can; still unread. */
  @Post('situations/:reference/attente')
  async attente(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    await jouer(this.actes.acter(actes.qualifierSansLire, reference, { ...demande, lire: validerFormulaire }), {
      reponse,
      montrer: async (erreurs) =>
        rendre(PageConfier({ page, situation: await this.situationDe(demande.auteur.id, reference), erreurs })),
      vers: '/conseil',
    });
  }

  private async situationDe(personne: string, reference: string): Promise<SituationAConfier> {
    return exiger((await situationAConfier(this.acces, personne, reference)) ?? introuvable);
  }
}
