import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { estReference } from '#libs/domaine/champs.js';
import { introuvable } from '#libs/domaine/erreurs.js';
import { offrirTot, retourAuTravail } from '#libs/domaine/retour-au-travail/index.js';
import { agentsDuPerimetre } from '#libs/registre/lecteurs/agents-du-perimetre.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { mesRetours } from '#libs/registre/lecteurs/mes-retours.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { Actes } from '../commun/actes.service.js';
import { jouer } from '../commun/jouer.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { PageOffrirTot } from './offrir.page.js';
import { PageRetours } from './retours.page.js';
import { routesDuRetour } from './routes.js';

/** The ASS and the agents who are away: whom she went to, what they want, what comes next. */
@ApiExcludeController()
@Reserve('assistant', 'conseillerTechnique', 'conseillerNational')
@Controller('retours')
export class RetoursPagesController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get()
  async liste(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return this.montrer(page, id);
  }

  @Get('nouveau')
  async nouveau(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return this.formulaire(page, id);
  }

  /** The search of the form, without losing what was typed beside it. */
  @Post('nouveau/chercher')
  @HttpCode(200)
  async chercher(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return this.formulaire(page, id);
  }

  @Post()
  async offrir(@Page() page: ContextePage, @Demande() demande: DemandeHttp, @Res() reponse: Response): Promise<void> {
    const { recherche: _recherche, ...corps } = demande.corps;
    await jouer(this.actes.deposer(retourAuTravail, offrirTot, { ...demande, corps, lire: validerFormulaire }), {
      reponse,
      montrer: (champs) => this.formulaire(page, demande.auteur.id, champs),
      vers: '/retours',
    });
  }

  @Post(routesDuRetour.map((r) => `:reference/${r.verbe}`))
  async agir(
    @Param('reference') reference: string,
    @Req() requete: Request,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const route = routesDuRetour.find((r) => requete.path.endsWith(`/${reference}/${r.verbe}`));
    if (route === undefined) throw new ErreurRefus(introuvable);
    await jouer(route.faire(this.actes, reference, { ...demande, lire: validerFormulaire }), {
      reponse,
      montrer: (champs) => this.montrer(page, demande.auteur.id, { reference, champs }),
      vers: route.verbe === 'accord-recueilli' ? '/accompagnements' : '/retours',
    });
  }

  private async montrer(
    page: ContextePage,
    id: string,
    erreurs?: { reference: string; champs: Erreurs },
  ): Promise<string> {
    const retours = await mesRetours(this.acces, id);
    return rendre(PageRetours({ page, retours, ...(erreurs === undefined ? {} : { erreurs }) }));
  }

  /** The form as it was left; a search already begun is made again, and whoever was chosen stays in the list. */
  private async formulaire(page: ContextePage, id: string, erreurs: Erreurs = {}): Promise<string> {
    const { recherche = '', agent = '' } = page.valeurs;
    const choisi = estReference(agent) ? agent : null;
    const agents =
      recherche.trim() === '' && choisi === null
        ? undefined
        : await agentsDuPerimetre(this.acces.bases.registre, id, recherche.slice(0, 100), choisi);
    return rendre(PageOffrirTot({ page, agents, erreurs }));
  }
}
