import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Response } from 'express';
import type { Configuration } from '#libs/infra/configuration.js';
import { journalPourNest, type Journal } from '#libs/infra/journalisation.js';
import { manquesDuService } from '#libs/infra/service.js';
import type { Bases } from '#libs/registre/bases.js';
import { Compteurs } from '#libs/registre/metriques/compteurs.js';
import { ApiModule } from './api.module.js';
import { Coffret } from './commun/coffret.js';
import { entetes } from './commun/entetes.js';
import { journalDesRequetes } from './commun/journal-des-requetes.js';
import { monterOpenapi } from './commun/openapi.js';
import { BASES } from './commun/registre.module.js';
import { Brouillons } from './commun/requete/brouillons.js';
import { protection, refuserAutresSites } from './commun/requete/protection.js';
import { personneEnSession, sessions } from './commun/requete/session.js';
import { PREFIXE_DU_THEME, Statique } from './commun/statique.js';

const LIMITE = '64kb';

/**
 * The site, ready to listen: no database and no Temporal is asked for yet. The order of the middlewares is the order of the walls;
 * rates are limited by the reverse proxy, which alone knows who really calls.
 */
export async function creerApplication(
  configuration: Configuration,
  journal: Journal,
  module: DynamicModule = ApiModule.pour(configuration, journal),
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    abortOnError: false,
    logger: journalPourNest(journal),
  });
  for (const { entree } of manquesDuService(configuration.reglages.service))
    journal.warn('mention légale à compléter : section « service » des réglages', { etape: entree });

  const bases = app.get<Bases>(BASES);
  const coffret = app.get(Coffret);
  const statique = app.get(Statique);

  app.disable('x-powered-by');
  app.set('trust proxy', configuration.RELAIS_MANDATAIRES);
  app.set('etag', false); // the fingerprint of a page would outlive it
  app.use(journalDesRequetes(journal, app.get(Compteurs)), ...entetes(configuration), statique.intergiciel);
  if (configuration.THEME === 'dsfr' && configuration.THEME_DIR !== undefined)
    app.useStaticAssets(configuration.THEME_DIR, {
      prefix: PREFIXE_DU_THEME,
      index: false,
      redirect: false,
      setHeaders: (reponse: Response) => void reponse.set('Cache-Control', 'public, max-age=86400'),
    });
  app.use(refuserAutresSites);
  app.useBodyParser('json', { limit: LIMITE });
  app.useBodyParser('urlencoded', { limit: LIMITE, extended: false });
  app.use(sessions(bases, configuration, journal), personneEnSession(bases));
  app.use(protection({ configuration, coffret, statique, brouillons: new Brouillons(coffret) }));
  monterOpenapi(app);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  return app;
}
