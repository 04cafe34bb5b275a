import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { introuvable } from '#libs/domaine/erreurs.js';
import { derogations } from '#libs/registre/lecteurs/derogations.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { pourDeroger, type PourDeroger } from '#libs/registre/lecteurs/pour-deroger.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { Actes } from '../commun/actes.service.js';
import { jouer } from '../commun/jouer.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus, exiger } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { PageDerogations } from './derogations.page.js';
import { PageDerogationDuSignalement } from './assistante/derogation-du-signalement.page.js';
import { derogationDuSignalement, routesDesDerogations } from './routes/derogations.js';

/** One page for whoever decides and for whoever is asked; each form is the act of the API. */
@ApiExcludeController()
@Reserve('assistant', 'conseillerTechnique', 'conseillerNational')
@Controller()
export class DerogationsPagesController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get('derogations')
  async liste(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageDerogations({ page, liste: await derogations(this.acces, id) }));
  }

  @Post(routesDesDerogations.map((r) => `derogations/:reference/${r.verbe}`))
  async agir(
    @Param('reference') reference: string,
    @Req() requete: Request,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const route = routesDesDerogations.find((r) => requete.path.endsWith(`/${reference}/${r.verbe}`));
    if (route === undefined) throw new ErreurRefus(introuvable);
    await jouer(route.faire(this.actes, reference, { ...demande, lire: validerFormulaire }), {
      reponse,
      montrer: async (champs) => {
        const liste = await derogations(this.acces, demande.auteur.id);
        return rendre(PageDerogations({ page, liste, erreurs: { reference, champs } }));
      },
      vers: '/derogations',
    });
  }

  @Get('dossiers/:reference/derogation')
  async avantToutSuivi(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    return rendre(PageDerogationDuSignalement({ page, reference, pour: await this.pour(id, reference) }));
  }

  @Post('dossiers/:reference/derogation')
  async ouvrir(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    await jouer(derogationDuSignalement.faire(this.actes, reference, { ...demande, lire: validerFormulaire }), {
      reponse,
      montrer: async (erreurs) => {
        const pour = await this.pour(demande.auteur.id, reference);
        return rendre(PageDerogationDuSignalement({ page, reference, pour, erreurs }));
      },
      vers: '/derogations',
    });
  }

  private async pour(personne: string, reference: string): Promise<PourDeroger> {
    return exiger((await pourDeroger(this.acces, personne, reference)) ?? introuvable);
  }
}
