import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { estReference } from '#libs/domaine/champs.js';
import { estRefus, introuvable } from '#libs/domaine/erreurs.js';
import { actes } from '#libs/domaine/signalement/index.js';
import { agentsDuPerimetre } from '#libs/registre/lecteurs/agents-du-perimetre.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { voiesDuTiers, type VoiesDuTiers } from '#libs/registre/lecteurs/voies-du-tiers.js';
import { mesSignalements } from '#libs/registre/lecteurs/mes-signalements.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus, exiger, PageRefusee } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { CleIdempotence, Connecte, Page } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { ActesSignalement } from './actes.service.js';
import { PageDeQui } from './depot-qui.page.js';
import { PageService } from './depot-service.page.js';
import { PageDanger, PageSignaler } from './depot.page.js';
import { PageMesSignalements } from './mes-signalements.page.js';
import { PageRecu } from './recu.page.js';

type Corps = Record<string, unknown>;

/** The referrer's three screens — danger first, one form, the receipt — and the list of what he sent. */
@ApiExcludeController()
@Controller('signalements')
export class DepotPagesController {
  constructor(
    private readonly actes: ActesSignalement,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get()
  async liste(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    await this.voies(id);
    return rendre(PageMesSignalements({ page, signalements: await mesSignalements(this.acces, id) }));
  }

  @Get('nouveau')
  async danger(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    await this.voies(id);
    return rendre(PageDanger({ page }));
  }

  @Get('nouveau/qui')
  async qui(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageDeQui({ page, voies: await this.voies(id) }));
  }

  @Get('nouveau/service')
  async service(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageService({ page, genre: 'collectif', services: (await this.voies(id)).services }));
  }

  @Get('nouveau/message')
  async message(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageService({ page, genre: 'contact', services: (await this.voies(id)).services }));
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

  @Post('service')
  async deposerService(
    @Body() corps: Corps,
    @Page() page: ContextePage,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
    @Res() reponse: Response,
  ): Promise<void> {
    await this.sansNommer('collectif', { corps, page, auteur, cle, reponse });
  }

  @Post('message')
  async deposerMessage(
    @Body() corps: Corps,
    @Page() page: ContextePage,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
    @Res() reponse: Response,
  ): Promise<void> {
    await this.sansNommer('contact', { corps, page, auteur, cle, reponse });
  }

  @Post(':reference/question')
  async repondreQuestion(
    @Param('reference') reference: string,
    @Body() corps: Corps,
    @Page() page: ContextePage,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
    @Res() reponse: Response,
  ): Promise<void> {
    const resultat = await this.actes.acter(actes.repondreQuestion, reference, {
      corps,
      auteur,
      cle,
      lire: validerFormulaire,
    });
    if (estRefus(resultat) && resultat.famille === 'saisie') {
      const signalements = await mesSignalements(this.acces, auteur.id);
      const erreurs = { reference, champs: resultat.champs ?? {} };
      throw new PageRefusee(rendre(PageMesSignalements({ page, signalements, erreurs })), resultat);
    }
    exiger(resultat);
    reponse.redirect(303, '/signalements');
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

  private async sansNommer(
    genre: 'collectif' | 'contact',
    {
      corps,
      page,
      auteur,
      cle,
      reponse,
    }: { corps: Corps; page: ContextePage; auteur: PersonneConnectee; cle: string; reponse: Response },
  ): Promise<void> {
    const resultat = await this.actes.deposer({ corps: { ...corps, genre }, auteur, cle, lire: validerFormulaire });
    if (estRefus(resultat) && resultat.famille === 'saisie') {
      const { services } = await this.voies(auteur.id);
      throw new PageRefusee(rendre(PageService({ page, genre, services, erreurs: resultat.champs ?? {} })), resultat);
    }
    reponse.redirect(303, `/signalements/${exiger(resultat).reference}/recu`);
  }

  /** Whoever has no road at all learns nothing of this place. */
  private async voies(id: string): Promise<VoiesDuTiers> {
    const voies = await voiesDuTiers(this.acces, id);
    if (voies.voies.every((v) => v.entrees.length === 0)) throw new ErreurRefus(introuvable);
    return voies;
  }

  /** The form as it was left; a search already begun is made again, and whoever was chosen stays in the list. */
  private async formulaire(page: ContextePage, id: string, erreurs: Erreurs = {}): Promise<string> {
    const { recherche = '', agent = '' } = page.valeurs;
    const choisi = estReference(agent) ? agent : null;
    const agents =
      recherche.trim() === '' && choisi === null
        ? undefined
        : await agentsDuPerimetre(this.acces.bases.registre, id, recherche.slice(0, 100), choisi);
    const dispositif = (await this.voies(id)).voies.some((v) => v.profil.dispositifDAide.force !== 'silence');
    return rendre(PageSignaler({ page, agents, dispositif, erreurs }));
  }
}

/** No reference: the act's own validation refuses it, beside whatever else is wrong. */
const PERSONNE = '?';
const choisirQuelquun = 'Dites de qui il s’agit : tapez son nom, puis choisissez la personne dans la liste.';
