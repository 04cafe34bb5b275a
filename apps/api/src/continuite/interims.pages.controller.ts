import { Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { accompagnement, actes } from '#libs/domaine/accompagnement/index.js';
import { estReference } from '#libs/domaine/champs.js';
import { introuvable } from '#libs/domaine/erreurs.js';
import type { Configuration } from '#libs/infra/configuration.js';
import { ficheEnInterim, mesInterims, type FicheLue } from '#libs/registre/lecteurs/en-interim.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { prevision } from '#libs/registre/lecteurs/prevision.js';
import { reprise } from '#libs/registre/lecteurs/reprise.js';
import { reglagesDuLieu } from '#libs/registre/reglages.js';
import { Actes } from '../commun/actes.service.js';
import { jouer } from '../commun/jouer.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus } from '../commun/problemes.js';
import { ACCES, CONFIGURATION } from '../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { PageFiche, PageInterims } from './interims.page.js';
import { PagePrevision } from './prevision.page.js';
import { PageReprise } from './reprise.page.js';

/** What whoever stands in holds, what is seen ahead, and what waits for whoever comes back. */
@ApiExcludeController()
@Reserve('assistant', 'conseillerTechnique', 'conseillerNational')
@Controller('continuite')
export class InterimsPagesController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get('prevision')
  async prevoir(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    const prevue = await prevision(this.acces, id, reglagesDuLieu(this.configuration.reglages));
    return rendre(PagePrevision({ page, prevue }));
  }

  @Get('interims')
  async interims(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageInterims({ page, matieres: await mesInterims(this.acces, id) }));
  }

  @Get('fiches/:reference')
  async fiche(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    return rendre(PageFiche({ page, fiche: await this.laFiche(id, reference) }));
  }

  @Post('fiches/:reference/interim-note')
  async consigner(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const issue = this.actes.acter(accompagnement, actes.consigner, reference, { ...demande, lire: validerFormulaire });
    await jouer(issue, {
      reponse,
      montrer: async (erreurs) =>
        rendre(PageFiche({ page, fiche: await this.laFiche(demande.auteur.id, reference), erreurs })),
      vers: () => '/continuite/interims',
    });
  }

  @Get('absences/:reference/reprise')
  async reprendre(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    const lue = estReference(reference) ? await reprise(this.acces, id, reference) : undefined;
    if (lue === undefined) throw new ErreurRefus(introuvable);
    return rendre(PageReprise({ page, reprise: lue }));
  }

  private async laFiche(personne: string, reference: string): Promise<FicheLue> {
    const fiche = estReference(reference) ? await ficheEnInterim(this.acces, personne, reference) : undefined;
    if (fiche === undefined) throw new ErreurRefus(introuvable);
    return fiche;
  }
}
