import { Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { estReference } from '#libs/domaine/champs.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { agentsDuPerimetre } from '#libs/registre/lecteurs/agents-du-perimetre.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { servicesDuSecteur } from '#libs/registre/lecteurs/services-du-secteur.js';
import { populationsAvecFamilles } from '#libs/reglementation/profil-applicable.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import type { Erreurs } from '../../commun/pages/formulaire.js';
import { rendre } from '../../commun/pages/rendre.js';
import { exiger, PageRefusee } from '../../commun/problemes.js';
import { ACCES } from '../../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../../commun/requete/decorateurs.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { validerFormulaire } from '../../commun/validation.js';
import { ActesSignalement } from '../actes.service.js';
import { PageOuvrir } from './ouvrir.page.js';

/** What the ASS opens herself: the agent's request by voice, a case kept on paper until now. */
@ApiExcludeController()
@Reserve('assistant', 'conseillerTechnique', 'conseillerNational')
@Controller('dossiers')
export class OuvrirPagesController {
  constructor(
    private readonly actes: ActesSignalement,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

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
  async ouvrir(@Page() page: ContextePage, @Demande() demande: DemandeHttp, @Res() reponse: Response): Promise<void> {
    const { recherche: _recherche, ...corps } = demande.corps;
    const resultat = await this.actes.ouvrir({ ...demande, corps, lire: validerFormulaire });
    if (estRefus(resultat) && resultat.famille === 'saisie')
      throw new PageRefusee(await this.formulaire(page, demande.auteur.id, resultat.champs ?? {}), resultat);
    reponse.redirect(303, `/dossiers/${exiger(resultat).reference}`);
  }

  /** The form as it was left; a search already begun is made again, and whoever was chosen stays in the list. */
  private async formulaire(page: ContextePage, id: string, erreurs: Erreurs = {}): Promise<string> {
    const { recherche = '', agent = '' } = page.valeurs;
    const choisi = estReference(agent) ? agent : null;
    const agents =
      recherche.trim() === '' && choisi === null
        ? undefined
        : await agentsDuPerimetre(this.acces.bases.registre, id, recherche.slice(0, 100), choisi);
    const siens = await servicesDuSecteur(this.acces, id);
    const familles = siens.some((s) => populationsAvecFamilles.includes(s.population));
    return rendre(PageOuvrir({ page, agents, familles, erreurs }));
  }
}
