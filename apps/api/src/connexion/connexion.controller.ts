import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { champsErreur, type Journal } from '#libs/infra/journalisation.js';
import type { Bases } from '#libs/registre/bases.js';
import { personneDuCompte } from '#libs/registre/lecteurs/personne.js';
import { Coffret } from '../commun/coffret.js';
import { rendre } from '../commun/pages/rendre.js';
import { BASES, JOURNAL } from '../commun/registre.module.js';
import { cheminDeRetour } from '../commun/requete/chemins.js';
import { Page, Public } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import type { Requete } from '../commun/requete/requete.js';
import { connecter, enregistrer, fermerSession } from '../commun/requete/session.js';
import { PageCompteInconnu, PageConnexionEchouee, PageDeconnecte } from './connexion.page.js';
import { genreDErreur, Oidc, type Tentative } from './oidc.js';

const USAGE_TENTATIVE = 'tentative';
const USAGE_ID_TOKEN = 'idToken';
const ONGLETS = 3;

@ApiExcludeController()
@Public()
@Controller()
export class ConnexionController {
  constructor(
    private readonly oidc: Oidc,
    private readonly coffret: Coffret,
    @Inject(BASES) private readonly bases: Bases,
    @Inject(JOURNAL) private readonly journal: Journal,
  ) {}

  @Get('connexion')
  async partir(
    @Query('retour') retour: unknown,
    @Req() requete: Requete,
    @Res() reponse: Response,
    @Page() page: ContextePage,
  ): Promise<void> {
    const destination = cheminDeRetour(retour);
    if (requete.connecte !== undefined) return reponse.redirect(303, destination);
    const depart = await this.oidc.partir(destination).catch((erreur: unknown) => this.echouer(erreur, reponse, page));
    if (depart === undefined) return;
    const autres = (requete.session.tentatives ?? []).slice(0, ONGLETS - 1);
    requete.session.tentatives = [this.coffret.sceller(depart.tentative, USAGE_TENTATIVE), ...autres];
    await enregistrer(requete);
    reponse.redirect(303, depart.adresse);
  }

  @Get('connexion/retour')
  async revenir(
    @Query('state') etat: unknown,
    @Req() requete: Requete,
    @Res() reponse: Response,
    @Page() page: ContextePage,
  ): Promise<void> {
    const tentative = this.tentatives(requete).find((t) => t.etat === etat);
    if (tentative === undefined) {
      if (requete.connecte !== undefined) return reponse.redirect(303, '/');
      reponse.status(400).send(rendre(PageConnexionEchouee({ page, genre: 'perimee' })));
      return;
    }
    const identifie = await this.oidc
      .revenir(requete.originalUrl, tentative)
      .catch((erreur: unknown) => this.echouer(erreur, reponse, page));
    if (identifie === undefined) return;
    const { emetteur, sujet, idToken } = identifie;
    const personne = await personneDuCompte(this.bases.registre, emetteur, sujet);
    if (personne === undefined) {
      reponse.status(403).send(rendre(PageCompteInconnu({ page, emetteur, sujet })));
      return;
    }
    await connecter(requete, { personne, idToken: this.coffret.sceller(idToken, USAGE_ID_TOKEN) });
    reponse.redirect(303, tentative.retour);
  }

  @Post('deconnexion')
  async quitter(@Req() requete: Requete, @Res() reponse: Response, @Page() page: ContextePage): Promise<void> {
    const idToken = this.coffret.ouvrir<string>(requete.session.idToken, USAGE_ID_TOKEN);
    await fermerSession(requete);
    const suite = await this.oidc.adresseDeSortie(idToken);
    const { personne: _, ...anonyme } = page;
    reponse
      .clearCookie('relais')
      .status(200)
      .send(rendre(PageDeconnecte({ page: anonyme, ...(suite === undefined ? {} : { suite }) })));
  }

  private tentatives(requete: Requete): Tentative[] {
    return (requete.session.tentatives ?? []).flatMap((t) => this.coffret.ouvrir<Tentative>(t, USAGE_TENTATIVE) ?? []);
  }

  private echouer(erreur: unknown, reponse: Response, page: ContextePage): undefined {
    const genre = genreDErreur(erreur);
    this.journal.warn('connexion refusée', { code: genre.toUpperCase(), ...champsErreur(erreur) });
    reponse.status(genre === 'panne' ? 503 : 400).send(rendre(PageConnexionEchouee({ page, genre })));
  }
}
