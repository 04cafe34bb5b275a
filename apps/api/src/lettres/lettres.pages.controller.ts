import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { estReference } from '#libs/domaine/champs.js';
import { estRefus, introuvable } from '#libs/domaine/erreurs.js';
import { actes } from '#libs/domaine/signalement/index.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { unDossier, type DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus, exiger, PageRefusee } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { CleIdempotence, Connecte, Page, Reserve } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { ActesSignalement } from '../signalement/actes.service.js';
import { PageLettre } from './lettre.page.js';

/** The letter of one dossier, for the professional who answers for it. */
@ApiExcludeController()
@Reserve('assistant', 'conseillerTechnique', 'conseillerNational')
@Controller('dossiers/:reference/lettre')
export class LettresPagesController {
  constructor(
    private readonly actes: ActesSignalement,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get()
  async lettre(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    return rendre(PageLettre({ page, dossier: await this.lire(id, reference) }));
  }

  @Post()
  async preparer(
    @Param('reference') reference: string,
    @Body() corps: Record<string, unknown>,
    @Page() page: ContextePage,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
    @Res() reponse: Response,
  ): Promise<void> {
    const envoi = { corps, auteur, cle, lire: validerFormulaire };
    const resultat = await this.actes.acter(actes.preparerLettre, reference, envoi);
    if (estRefus(resultat) && resultat.famille === 'saisie') {
      const dossier = await this.lire(auteur.id, reference);
      throw new PageRefusee(rendre(PageLettre({ page, dossier, erreurs: resultat.champs ?? {} })), resultat);
    }
    exiger(resultat);
    reponse.redirect(303, `/dossiers/${reference}/lettre`);
  }

  private async lire(personne: string, reference: string): Promise<DossierLu> {
    const lu = estReference(reference) ? await unDossier(this.acces, personne, reference) : undefined;
    if (lu === undefined) throw new ErreurRefus(introuvable);
    return lu;
  }
}
