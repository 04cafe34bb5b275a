import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { estReference } from '#libs/domaine/champs.js';
import { estRefus, introuvable } from '#libs/domaine/erreurs.js';
import { agentsDuPerimetre } from '#libs/registre/lecteurs/agents-du-perimetre.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { mesSignalements } from '#libs/registre/lecteurs/mes-signalements.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus, exiger, PageRefusee } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { CleIdempotence, Connecte, Page, Reserve } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { ActesSignalement } from './actes.service.js';
import { PageDanger, PageRecu, PageSignaler } from './depot.page.js';
import { PageMesSignalements } from './mes-signalements.page.js';

type Corps = Record<string, unknown>;

/** The referrer's three screens — danger first, one form, the receipt — and the list of what he sent. */
@ApiExcludeController()
@Reserve('chefDeService', 'responsableHierarchique', 'serviceRh')
@Controller('signalements')
export class DepotPagesController {
  constructor(
    private readonly actes: ActesSignalement,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get()
  async liste(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageMesSignalements({ page, signalements: await mesSignalements(this.acces, id) }));
  }

  @Get('nouveau')
  danger(@Page() page: ContextePage): string {
    return rendre(PageDanger({ page }));
  }

  @Get('nouveau/situation')
  async situation(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return this.formulaire(page, id);
  }

  /** The search of the form, without losing what was typed beside it. */
  @Post('nouveau/chercher')
  @HttpCode(200)
  async chercher(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return this.formulaire(page, id);
  }

  @Post()
  async deposer(
    @Body() corps: Corps,
    @Page() page: ContextePage,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
    @Res() reponse: Response,
  ): Promise<void> {
    const { recherche: _recherche, agent, ...champs } = corps;
    // On this page an absent agent is an error; the same act without agent is one's own request, made elsewhere.
    const choisi = agent === undefined || agent === '' ? PERSONNE : agent;
    const resultat = await this.actes.deposer({
      corps: { ...champs, agent: choisi },
      auteur,
      cle,
      lire: validerFormulaire,
    });
    if (estRefus(resultat) && resultat.famille === 'saisie') {
      const { agent: surAgent, ...autres } = resultat.champs ?? {};
      const erreurs =
        surAgent === undefined ? autres : { agent: choisi === PERSONNE ? [choisirQuelquun] : surAgent, ...autres };
      throw new PageRefusee(await this.formulaire(page, auteur.id, erreurs), resultat);
    }
    reponse.redirect(303, `/signalements/${exiger(resultat).reference}/recu`);
  }

  @Get(':reference/recu')
  async recu(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    const suivi = (await mesSignalements(this.acces, id)).find((s) => s.reference === reference);
    if (suivi === undefined) throw new ErreurRefus(introuvable);
    return rendre(PageRecu({ page, suivi }));
  }

  /** The form as it was left; a search already begun is made again, and whoever was chosen stays in the list. */
  private async formulaire(page: ContextePage, id: string, erreurs: Erreurs = {}): Promise<string> {
    const { recherche = '', agent = '' } = page.valeurs;
    const choisi = estReference(agent) ? agent : null;
    const agents =
      recherche.trim() === '' && choisi === null
        ? undefined
        : await agentsDuPerimetre(this.acces.bases.registre, id, recherche.slice(0, 100), choisi);
    return rendre(PageSignaler({ page, agents, erreurs }));
  }
}

/** No reference: the act's own validation refuses it, beside whatever else is wrong. */
const PERSONNE = '?';
const choisirQuelquun = 'Dites de qui il s’agit : tapez son nom, puis choisissez la personne dans la liste.';
