import { Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { accompagnement, actes } from '#libs/domaine/accompagnement/index.js';
import { estReference } from '#libs/domaine/champs.js';
import type { Professionnel } from '#libs/domaine/courriel.js';
import { introuvable } from '#libs/domaine/erreurs.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { aQuiPasserLaMain } from '#libs/registre/lecteurs/passer-la-main.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { Actes } from '../commun/actes.service.js';
import { jouer } from '../commun/jouer.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { PagePasserLaMain } from './assistante/passer-la-main.page.js';

/** Her own hand-over; afterwards the dossier is no longer hers, so it leads back to her list. */
@ApiExcludeController()
@Reserve('assistant', 'conseillerTechnique', 'conseillerNational')
@Controller('accompagnements/:reference/confier-a')
export class PasserLaMainController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get()
  async page(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    return rendre(PagePasserLaMain({ page, reference, presents: await this.lire(id, reference) }));
  }

  @Post()
  async confier(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const envoi = { ...demande, lire: validerFormulaire };
    await jouer(this.actes.acter(accompagnement, actes.passerLaMain, reference, envoi), {
      reponse,
      montrer: async (erreurs) => {
        const presents = await this.lire(demande.auteur.id, reference);
        return rendre(PagePasserLaMain({ page, reference, presents, erreurs }));
      },
      vers: '/accompagnements',
    });
  }

  private async lire(personne: string, reference: string): Promise<{ id: string; qui: Professionnel }[]> {
    const presents = estReference(reference) ? await aQuiPasserLaMain(this.acces, personne, reference) : undefined;
    if (presents === undefined) throw new ErreurRefus(introuvable);
    return presents;
  }
}
