import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { estReference } from '#libs/domaine/champs.js';
import { introuvable } from '#libs/domaine/erreurs.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { mesSuivis } from '#libs/registre/lecteurs/mes-suivis.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { unAccompagnement, type AccompagnementLu } from '#libs/registre/lecteurs/un-accompagnement.js';
import { Actes } from '../commun/actes.service.js';
import { jouer } from '../commun/jouer.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { PageAccompagnement } from './assistante/accompagnement.page.js';
import { PageAccordRecueilli } from './assistante/accord-recueilli.page.js';
import { PageSuivis } from './assistante/suivis.page.js';
import { routesDeLAccompagnement } from './controleurs.js';
import { routesDuDebut } from './routes/accords.js';

/** Pages of the ASS on her accompaniments; each act of a form is the act of the API, by the same tables. */
@ApiExcludeController()
@Reserve('assistant', 'conseillerTechnique', 'conseillerNational')
@Controller()
export class AccompagnementPagesController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get('accompagnements')
  async suivis(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageSuivis({ page, suivis: await mesSuivis(this.acces, id) }));
  }

  @Get('accompagnements/:reference')
  async un(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    return rendre(PageAccompagnement({ page, vu: await this.lire(id, reference) }));
  }

  /** From the signalement on which it was agreed to the accompaniment: known inside only. */
  @Get('dossiers/:reference/accompagnement')
  async depuisLeDossier(
    @Param('reference') reference: string,
    @Connecte() { id }: PersonneConnectee,
    @Res() reponse: Response,
  ): Promise<void> {
    const ne = (await mesSuivis(this.acces, id)).find(({ etat }) => etat.signalement === reference);
    reponse.redirect(303, ne === undefined ? '/accompagnements' : `/accompagnements/${ne.reference}`);
  }

  @Get('dossiers/:reference/accord-recueilli')
  accordRecueilli(@Param('reference') reference: string, @Page() page: ContextePage): string {
    return rendre(PageAccordRecueilli({ page, reference, erreurs: {} }));
  }

  @Post('dossiers/:reference/accord-recueilli')
  async recueillir(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const route = routesDuDebut.find((r) => r.verbe === 'accord-recueilli');
    if (route === undefined) throw new ErreurRefus(introuvable);
    await jouer(route.faire(this.actes, reference, { ...demande, lire: validerFormulaire }), {
      reponse,
      montrer: (erreurs) => rendre(PageAccordRecueilli({ page, reference, erreurs })),
      vers: (fait) => `/accompagnements/${fait.reference}`,
    });
  }

  @Post(routesDeLAccompagnement.map((r) => `accompagnements/:reference/${r.verbe}`))
  async agir(
    @Param('reference') reference: string,
    @Req() requete: Request,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const route = routesDeLAccompagnement.find((r) => requete.path.endsWith(`/${reference}/${r.verbe}`));
    if (route === undefined) throw new ErreurRefus(introuvable);
    await jouer(route.faire(this.actes, reference, { ...demande, lire: validerFormulaire }), {
      reponse,
      montrer: async (erreurs) =>
        rendre(PageAccompagnement({ page, vu: await this.lire(demande.auteur.id, reference), erreurs })),
      vers: `/accompagnements/${reference}`,
    });
  }

  private async lire(personne: string, reference: string): Promise<AccompagnementLu> {
    const vu = estReference(reference) ? await unAccompagnement(this.acces, personne, reference) : undefined;
    if (vu === undefined) throw new ErreurRefus(introuvable);
    return vu;
  }
}
