import { Controller, Get, Inject, Post, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Refus } from '#libs/domaine/erreurs.js';
import type { Configuration } from '#libs/infra/configuration.js';
import { direRecu, seRetirer, sInscrire } from '#libs/registre/annuaire/volontaires.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { volontairesPour, type Volontaires } from '#libs/registre/lecteurs/volontaires.js';
import { reglagesDuLieu, type ReglagesDuLieu } from '#libs/registre/reglages.js';
import { ActeApi, LectureApi } from '../commun/acte-api.js';
import { rendre } from '../commun/pages/rendre.js';
import { exiger } from '../commun/problemes.js';
import { ACCES, CONFIGURATION } from '../commun/registre.module.js';
import { Connecte, Demande, Page, Reserve, type DemandeHttp } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { valider } from '../commun/validation.js';
import { PageVolontaires } from './volontaires.page.js';

class SansChamp {}

type Fait = Refus | { volontaire: boolean };

/** Who may be called for an event: each professional says it of herself, and unsays it. */
@ApiTags('volontaires')
@Controller()
export class VolontairesController {
  private readonly reglages: ReglagesDuLieu;

  constructor(
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(CONFIGURATION) configuration: Configuration,
  ) {
    this.reglages = reglagesDuLieu(configuration.reglages);
  }

  @Get('evenements/volontaires')
  @ApiExcludeEndpoint()
  @Reserve('assistant', 'conseillerTechnique', 'conseillerNational')
  async page(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageVolontaires({ page, lus: await this.lus(id) }));
  }

  @Post('evenements/volontaires/inscription')
  @ApiExcludeEndpoint()
  async inscrire(@Demande() { auteur }: DemandeHttp, @Res() reponse: Response): Promise<void> {
    revenir(reponse, await sInscrire(this.acces, { personne: auteur.id }));
  }

  @Post('evenements/volontaires/retrait')
  @ApiExcludeEndpoint()
  async partir(@Demande() { auteur }: DemandeHttp, @Res() reponse: Response): Promise<void> {
    revenir(reponse, await seRetirer(this.acces, { personne: auteur.id }));
  }

  @Post('evenements/volontaires/reponse')
  @ApiExcludeEndpoint()
  async repondre(@Demande() { auteur }: DemandeHttp, @Res() reponse: Response): Promise<void> {
    revenir(reponse, await direRecu(this.acces, { personne: auteur.id, reglages: this.reglages }));
  }

  @Get('api/v1/volontaires')
  @LectureApi({
    resume: 'Son propre volontariat, et les volontaires des lieux que l’on dirige',
    description: '« miens » est absent pour qui ne dirige rien',
  })
  async lire(@Connecte() { id }: PersonneConnectee): Promise<Volontaires> {
    return this.lus(id);
  }

  @Post('api/v1/volontaires/inscription')
  @ActeApi({ resume: 'Être appelée pour un événement grave', champs: SansChamp })
  async inscrireParApi(@Demande() { auteur, corps }: DemandeHttp): Promise<{ volontaire: boolean }> {
    exiger(valider(SansChamp, corps));
    return exiger(await sInscrire(this.acces, { personne: auteur.id }));
  }

  @Post('api/v1/volontaires/retrait')
  @ActeApi({ resume: 'Ne plus être appelée ; aucune raison n’est demandée', champs: SansChamp })
  async partirParApi(@Demande() { auteur, corps }: DemandeHttp): Promise<{ volontaire: boolean }> {
    exiger(valider(SansChamp, corps));
    return exiger(await seRetirer(this.acces, { personne: auteur.id }));
  }

  @Post('api/v1/volontaires/reponse')
  @ActeApi({ resume: '« Je reçois bien vos messages » : répondre au dernier essai', champs: SansChamp })
  async repondreParApi(@Demande() { auteur, corps }: DemandeHttp): Promise<{ volontaire: boolean }> {
    exiger(valider(SansChamp, corps));
    return exiger(await direRecu(this.acces, { personne: auteur.id, reglages: this.reglages }));
  }

  private lus(personne: string): Promise<Volontaires> {
    return volontairesPour(this.acces, personne, this.reglages);
  }
}

function revenir(reponse: Response, fait: Fait): void {
  exiger(fait);
  reponse.redirect(303, '/evenements/volontaires');
}
