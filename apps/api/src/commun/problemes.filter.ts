import { Catch, Inject, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { Configuration } from '#libs/infra/configuration.js';
import { champsErreur, type Journal } from '#libs/infra/journalisation.js';
import { PageProbleme } from './pages/probleme.js';
import { rendre } from './pages/rendre.js';
import { ErreurRefus, PageRefusee, problemeDe } from './problemes.js';
import { CONFIGURATION, JOURNAL } from './registre.module.js';
import { estApi } from './requete/chemins.js';
import { siteDe, type ContextePage } from './requete/page.js';
import type { Requete } from './requete/requete.js';
import { Statique } from './statique.js';

/** Every refusal and every failure ends here: problem+json for programs, a French page with the telephone number for people. */
@Catch()
@Injectable()
export class FiltreProblemes implements ExceptionFilter {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(JOURNAL) private readonly journal: Journal,
    private readonly statique: Statique,
  ) {}

  catch(erreur: unknown, hote: ArgumentsHost): void {
    const requete = hote.switchToHttp().getRequest<Requete>();
    const reponse = hote.switchToHttp().getResponse<Response>();
    if (erreur instanceof PageRefusee) {
      reponse.status(erreur.statut).type('html').send(erreur.html);
      return;
    }
    const probleme = problemeDe(erreur);
    if (probleme.status === 500)
      this.journal.error('erreur inattendue', { incident: probleme.incident, ...champsErreur(erreur) });
    if (probleme.status === 503) this.journal.warn('base injoignable', champsErreur(erreur));
    if (reponse.headersSent) return;
    if (probleme.status === 503) reponse.set('Retry-After', '30');
    reponse.status(probleme.status);
    if (estApi(requete.path)) {
      const corps = {
        ...probleme,
        ...(probleme.status < 500 ? {} : { telephone: this.configuration.RELAIS_TELEPHONE_PERMANENCE }),
      };
      reponse.type('application/problem+json').send(JSON.stringify(corps));
      return;
    }
    const brouillon = erreur instanceof ErreurRefus ? erreur.refus.brouillon : undefined;
    if (probleme.status === 401 && requete.method === 'GET') {
      reponse.redirect(303, `/connexion?retour=${encodeURIComponent(requete.originalUrl)}`);
      return;
    }
    const page = requete.page ?? this.pageNue(requete);
    reponse
      .type('html')
      .send(rendre(PageProbleme({ page, probleme, ...(brouillon === undefined ? {} : { brouillon }) })));
  }

  /** When the failure came before the session or from the session store itself: no name, no token, the same page. */
  private pageNue(requete: Requete): ContextePage {
    return {
      chemin: requete.path,
      formulaire: '/',
      valeurs: {},
      reprise: false,
      jetons: () => ({ csrf: '', porteur: '' }),
      site: siteDe(this.configuration, this.statique),
    };
  }
}
