import { Controller, Get, HttpCode } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { rendre } from '../commun/pages/rendre.js';
import { Page, Public } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { PageAccueil, PagePresentation } from './accueil.page.js';
import { PageNeutre } from './neutre.page.js';

@ApiExcludeController()
@Public()
@Controller()
export class AccueilController {
  @Get()
  accueil(@Page() page: ContextePage): string {
    const { personne } = page;
    return rendre(personne === undefined ? PagePresentation({ page }) : PageAccueil({ page, personne }));
  }

  /** Browsers ask for it of themselves; the pages name their own icon, the neutral one has none. */
  @Get('favicon.ico')
  @HttpCode(204)
  icone(): void {
    return;
  }

  @Get('page-neutre')
  neutre(): string {
    return rendre(PageNeutre());
  }
}
