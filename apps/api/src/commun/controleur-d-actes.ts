import { Controller, Inject, Param, Post, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Constructeur } from '#libs/domaine/acte.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { ActeApi } from './acte-api.js';
import { Actes, type Envoi } from './actes.service.js';
import { exiger } from './problemes.js';
import { Demande, type DemandeHttp } from './requete/decorateurs.js';
import { valider } from './validation.js';

/** One endpoint: `POST <base>/:reference/<verbe>`, what it does in French, its fields, the act. */
export interface RouteDActe {
  verbe: string;
  resume: string;
  champs: Constructeur<object>;
  faire: (actes: Actes, reference: string, envoi: Envoi) => Promise<Refus | Reponse>;
}

/**
 * A controller with one method per line of the table: each act is an endpoint of NestJS with its fields in OpenAPI, and nothing
 * stands between the line and the act.
 */
export function controleurDActes(base: string, nom: string, routes: readonly RouteDActe[]): Type<unknown> {
  class ControleurDActes {
    constructor(@Inject(Actes) readonly actes: Actes) {}
  }
  Object.defineProperty(ControleurDActes, 'name', { value: `${nom}Controller` });
  for (const { verbe, resume, champs, faire } of routes) {
    const methode = verbe.replaceAll(/[/-](\w)/g, (_, lettre: string) => lettre.toUpperCase());
    const prototype = ControleurDActes.prototype as unknown as Record<string, unknown>;
    prototype[methode] = async function acter(
      this: ControleurDActes,
      reference: string,
      demande: DemandeHttp,
    ): Promise<Reponse> {
      return exiger(await faire(this.actes, reference, { ...demande, lire: valider }));
    };
    const descripteur = Object.getOwnPropertyDescriptor(prototype, methode) as PropertyDescriptor;
    Reflect.defineMetadata('design:paramtypes', [String, Object], prototype, methode);
    Param('reference')(prototype, methode, 0);
    Demande()(prototype, methode, 1);
    ActeApi({ resume, champs })(prototype, methode, descripteur);
    Post(verbe)(prototype, methode, descripteur);
  }
  ApiTags(base.split('/').at(-1) ?? base)(ControleurDActes);
  Controller(`${base}/:reference`)(ControleurDActes);
  return ControleurDActes;
}
