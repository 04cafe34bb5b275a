import { Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Constructeur } from '#libs/domaine/acte.js';
import { estReference } from '#libs/domaine/champs.js';
import { estRefus, introuvable, type Refus } from '#libs/domaine/erreurs.js';
import type { Configuration } from '#libs/infra/configuration.js';
import { ajouterPersonne, AjouterPersonne } from '#libs/registre/annuaire/gestes/ajouter-personne.js';
import { deplacer, DeplacerStructure } from '#libs/registre/annuaire/gestes/deplacer.js';
import type { Geste } from '#libs/registre/annuaire/gestes/geste.js';
import { nommer, NommerAssistante } from '#libs/registre/annuaire/gestes/nommer.js';
import {
  lieuxDuSecteur,
  personnesDuReseau,
  reseauDuConseil,
  type PosteDuSecteur,
} from '#libs/registre/lecteurs/conseil-reseau.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus, exiger, PageRefusee } from '../commun/problemes.js';
import { ACCES, CONFIGURATION } from '../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { PageReseau } from './reseau.page.js';
import { PageSecteur } from './secteur.page.js';

type NomFormulaire = 'nomination' | 'personne' | 'deplacement';

/** The network under her line: who answers where, and the gestures that change it. */
@ApiExcludeController()
@Reserve('conseillerTechnique', 'conseillerNational')
@Controller('conseil/reseau')
export class ReseauPagesController {
  constructor(
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get()
  async reseau(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageReseau({ page, reseau: await reseauDuConseil(this.acces, id) }));
  }

  @Get(':secteur')
  async secteur(
    @Param('secteur') secteur: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    return this.montrer(page, id, secteur);
  }

  /** The search of the form, without losing what was typed beside it. */
  @Post(':secteur/chercher')
  @HttpCode(200)
  async chercher(
    @Param('secteur') secteur: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    return this.montrer(page, id, secteur);
  }

  @Post(':secteur/nomination')
  async nommer(
    @Param('secteur') secteur: string,
    @Page() page: ContextePage,
    @Demande() { auteur, cle, corps }: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const { recherche: _recherche, ...champs } = corps;
    const demande = { auteur, cle, corps: { ...champs, secteur } };
    const resultat = await changer(demande, NommerAssistante, (geste) => nommer(this.acces, geste));
    await this.repondre(resultat, 'nomination', { page, id: auteur.id, secteur, reponse });
  }

  @Post(':secteur/personne')
  async ajouter(
    @Param('secteur') secteur: string,
    @Page() page: ContextePage,
    @Demande() { auteur, cle, corps }: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const demande = { auteur, cle, corps: { ...corps, secteur } };
    const emetteur = this.configuration.OIDC_EMETTEUR;
    const resultat = await changer(demande, AjouterPersonne, (geste) => ajouterPersonne(this.acces, geste, emetteur));
    await this.repondre(resultat, 'personne', { page, id: auteur.id, secteur, reponse });
  }

  @Post(':secteur/deplacement')
  async deplacer(
    @Param('secteur') secteur: string,
    @Page() page: ContextePage,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const resultat = await changer(demande, DeplacerStructure, (geste) => deplacer(this.acces, geste));
    await this.repondre(resultat, 'deplacement', { page, id: demande.auteur.id, secteur, reponse });
  }

  private async repondre(
    resultat: Refus | object,
    formulaire: NomFormulaire,
    { page, id, secteur, reponse }: { page: ContextePage; id: string; secteur: string; reponse: Response },
  ): Promise<void> {
    if (estRefus(resultat) && resultat.famille === 'saisie')
      throw new PageRefusee(await this.montrer(page, id, secteur, { [formulaire]: resultat.champs ?? {} }), resultat);
    exiger(resultat);
    reponse.redirect(303, '/conseil/reseau');
  }

  private async montrer(
    page: ContextePage,
    id: string,
    secteur: string,
    erreurs: Partial<Record<NomFormulaire, Erreurs>> = {},
  ): Promise<string> {
    const { secteurs } = await reseauDuConseil(this.acces, id);
    const celui = estReference(secteur) ? secteurs.find((s) => s.id === secteur) : undefined;
    if (celui === undefined) throw new ErreurRefus(introuvable);
    const recherche = (page.valeurs['recherche'] ?? '').slice(0, 100);
    return rendre(
      PageSecteur({
        page,
        secteur: celui,
        autres: secteurs.filter((s) => s.id !== secteur && s.postes.some(repond)),
        lieux: await lieuxDuSecteur(this.acces, id, secteur),
        personnes: recherche === '' ? undefined : await personnesDuReseau(this.acces, id, recherche),
        erreurs,
      }),
    );
  }
}

const repond = ({ nature, titulaire }: PosteDuSecteur): boolean => nature === 'assistant' && titulaire !== null;

async function changer<C extends object, R extends object>(
  { corps, auteur, cle }: DemandeHttp,
  classe: Constructeur<C>,
  f: (geste: Geste<C>) => Promise<R>,
): Promise<Refus | R> {
  const champs = validerFormulaire(classe, corps);
  return estRefus(champs) ? champs : f({ champs, personne: auteur.id, cle });
}
