import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { introuvable } from '#libs/domaine/erreurs.js';
import { departDe, departsDe, type DepartLu } from '#libs/registre/lecteurs/depart.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { Actes } from '../commun/actes.service.js';
import { jouer } from '../commun/jouer.js';
import { rendre } from '../commun/pages/rendre.js';
import { exiger } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { routesDeLAbsence } from '../continuite/routes.js';
import { PageDepart } from './depart.page.js';
import { PageDeparts } from './departs.page.js';

const VERBES = ['confier-tout', 'partir'] as const;

/** Nobody leaves with an open duty: what is left, line by line, and what empties each; for her and for whoever leads her line. */
@ApiExcludeController()
@Reserve('assistant', 'conseillerTechnique', 'conseillerNational')
@Controller('conseil/departs')
export class DepartsPagesController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get()
  async liste(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageDeparts({ page, departs: await departsDe(this.acces, id) }));
  }

  @Get(':reference')
  async un(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    return rendre(PageDepart({ page, depart: await this.lire(id, reference) }));
  }

  @Post(VERBES.map((verbe) => `:reference/${verbe}`))
  async agir(
    @Param('reference') reference: string,
    @Req() requete: Request,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const verbe = VERBES.find((v) => requete.path.endsWith(`/${reference}/${v}`));
    const route = routesDeLAbsence.find((r) => r.verbe === verbe);
    const acte = route?.faire(this.actes, reference, { ...demande, lire: validerFormulaire });
    await jouer(acte ?? Promise.resolve(introuvable), {
      reponse,
      montrer: async (erreurs) =>
        rendre(PageDepart({ page, depart: await this.lire(demande.auteur.id, reference), erreurs })),
      vers: verbe === 'partir' ? '/conseil/departs' : `/conseil/departs/${reference}`,
    });
  }

  private async lire(personne: string, reference: string): Promise<DepartLu> {
    return exiger((await departDe(this.acces, personne, reference)) ?? introuvable);
  }
}
