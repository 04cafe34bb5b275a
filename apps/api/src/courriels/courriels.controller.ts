import { Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { lireCourrielsEnPanne, reglerCourriel } from '#libs/registre/lecteurs/courriels-en-panne.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { rendre } from '../commun/pages/rendre.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Page, Reserve } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { PageCourriels } from './courriels.page.js';

const CHEMIN = '/courriels';

/** Mails that the machinery gave up, for whoever runs it. */
@ApiExcludeController()
@Reserve('administrateur')
@Controller('courriels')
export class CourrielsController {
  constructor(@Inject(ACCES) private readonly acces: Acces) {}

  @Get()
  async page(@Page() page: ContextePage, @Connecte() { id }: PersonneConnectee): Promise<string> {
    return rendre(PageCourriels({ page, courriels: await lireCourrielsEnPanne(this.acces, id), chemin: CHEMIN }));
  }

  @Post(':repere/relance')
  async relancer(@Param('repere') r: string, @Connecte() p: PersonneConnectee, @Res() s: Response): Promise<void> {
    await this.regler(r, 'relancer', p, s);
  }

  @Post(':repere/classement')
  async classer(@Param('repere') r: string, @Connecte() p: PersonneConnectee, @Res() s: Response): Promise<void> {
    await this.regler(r, 'classer', p, s);
  }

  /** A line that somebody else has settled meanwhile is no longer there: the page says so by itself. */
  private async regler(
    repere: string,
    geste: 'relancer' | 'classer',
    p: PersonneConnectee,
    s: Response,
  ): Promise<void> {
    await reglerCourriel(this.acces, p.id, { repere, geste });
    s.redirect(303, CHEMIN);
  }
}
