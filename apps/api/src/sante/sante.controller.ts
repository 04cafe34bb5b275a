import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Sonde } from '#libs/infra/exploitation/porte.js';
import type { Bases } from '#libs/registre/bases.js';
import { compterSansTenante, lireBoucle, lireSante } from '#libs/registre/lecteurs/sante.js';
import { retenueEnCours } from '#libs/registre/courriels/retenue.js';
import { rendre } from '../commun/pages/rendre.js';
import { BASES } from '../commun/registre.module.js';
import { Page, Public, Reserve } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { PageSante } from './sante.page.js';
import { RETARD_TOLERE_SECONDES, Sondes } from './sondes.js';
import { PoulsTemporal } from './temporal.js';

@ApiExcludeController()
@Controller('sante')
export class SanteController {
  constructor(
    @Inject(BASES) private readonly bases: Bases,
    private readonly temporal: PoulsTemporal,
    private readonly sondes: Sondes,
  ) {}

  /** Alive: the process answers. */
  @Public()
  @Get('vif')
  vif(): { vif: true } {
    return { vif: true };
  }

  @Public()
  @Get('pret')
  async pret(@Res({ passthrough: true }) reponse: Response): Promise<object> {
    return dire(reponse, await this.sondes.pret());
  }

  @Public()
  @Get('bout-en-bout')
  async boutEnBout(@Res({ passthrough: true }) reponse: Response): Promise<object> {
    return dire(reponse, await this.sondes.boutEnBout());
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

function dire(reponse: Response, { oui, corps }: Sonde): object {
  if (!oui) reponse.status(503);
  return corps;
}
