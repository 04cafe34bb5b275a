import { Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Configuration } from '#libs/infra/configuration.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { lieuxDEvenement } from '#libs/registre/lecteurs/lieux-d-evenement.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { reglagesDuLieu } from '#libs/registre/reglages.js';
import { jouer } from '../commun/jouer.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { rendre } from '../commun/pages/rendre.js';
import { ACCES, CONFIGURATION } from '../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { enCsv, FICHIER_CSV, lireChronologie } from './chronologie.js';
import { PageChronologie } from './chronologie.page.js';
import { Evenements } from './evenements.service.js';
import { PageExercice } from './exercice.page.js';

/** Around an event: its drill, and the decisions to be learnt from. */
@ApiExcludeController()
@Controller('evenements')
export class AutourDeLEvenementPagesController {
  constructor(
    private readonly evenements: Evenements,
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get('exercice')
  @Reserve('conseillerTechnique', 'conseillerNational')
  async formulaire(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return this.montrer(page, id);
  }

  @Post('exercice')
  @Reserve('conseillerTechnique', 'conseillerNational')
  async exercer(@Page() page: ContextePage, @Demande() demande: DemandeHttp, @Res() reponse: Response): Promise<void> {
    await jouer(this.evenements.exercer({ ...demande, lire: validerFormulaire }), {
      reponse,
      montrer: (erreurs) => this.montrer(page, demande.auteur.id, erreurs),
      vers: ({ reference }) => `/evenements/${reference}`,
    });
  }

  @Get(':reference/chronologie')
  @Reserve('assistant', 'conseillerTechnique', 'conseillerNational')
  async chronologie(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Connecte() personne: PersonneConnectee,
  ): Promise<string> {
    return rendre(PageChronologie({ page, ...(await lireChronologie(this.acces, personne, reference)) }));
  }

  @Get(':reference/chronologie.csv')
  @Reserve('assistant', 'conseillerTechnique', 'conseillerNational')
  async csv(
    @Param('reference') reference: string,
    @Connecte() personne: PersonneConnectee,
    @Res() reponse: Response,
  ): Promise<void> {
    reponse.set(FICHIER_CSV).send(enCsv(await lireChronologie(this.acces, personne, reference)));
  }

  private async montrer(page: ContextePage, id: string, erreurs: Erreurs = {}): Promise<string> {
    const lieux = await lieuxDEvenement(this.acces, id, reglagesDuLieu(this.configuration.reglages));
    return rendre(PageExercice({ page, lieux: lieux.filter((l) => l.choix.some((c) => c.urgent)), erreurs }));
  }
}
