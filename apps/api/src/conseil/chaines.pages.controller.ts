import { Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Constructeur } from '#libs/domaine/acte.js';
import { estRefus, introuvable, type Refus } from '#libs/domaine/erreurs.js';
import { ajouterRang, AjouterRang } from '#libs/registre/annuaire/gestes/ajouter-rang.js';
import { deplacerRang, DeplacerRang } from '#libs/registre/annuaire/gestes/deplacer-rang.js';
import type { Geste } from '#libs/registre/annuaire/gestes/geste.js';
import { retirerRang, RetirerRang } from '#libs/registre/annuaire/gestes/retirer-rang.js';
import { chaineDuPoste, chainesDuReseau } from '#libs/registre/lecteurs/chaines.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { rendre } from '../commun/pages/rendre.js';
import { exiger, PageRefusee } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { PageChaine } from './chaine.page.js';
import { PageChaines } from './chaines.page.js';

interface Envoi {
  poste: string;
  page: ContextePage;
  demande: DemandeHttp;
  reponse: Response;
}

/** Who covers whom: the chain of each post of her line, read and changed. */
@ApiExcludeController()
@Reserve('conseillerTechnique', 'conseillerNational')
@Controller('conseil/chaines')
export class ChainesPagesController {
  constructor(@Inject(ACCES) private readonly acces: Acces) {}

  @Get()
  async chaines(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageChaines({ page, chaines: await chainesDuReseau(this.acces, id) }));
  }

  @Get(':poste')
  async chaine(
    @Param('poste') poste: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    return this.montrer(page, id, poste);
  }

  @Post(':poste/ajouter')
  async ajouter(
    @Param('poste') poste: string,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    await this.changer({ poste, page, demande, reponse }, AjouterRang, ajouterRang);
  }

  @Post(':poste/deplacer')
  async deplacer(
    @Param('poste') poste: string,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    await this.changer({ poste, page, demande, reponse }, DeplacerRang, deplacerRang);
  }

  @Post(':poste/retirer')
  async retirer(
    @Param('poste') poste: string,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    await this.changer({ poste, page, demande, reponse }, RetirerRang, retirerRang);
  }

  private async changer<C extends object>(
    { poste, page, demande: { auteur, cle, corps }, reponse }: Envoi,
    classe: Constructeur<C>,
    f: (acces: Acces, geste: Geste<C>) => Promise<Refus | object>,
  ): Promise<void> {
    const champs = validerFormulaire(classe, { ...corps, poste });
    const resultat = estRefus(champs) ? champs : await f(this.acces, { champs, personne: auteur.id, cle });
    if (estRefus(resultat) && resultat.famille === 'saisie')
      throw new PageRefusee(await this.montrer(page, auteur.id, poste, resultat.champs ?? {}), resultat);
    exiger(resultat);
    reponse.redirect(303, `/conseil/chaines/${poste}`);
  }

  private async montrer(page: ContextePage, id: string, poste: string, erreurs: Erreurs = {}): Promise<string> {
    const chaine = exiger((await chaineDuPoste(this.acces, id, poste)) ?? introuvable);
    return rendre(PageChaine({ page, chaine, erreurs }));
  }
}
