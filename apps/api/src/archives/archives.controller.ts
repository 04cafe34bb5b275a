import { Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { introuvable } from '#libs/domaine/erreurs.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { visasAttendus } from '#libs/registre/lecteurs/visas.js';
import { routesDesArchives } from '../accompagnement/routes/droits.js';
import { Actes } from '../commun/actes.service.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus, exiger } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { PageArchives } from './archives.page.js';

/** The archives' decision on what is to be destroyed, by whoever runs the installation; unread. */
@ApiExcludeController()
@Reserve('administrateur')
@Controller('archives')
export class ArchivesController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get()
  async page(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageArchives({ page, visas: await visasAttendus(this.acces, id) }));
  }

  @Post(':nature/:reference')
  async viser(
    @Param('nature') nature: string,
    @Param('reference') reference: string,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const route = Object.hasOwn(routesDesArchives, nature) ? routesDesArchives[nature] : undefined;
    if (route === undefined) throw new ErreurRefus(introuvable);
    exiger(await route.faire(this.actes, reference, { ...demande, lire: validerFormulaire }));
    reponse.redirect(303, '/archives');
  }
}
