import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Configuration } from '#libs/infra/configuration.js';
import { rendre } from '../commun/pages/rendre.js';
import { CONFIGURATION } from '../commun/registre.module.js';
import { Page, Public } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { PageAccessibilite, PageConfidentialite, PageMentions } from './mentions.page.js';

const SIX_MOIS_MS = 182 * 86_400_000;

/** What every public service must say of itself. These pages answer without the database. */
@ApiExcludeController()
@Public()
@Controller()
export class MentionsController {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  @Get('accessibilite')
  accessibilite(@Page() page: ContextePage): string {
    return rendre(PageAccessibilite({ page, courriel: this.configuration.RELAIS_COURRIEL_EXPEDITEUR }));
  }

  @Get('mentions-legales')
  mentions(@Page() page: ContextePage): string {
    return rendre(PageMentions({ page, courriel: this.configuration.RELAIS_COURRIEL_EXPEDITEUR }));
  }

  @Get('confidentialite')
  confidentialite(@Page() page: ContextePage): string {
    return rendre(PageConfidentialite({ page, courriel: this.configuration.RELAIS_COURRIEL_EXPEDITEUR }));
  }

  /** RFC 9116: whom to tell of a weakness. */
  @Get('.well-known/security.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  securite(): string {
    const { RELAIS_COURRIEL_EXPEDITEUR, RELAIS_URL } = this.configuration;
    return [
      `Contact: mailto:${RELAIS_COURRIEL_EXPEDITEUR}`,
      `Expires: ${new Date(Date.now() + SIX_MOIS_MS).toISOString()}`,
      'Preferred-Languages: fr, en',
      `Canonical: ${new URL('/.well-known/security.txt', RELAIS_URL).href}`,
      '',
    ].join('\n');
  }
}
