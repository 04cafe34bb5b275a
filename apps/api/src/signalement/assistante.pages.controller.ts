import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Acte } from '#libs/domaine/acte.js';
import { estReference } from '#libs/domaine/champs.js';
import { estRefus, introuvable } from '#libs/domaine/erreurs.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { actes } from '#libs/domaine/signalement/index.js';
import { aFaire } from '#libs/registre/lecteurs/a-faire.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { unDossier, type DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus, exiger, PageRefusee } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { CleIdempotence, Connecte, Page, Reserve } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { validerFormulaire } from '../commun/validation.js';
import { ActesSignalement } from './actes.service.js';
import { PageAujourdhui } from './aujourdhui.page.js';
import { PageDossier } from './dossier.page.js';

type Corps = Record<string, unknown>;

/** Pages of the ASS and of the technical line: what waits, and one dossier. */
@ApiExcludeController()
@Reserve('assistant', 'conseillerTechnique', 'conseillerNational')
@Controller()
export class AssistantePagesController {
  constructor(
    private readonly actes: ActesSignalement,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get('aujourdhui')
  async aujourdhui(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageAujourdhui({ page, aFaire: await aFaire(this.acces, id) }));
  }

  @Get('dossiers/:reference')
  async dossier(
    @Param('reference') reference: string,
    @Page() page: ContextePage,
    @Connecte() { id }: PersonneConnectee,
  ): Promise<string> {
    return rendre(PageDossier({ page, dossier: await this.lire(id, reference) }));
  }

  @Post('dossiers/:reference/accuse-reception')
  async accuserReception(
    @Param('reference') r: string,
    @Body() c: Corps,
    @Page() p: ContextePage,
    @Connecte() a: PersonneConnectee,
    @CleIdempotence() k: string,
    @Res() s: Response,
  ): Promise<void> {
    await this.acter(actes.accuserReception, r, { c, p, a, k, s });
  }

  @Post('dossiers/:reference/recusation')
  async recuser(
    @Param('reference') r: string,
    @Body() c: Corps,
    @Page() p: ContextePage,
    @Connecte() a: PersonneConnectee,
    @CleIdempotence() k: string,
    @Res() s: Response,
  ): Promise<void> {
    await this.acter(actes.recuser, r, { c, p, a, k, s }, '/aujourdhui');
  }

  @Post('dossiers/:reference/proposition')
  async proposerAide(
    @Param('reference') r: string,
    @Body() c: Corps,
    @Page() p: ContextePage,
    @Connecte() a: PersonneConnectee,
    @CleIdempotence() k: string,
    @Res() s: Response,
  ): Promise<void> {
    await this.acter(actes.proposerAide, r, { c, p, a, k, s });
  }

  @Post('dossiers/:reference/horizon')
  async reporterHorizon(
    @Param('reference') r: string,
    @Body() c: Corps,
    @Page() p: ContextePage,
    @Connecte() a: PersonneConnectee,
    @CleIdempotence() k: string,
    @Res() s: Response,
  ): Promise<void> {
    await this.acter(actes.reporterHorizon, r, { c, p, a, k, s });
  }

  /** What was typed wrong is shown again beside its field; any other refusal is a page of its own. */
  private async acter<C extends object>(
    acte: Acte<Signalement, C>,
    reference: string,
    { c, p, a, k, s }: { c: Corps; p: ContextePage; a: PersonneConnectee; k: string; s: Response },
    suite = `/dossiers/${reference}`,
  ): Promise<void> {
    const resultat = await this.actes.acter(acte, reference, { corps: c, auteur: a, cle: k, lire: validerFormulaire });
    if (estRefus(resultat) && resultat.famille === 'saisie') {
      const dossier = await this.lire(a.id, reference);
      throw new PageRefusee(rendre(PageDossier({ page: p, dossier, erreurs: resultat.champs ?? {} })), resultat);
    }
    exiger(resultat);
    s.redirect(303, suite);
  }

  private async lire(personne: string, reference: string): Promise<DossierLu> {
    const lu = estReference(reference) ? await unDossier(this.acces, personne, reference) : undefined;
    if (lu === undefined) throw new ErreurRefus(introuvable);
    return lu;
  }
}
