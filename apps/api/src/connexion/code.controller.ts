import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { estRefus, saisieInvalide } from '#libs/domaine/erreurs.js';
import type { Journal } from '#libs/infra/journalisation.js';
import { entrerParCode } from '#libs/registre/codes/entrer.js';
import { reseauDe } from '#libs/registre/codes/essais.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { mesPropositions } from '#libs/registre/lecteurs/ma-proposition.js';
import { rendre } from '../commun/pages/rendre.js';
import { PageRefusee } from '../commun/problemes.js';
import { ACCES, JOURNAL } from '../commun/registre.module.js';
import { Page, Public } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import type { Requete } from '../commun/requete/requete.js';
import { connecter } from '../commun/requete/session.js';
import { validerFormulaire } from '../commun/validation.js';
import { EntrerCode, PageBientot, PageCode } from './code.page.js';

/** Mistyped, unknown, over: one answer. */
const nonReconnu = saisieInvalide({
  code: [
    'Ce code n’est pas reconnu. Relisez la lettre et tapez-le de nouveau ; s’il ne passe toujours pas, téléphonez : sa date est peut-être passée.',
  ],
});

/** The way in for whoever holds a letter (design §6): only a code typed and posted opens a page; looking changes nothing. */
@ApiExcludeController()
@Public()
@Controller('code')
export class CodeController {
  constructor(
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(JOURNAL) private readonly journal: Journal,
  ) {}

  @Get()
  demander(@Page() page: ContextePage): string {
    return rendre(PageCode({ page }));
  }

  @Post()
  async entrer(
    @Body() corps: Record<string, unknown>,
    @Page() page: ContextePage,
    @Req() requete: Requete,
    @Res() reponse: Response,
  ): Promise<void> {
    const champs = validerFormulaire(EntrerCode, corps);
    if (estRefus(champs)) throw new PageRefusee(rendre(PageCode({ page, erreurs: champs.champs ?? {} })), champs);
    const qui = { seance: requete.sessionID, reseau: reseauDe(requete.ip ?? '') };
    const verdict = await entrerParCode(this.acces, champs.code, qui);
    if (verdict === 'inconnu')
      throw new PageRefusee(rendre(PageCode({ page, erreurs: nonReconnu.champs ?? {} })), nonReconnu);
    if ('attendre' in verdict) {
      const { attendre } = verdict;
      this.journal.warn('codes de lettre : trop d’essais', { code: 'TROP_D_ESSAIS' });
      reponse
        .status(429)
        .set('Retry-After', String(attendre))
        .send(rendre(PageCode({ page, attendre })));
      return;
    }
    const { personne, dossier, expire } = verdict;
    await connecter(requete, { personne, parCode: true, jusqua: Date.parse(expire) });
    const propositions = await mesPropositions(this.acces, personne);
    reponse.redirect(303, propositions.some((p) => p.reference === dossier) ? '/mon-espace' : '/code/bientot');
  }

  /** The letter was quicker than the word of whoever posted it. */
  @Get('bientot')
  bientot(@Page() page: ContextePage): string {
    return rendre(PageBientot({ page }));
  }
}
