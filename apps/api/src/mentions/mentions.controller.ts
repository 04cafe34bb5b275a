import { Controller, Get, Header, Inject, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Configuration } from '#libs/infra/configuration.js';
import { reglagesParDefaut } from '#libs/reglementation/reglages.js';
import { rendre } from '../commun/pages/rendre.js';
import { CONFIGURATION } from '../commun/registre.module.js';
import { Page, Public } from '../commun/requete/decorateurs.js';
import type { ContextePage } from '../commun/requete/page.js';
import { dureeEnClair } from '../signalement/mots.js';
import { PageAccessibilite } from './accessibilite.page.js';
import { auditGarde } from './audit.js';
import { conservations } from './conservation.js';
import { PageDonneesPersonnelles } from './donnees-personnelles.page.js';
import { PageMentionsLegales, type PropsMentions } from './mentions-legales.page.js';
import { ROBOTS, securityTxt } from './securite.js';

/** What every public service must say of itself. These pages answer without the database. */
@ApiExcludeController()
@Public()
@Controller()
export class MentionsController {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  @Get('accessibilite')
  accessibilite(@Page() page: ContextePage): string {
    return rendre(PageAccessibilite({ ...this.props(page), audit: auditGarde() }));
  }

  @Get('mentions-legales')
  mentions(@Page() page: ContextePage): string {
    return rendre(PageMentionsLegales(this.props(page)));
  }

  @Get('donnees-personnelles')
  donnees(@Page() page: ContextePage): string {
    const { reglages } = this.configuration;
    return rendre(
      PageDonneesPersonnelles({
        ...this.props(page),
        durees: conservations(reglages),
        reponse: dureeEnClair(reglages.defaut.reponseDroits ?? reglagesParDefaut.reponseDroits),
      }),
    );
  }

  /** Its address until version 0.1: kept, because letters and bookmarks may hold it. */
  @Get('confidentialite')
  @Redirect('/donnees-personnelles', 301)
  confidentialite(): void {
    // the decorator answers
  }

  @Get('.well-known/security.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  securite(): string {
    const { RELAIS_COURRIEL_EXPEDITEUR, RELAIS_URL: url, reglages } = this.configuration;
    const contact = reglages.service?.securite?.contact ?? `mailto:${RELAIS_COURRIEL_EXPEDITEUR}`;
    return securityTxt({ contact, url, maintenant: new Date() });
  }

  @Get('robots.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  robots(): string {
    return ROBOTS;
  }

  private props(page: ContextePage): PropsMentions {
    const { reglages, RELAIS_COURRIEL_EXPEDITEUR: courriel } = this.configuration;
    return { page, service: reglages.service ?? {}, courriel };
  }
}
