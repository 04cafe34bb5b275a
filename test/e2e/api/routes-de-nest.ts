import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ApiModule } from '#apps/api/src/api.module.js';
import type { Configuration } from '#libs/infra/configuration.js';
import { creerJournal } from '#libs/infra/journalisation.js';
import { clesDeTest } from '../../outils/maison.js';

export interface Route {
  methode: string;
  /** As OpenAPI writes it: `/api/v1/signalements/{reference}`. */
  chemin: string;
}

/** Every route of every controller, read from Nest's own metadata: nothing is listed by hand, nothing connects. */
export function routesDeNest(): Route[] {
  const configuration = {
    DATABASE_URL: 'postgres://personne@127.0.0.1:1/rien',
    CLES_DATABASE_URL: 'postgres://personne@127.0.0.1:1/rien',
    RELAIS_COURRIEL_DOMAINE: 'relais.example',
    THEME: 'neutre',
    cles: clesDeTest(),
    reglages: { defaut: {}, structures: {} },
  } as Configuration;
  const { controllers = [] } = ApiModule.pour(configuration, creerJournal({ processus: 'api', niveau: 'error' }));
  return controllers.flatMap((controleur) => {
    const base = lire<string>(PATH_METADATA, controleur) ?? '';
    const prototype = (controleur as { prototype: object }).prototype;
    return Object.getOwnPropertyNames(prototype).flatMap((nom) => {
      const methode: unknown = Reflect.get(prototype, nom);
      if (typeof methode !== 'function' || nom === 'constructor') return [];
      const verbe = lire<RequestMethod>(METHOD_METADATA, methode);
      if (verbe === undefined) return [];
      const suites = [lire<string | string[]>(PATH_METADATA, methode) ?? ''].flat(); // one method may serve several
      return suites.map((suite) => ({
        methode: RequestMethod[verbe],
        chemin: `/${base}/${suite}`
          .replaceAll(/\/+/g, '/')
          .replace(/(?<=.)\/$/, '')
          .replaceAll(/:(\w+)/g, '{$1}'),
      }));
    });
  });
}

function lire<T>(cle: string, cible: object): T | undefined {
  return Reflect.getMetadata(cle, cible) as T | undefined;
}
