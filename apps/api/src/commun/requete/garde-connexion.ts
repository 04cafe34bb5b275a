import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { introuvable } from '#libs/domaine/erreurs.js';
import type { Role } from '#libs/reglementation/roles.js';
import { ErreurRefus } from '../problemes.js';
import { estDeLAgent } from './chemins.js';
import { PUBLIC, RESERVE } from './decorateurs.js';
import { connexionExpiree } from './protection.js';
import type { Requete } from './requete.js';

/** Default deny: a route that is not marked `@Public()` asks for a login, one marked `@Reserve()` for a function. */
@Injectable()
export class GardeConnexion implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(contexte: ExecutionContext): boolean {
    const lire = <T>(cle: string): T | undefined =>
      this.reflector.getAllAndOverride<T | undefined>(cle, [contexte.getHandler(), contexte.getClass()]);
    if (lire<boolean>(PUBLIC) === true) return true;
    const { connecte, restreinte, path } = contexte.switchToHttp().getRequest<Requete>();
    if (connecte === undefined) throw new ErreurRefus(connexionExpiree);
    if (restreinte === true && !estDeLAgent(path)) throw new ErreurRefus(introuvable);
    const roles = lire<Role[]>(RESERVE);
    if (roles !== undefined && !connecte.fonctions.some((f) => roles.includes(f.role)))
      throw new ErreurRefus(introuvable);
    return true;
  }
}
