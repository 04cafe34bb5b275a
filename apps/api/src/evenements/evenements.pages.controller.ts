import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { estReference } from '#libs/domaine/champs.js';
import { introuvable } from '#libs/domaine/erreurs.js';
import type { Configuration } from '#libs/infra/configuration.js';
import { evenementDe, evenementsDe, type EvenementLu } from '#libs/registre/lecteurs/evenements.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { lieuxDEvenement } from '#libs/registre/lecteurs/lieux-d-evenement.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { reglagesDuLieu } from '#libs/registre/reglages.js';
import { Actes } from '../commun/actes.service.js';
import { jouer } from '../commun/jouer.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus } from '../commun/problemes.js';
import { ACCES, CONFIGURATION } from '../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { PageDeclarer } from './declarer.page.js';
import { PageEvenement } from './evenement.page.js';
import { Evenements } from './evenements.service.js';
import { FluxDEvenement } from './flux.js';
import { PageEvenements } from './liste.page.js';
import { routesDeLEvenement } from './routes.js';

/** The screens of the worst day: one question at a time, who to telephone always there. */
@ApiExcludeController()
@Reserve('assistant', 'conseillerTechnique', 'conseillerNational', 'direction', 'chefDeService', 'autoriteAcademique')
@Controller('evenements')
export class EvenementsPagesController {
  constructor(
    private readonly actes: Actes,
    private readonly evenements: Evenements,
    private readonly veille: FluxDEvenement,
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get()
  async liste(@Page() page: ContextePage, @Connecte() personne: PersonneConnectee): Promise<string> {
    return rendre(PageEvenements({ page, evenements: await evenementsDe(this.acces, personne.id), personne }));
  }

  @Get('declarer')
  async formulaire(
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
    @Query('lieu') lieu?: string,
  ): Promise<string> {
    return this.montrerLeFormulaire(page, id, lieu);
  }

  @Post('declarer')
  async declarer(@Page() page: ContextePage, @Demande() demande: DemandeHttp, @Res() reponse: Response): Promise<void> {
    await jouer(this.evenements.declarer({ ...demande, lire: validerFormulaire }), {
      reponse,
      montrer: (erreurs) => this.montrerLeFormulaire(page, demande.auteur.id, page.valeurs['structure'], erreurs),
      vers: ({ reference }) => `/evenements/${reference}`,
    });
  }

  @Get(':reference/flux')
  async flux(
    @Param('reference') reference: string,
    @Req() requete: Request,
    @Res() reponse: Response,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<void> {
    if (!estReference(reference)) throw new ErreurRefus(introuvable);
    await this.veille.ouvrir(requete, reponse, id, reference);
  }

  @Get(':reference')
  async un(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Connecte() personne: PersonneConnectee,
  ): Promise<string> {
    return rendre(PageEvenement({ page, lu: await this.lire(personne.id, reference), personne }));
  }

  @Post(':reference/reponse')
  async repondre(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    await jouer(this.evenements.repondre(reference, { ...demande, lire: validerFormulaire }), {
      reponse,
      montrer: (erreurs) => this.montrer(page, demande.auteur, reference, erreurs),
      vers: `/evenements/${reference}`,
    });
  }

  @Post(routesDeLEvenement.map((r) => `:reference/${r.verbe}`))
  async agir(
    @Param('reference') reference: string,
    @Req() requete: Request,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const route = routesDeLEvenement.find((r) => requete.path.endsWith(`/${reference}/${r.verbe}`));
    if (route === undefined) throw new ErreurRefus(introuvable);
    await jouer(route.faire(this.actes, reference, { ...demande, lire: validerFormulaire }), {
      reponse,
      montrer: (erreurs) => this.montrer(page, demande.auteur, reference, erreurs),
      vers: `/evenements/${reference}`,
    });
  }

  private async montrer(
    page: ContextePage,
    personne: PersonneConnectee,
    reference: string,
    erreurs: Erreurs,
  ): Promise<string> {
    return rendre(PageEvenement({ page, lu: await this.lire(personne.id, reference), personne, erreurs }));
  }

  private async montrerLeFormulaire(
    page: ContextePage,
    id: string,
    lieu: string | undefined,
    erreurs: Erreurs = {},
  ): Promise<string> {
    const lieux = await lieuxDEvenement(this.acces, id, reglagesDuLieu(this.configuration.reglages));
    const maintenant = new Date(await this.maintenant());
    return rendre(PageDeclarer({ page, lieux, erreurs, maintenant, ...(lieu === undefined ? {} : { lieu }) }));
  }

  private async maintenant(): Promise<string> {
    const { rows } = await this.acces.bases.registre.query<{ le: Date }>(`SELECT ${this.acces.horloge.sql()} AS le`);
    return (rows[0] as { le: Date }).le.toISOString();
  }

  private async lire(personne: string, reference: string): Promise<EvenementLu> {
    const lu = estReference(reference) ? await evenementDe(this.acces, personne, reference) : undefined;
    if (lu === undefined) throw new ErreurRefus(introuvable);
    return lu;
  }
}
