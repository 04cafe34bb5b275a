import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { introuvable } from '#libs/domaine/erreurs.js';
import type { Configuration } from '#libs/infra/configuration.js';
import { textes, type Texte } from '#libs/reglementation/textes/index.js';
import { rendre } from '../commun/pages/rendre.js';
import { ErreurRefus } from '../commun/problemes.js';
import { CONFIGURATION } from '../commun/registre.module.js';
import { Page, Public } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { PageComparer } from './comparer.page.js';
import { PageRegle } from './regle.page.js';
import { PageTexte, PageTextes } from './textes.page.js';
import { estRegle, texteDe } from './vue-texte.js';

/** The rules that are applied, for everybody to read: no login, no database. */
@ApiExcludeController()
@Public()
@Controller('textes')
export class TextesPagesController {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  @Get()
  textes(@Page() page: ContextePage): string {
    return rendre(PageTextes({ page, textes }));
  }

  @Get('comparer')
  comparer(@Page() page: ContextePage): string {
    return rendre(PageComparer({ page, textes }));
  }

  @Get(':texte')
  texte(@Param('texte') id: string, @Page() page: ContextePage): string {
    return rendre(PageTexte({ page, texte: exigerTexte(id), site: this.configuration.reglages.defaut }));
  }

  @Get(':texte/:regle')
  regle(@Param('texte') id: string, @Param('regle') cle: string, @Page() page: ContextePage): string {
    const texte = exigerTexte(id);
    if (!estRegle(cle)) throw new ErreurRefus(introuvable);
    return rendre(PageRegle({ page, texte, cle, site: this.configuration.reglages.defaut }));
  }
}

export function exigerTexte(id: string): Texte {
  const texte = texteDe(id);
  if (texte === undefined) throw new ErreurRefus(introuvable);
  return texte;
}
