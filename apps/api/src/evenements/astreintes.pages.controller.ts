import { Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { actesDeLAstreinte, veilleAstreinte } from '#libs/domaine/astreinte/index.js';
import { estRefus, introuvable, type Refus } from '#libs/domaine/erreurs.js';
import type { Configuration } from '#libs/infra/configuration.js';
import {
  ChangerAstreinte,
  changerAstreinte,
  retirerAstreinte,
  TenirAstreinte,
  tenirAstreinte,
} from '#libs/registre/annuaire/astreintes.js';
import { gardiennesPossibles, listesDeGarde, type ListeDeGarde } from '#libs/registre/lecteurs/astreintes.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { reglagesDuLieu } from '#libs/registre/reglages.js';
import { Actes } from '../commun/actes.service.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { rendre } from '../commun/pages/rendre.js';
import { exiger, PageRefusee } from '../commun/problemes.js';
import { ACCES, CONFIGURATION } from '../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { PageGarde, PageListeDeGarde } from './astreintes-lieu.page.js';
import { PageAstreintes } from './astreintes.page.js';

/** The on-call lists of whoever leads: the hours ahead, and each list, kept without a script. */
@ApiExcludeController()
@Reserve('conseillerTechnique', 'conseillerNational')
@Controller('evenements/astreintes')
export class AstreintesPagesController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get()
  async toutes(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageAstreintes({ page, listes: await this.lire(id) }));
  }

  @Post('veilles/:reference/sans-liste')
  async assumer(
    @Param('reference') reference: string,
    @Demande() demande: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const envoi = { ...demande, lire: validerFormulaire };
    exiger(await this.actes.acter(veilleAstreinte, actesDeLAstreinte.assumer, reference, envoi));
    reponse.redirect(303, '/evenements/astreintes');
  }

  @Get(':lieu')
  async une(
    @Param('lieu') lieu: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    return this.montrer(page, id, lieu);
  }

  @Post(':lieu')
  async ajouter(
    @Param('lieu') lieu: string,
    @Page() page: ContextePage,
    @Demande() { corps, auteur, cle }: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const champs = validerFormulaire(TenirAstreinte, { ...corps, lieu });
    const fait = estRefus(champs) ? champs : await tenirAstreinte(this.acces, { champs, personne: auteur.id, cle });
    await finir(fait, { reponse, lieu, montrer: (erreurs) => this.montrer(page, auteur.id, lieu, erreurs) });
  }

  @Get(':lieu/:garde')
  async garde(
    @Param('lieu') lieu: string,
    @Param('garde') garde: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    return this.montrerGarde(page, id, { lieu, garde });
  }

  @Post(':lieu/:garde')
  async changer(
    @Param('lieu') lieu: string,
    @Param('garde') garde: string,
    @Page() page: ContextePage,
    @Demande() { corps, auteur, cle }: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    const champs = validerFormulaire(ChangerAstreinte, corps);
    const geste = { personne: auteur.id, cle };
    const fait = estRefus(champs) ? champs : await changerAstreinte(this.acces, { ...geste, champs }, garde);
    const montrer = (erreurs: Erreurs): Promise<string> => this.montrerGarde(page, auteur.id, { lieu, garde }, erreurs);
    await finir(fait, { reponse, lieu, montrer });
  }

  @Post(':lieu/:garde/retrait')
  async retirer(
    @Param('lieu') lieu: string,
    @Param('garde') garde: string,
    @Demande() { auteur }: DemandeHttp,
    @Res() reponse: Response,
  ): Promise<void> {
    exiger(await retirerAstreinte(this.acces, { personne: auteur.id, astreinte: garde }));
    reponse.redirect(303, `/evenements/astreintes/${lieu}`);
  }

  private async montrer(page: ContextePage, id: string, lieu: string, erreurs: Erreurs = {}): Promise<string> {
    const [liste] = await this.lire(id, lieu);
    const possibles = await gardiennesPossibles(this.acces, id, lieu);
    return rendre(PageListeDeGarde({ page, liste: exiger(liste ?? introuvable), possibles, erreurs }));
  }

  private async montrerGarde(
    page: ContextePage,
    id: string,
    { lieu, garde: reference }: { lieu: string; garde: string },
    erreurs: Erreurs = {},
  ): Promise<string> {
    const [lue] = await this.lire(id, lieu);
    const liste = exiger(lue ?? introuvable);
    const garde = exiger(liste.gardes.find((g) => g.id === reference && g.ici) ?? introuvable);
    return rendre(
      PageGarde({ page, liste, garde, possibles: await gardiennesPossibles(this.acces, id, lieu), erreurs }),
    );
  }

  private lire(id: string, lieu?: string): Promise<ListeDeGarde[]> {
    return listesDeGarde(this.acces, id, reglagesDuLieu(this.configuration.reglages), lieu);
  }
}

interface Suite {
  reponse: Response;
  lieu: string;
  montrer: (erreurs: Erreurs) => Promise<string>;
}

/** @throws PageRefusee, or ErreurRefus */
async function finir(fait: Refus | object, { reponse, lieu, montrer }: Suite): Promise<void> {
  if (estRefus(fait) && fait.famille === 'saisie') throw new PageRefusee(await montrer(fait.champs ?? {}), fait);
  exiger(fait);
  reponse.redirect(303, `/evenements/astreintes/${lieu}`);
}
