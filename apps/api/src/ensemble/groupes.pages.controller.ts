import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { estRefus, introuvable, type Refus } from '#libs/domaine/erreurs.js';
import { convoquer, groupeRessource } from '#libs/domaine/groupe/index.js';
import { populationsAvecGroupes } from '#libs/reglementation/profil-applicable.js';
import { groupes, inviteesPossibles, situationLue } from '#libs/registre/lecteurs/groupes.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { servicesDuSecteur } from '#libs/registre/lecteurs/services-du-secteur.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { Actes } from '../commun/actes.service.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus, exiger, PageRefusee } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Demande, Page, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { PageGroupes, PageSituation } from './groupes.page.js';
import { routesDuGroupe } from './routes.js';

/** One page for whoever sits in a session and for whoever convenes it; each form is the act of the API. */
@ApiExcludeController()
@Controller('groupes')
export class GroupesPagesController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get()
  async liste(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return this.montrer(page, id);
  }

  @Get('situations/:reference')
  async situation(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    const lue = await situationLue(this.acces, id, reference);
    if (lue === undefined) throw new ErreurRefus(introuvable);
    return rendre(PageSituation({ page, lue }));
  }

  @Post()
  async convoquer(
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const envoi = { ...demande, lire: validerFormulaire };
    await this.finir(page, demande, reponse, await this.actes.deposer(groupeRessource, convoquer, envoi), '');
  }

  @Post(routesDuGroupe.map((r) => `:reference/${r.verbe}`))
  async agir(
    @Param('reference') reference: string,
    @Req() requete: Request,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const route = routesDuGroupe.find((r) => requete.path.endsWith(`/${reference}/${r.verbe}`));
    if (route === undefined) throw new ErreurRefus(introuvable);
    const resultat = await route.faire(this.actes, reference, { ...demande, lire: validerFormulaire });
    await this.finir(page, demande, reponse, resultat, reference);
  }

  private async finir(
    page: ContextePage,
    { auteur }: DemandeHttp,
    reponse: Response,
    resultat: Refus | Reponse,
    reference: string,
  ): Promise<void> {
    if (estRefus(resultat) && resultat.famille === 'saisie')
      throw new PageRefusee(
        await this.montrer(page, auteur.id, { reference, champs: resultat.champs ?? {} }),
        resultat,
      );
    exiger(resultat);
    reponse.redirect(303, '/groupes');
  }

  private async montrer(
    page: ContextePage,
    id: string,
    erreurs?: { reference: string; champs: Erreurs },
  ): Promise<string> {
    const seances = await groupes(this.acces, id);
    const siennes = seances.filter((g) => g.mien).map((g) => g.reference);
    const invitables = await inviteesPossibles(this.acces, id, siennes);
    const services = (await servicesDuSecteur(this.acces, id)).filter((s) =>
      populationsAvecGroupes.includes(s.population),
    );
    return rendre(PageGroupes({ page, seances, invitables, services, ...(erreurs === undefined ? {} : { erreurs }) }));
  }
}
