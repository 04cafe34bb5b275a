import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Bases } from '#libs/registre/bases.js';
import { compterSansTenante, lireBoucle, lireSante } from '#libs/registre/lecteurs/sante.js';
import { retenueEnCours } from '#libs/registre/courriels/retenue.js';
import { rendre } from '../commun/pages/rendre.js';
import { BASES } from '../commun/registre.module.js';
import { Page, Public, Reserve } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { BOUCLE_TOLEREE_SECONDES, chaineEntiere } from './chaine.js';
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

  /** End to end: an alert left, arrived and was answered of late. The only one of the three that a relay which drops everything turns red. */
  @Public()
  @Get('bout-en-bout')
  async boutEnBout(@Res({ passthrough: true }) reponse: Response): Promise<object> {
    const boucle = await lireBoucle(this.bases.registre).catch(() => undefined);
    const entiere = boucle !== undefined && chaineEntiere(boucle);
    if (!entiere) reponse.status(503);
    const { ageSecondes = null, dureeSecondes = null } = boucle ?? {};
    return {
      boutEnBout: entiere,
      derniereBoucle: { ageSecondes, dureeSecondes, tolereeSecondes: BOUCLE_TOLEREE_SECONDES },
    };
  }

  @Reserve('administrateur')
  @Get()
  async page(@Page() page: ContextePage): Promise<string> {
    const [sante, boucle, sansTenante, retenue, temporal] = await Promise.all([
      lireSante(this.bases.registre),
      lireBoucle(this.bases.registre),
      compterSansTenante(this.bases.registre),
      retenueEnCours(this.bases.registre),
      this.temporal.repond(),
    ]);
    return rendre(
      PageSante({ page, sante, boucle, sansTenante, retenue, temporal, retardTolere: RETARD_TOLERE_SECONDES }),
    );
  }
}
