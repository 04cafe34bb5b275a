import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Bases } from '#libs/registre/bases.js';
import { compterSansTenante, lireSante } from '#libs/registre/lecteurs/sante.js';
import { rendre } from '../commun/pages/rendre.js';
import { BASES } from '../commun/registre.module.js';
import { Page, Public, Reserve } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { PageSante } from './sante.page.js';
import { PoulsTemporal } from './temporal.js';

/** Beyond this, the clock is late: the reconciler should have caught up long before. */
export const RETARD_TOLERE_SECONDES = 60;

@ApiExcludeController()
@Controller('sante')
export class SanteController {
  constructor(
    @Inject(BASES) private readonly bases: Bases,
    private readonly temporal: PoulsTemporal,
  ) {}

  /** Alive: the process answers. */
  @Public()
  @Get('vif')
  vif(): { vif: true } {
    return { vif: true };
  }

  /** Ready: acts can be recorded. A silent Temporal only makes the clock late; a silent PostgreSQL stops everything. */
  @Public()
  @Get('pret')
  async pret(@Res({ passthrough: true }) reponse: Response): Promise<object> {
    const [sante, temporal] = await Promise.all([
      lireSante(this.bases.registre).catch(() => undefined),
      this.temporal.repond(),
    ]);
    if (sante === undefined) reponse.status(503);
    const retardSecondes = sante?.retardMaxSecondes ?? null;
    return {
      pret: sante !== undefined,
      postgres: sante !== undefined,
      temporal,
      horloge: { retardSecondes, enRetard: retardSecondes === null ? null : retardSecondes > RETARD_TOLERE_SECONDES },
    };
  }

  @Reserve('administrateur')
  @Get()
  async page(@Page() page: ContextePage): Promise<string> {
    const [sante, sansTenante, temporal] = await Promise.all([
      lireSante(this.bases.registre),
      compterSansTenante(this.bases.registre),
      this.temporal.repond(),
    ]);
    return rendre(PageSante({ page, sante, sansTenante, temporal, retardTolere: RETARD_TOLERE_SECONDES }));
  }
}
