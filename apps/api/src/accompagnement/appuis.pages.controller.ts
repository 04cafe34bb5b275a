import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { introuvable } from '#libs/domaine/erreurs.js';
import { appuis } from '#libs/registre/lecteurs/appuis.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { Actes } from '../commun/actes.service.js';
import { jouer } from '../commun/jouer.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { PageAppuis } from './appuis.page.js';
import { routesDesAppuis } from './routes/appuis.js';

/** One page for whoever asks and for whoever answers; the form is the act of the API. */
@ApiExcludeController()
@Reserve('assistant', 'conseillerTechnique', 'conseillerNational')
@Controller('appuis')
export class AppuisPagesController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get()
  async liste(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageAppuis({ page, liste: await appuis(this.acces, id) }));
  }

  @Post(routesDesAppuis.map((r) => `:reference/${r.verbe}`))
  async agir(
    @Param('reference') reference: string,
    @Req() requete: Request,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const route = routesDesAppuis.find((r) => requete.path.endsWith(`/${reference}/${r.verbe}`));
    if (route === undefined) throw new ErreurRefus(introuvable);
    await jouer(route.faire(this.actes, reference, { ...demande, lire: validerFormulaire }), {
      reponse,
      montrer: async (champs) => {
        const liste = await appuis(this.acces, demande.auteur.id);
        return rendre(PageAppuis({ page, liste, erreurs: { reference, champs } }));
      },
      vers: '/appuis',
    });
  }
}
