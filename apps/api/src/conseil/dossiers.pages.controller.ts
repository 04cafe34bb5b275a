import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { introuvable } from '#libs/domaine/erreurs.js';
import {
  dossierDuConseil,
  dossiersDuConseil,
  type DossierAGarder,
} from '#libs/registre/lecteurs/dossiers-du-conseil.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { routesDeConservation, routesDesDroits } from '../accompagnement/routes/droits.js';
import { routesDeLaFin } from '../accompagnement/routes/fin.js';
import { Actes } from '../commun/actes.service.js';
import type { RouteDActe } from '../commun/controleur-d-actes.js';
import { jouer } from '../commun/jouer.js';
import { rendre } from '../commun/pages/rendre.js';
import { exiger } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { PageDossierDuConseil } from './dossier.page.js';
import { PageDossiersDuConseil } from './dossiers.page.js';

const VERBES = ['confier', 'gel-encadrement', 'gel-leve-encadrement'] as const;

/** The acts that whoever leads does without reading; the same tables as the API. */
const ROUTES: Readonly<Record<string, readonly RouteDActe[]>> = {
  accompagnement: [...routesDeLaFin, ...routesDesDroits],
  signalement: routesDeConservation,
};

/** Accompaniments to hand over, erasures to stop: references, never what they hold. */
@ApiExcludeController()
@Reserve('conseillerTechnique', 'conseillerNational')
@Controller('conseil/dossiers')
export class DossiersDuConseilController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get()
  async liste(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageDossiersDuConseil({ page, dossiers: await dossiersDuConseil(this.acces, id) }));
  }

  @Get(':nature/:reference')
  async un(
    @Param('nature') nature: string,
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    return rendre(PageDossierDuConseil({ page, dossier: await this.lire(id, { nature, reference }) }));
  }

  @Post(VERBES.map((verbe) => `:nature/:reference/${verbe}`))
  async agir(
    @Param('nature') nature: string,
    @Param('reference') reference: string,
    @Req() requete: Request,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const verbe = VERBES.find((v) => requete.path.endsWith(`/${reference}/${v}`));
    const route = ROUTES[nature]?.find((r) => r.verbe === verbe);
    const acte = route?.faire(this.actes, reference, { ...demande, lire: validerFormulaire });
    await jouer(acte ?? Promise.resolve(introuvable), {
      reponse,
      montrer: async (erreurs) => {
        const dossier = await this.lire(demande.auteur.id, { nature, reference });
        return rendre(PageDossierDuConseil({ page, dossier, erreurs }));
      },
      vers: verbe === 'confier' ? '/conseil/dossiers' : `/conseil/dossiers/${nature}/${reference}`,
    });
  }

  private async lire(personne: string, quoi: { nature: string; reference: string }): Promise<DossierAGarder> {
    return exiger((await dossierDuConseil(this.acces, personne, quoi)) ?? introuvable);
  }
}
