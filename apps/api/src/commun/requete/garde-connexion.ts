import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ErreurRefus } from '../problemes.js';
import { PUBLIC } from './decorateurs.js';
import { connexionExpiree } from './protection.js';
import type { Requete } from './requete.js';

/** Default deny: a route that is not marked `@Public()` asks for a login. */
@Injectable()
export class GardeConnexion implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(contexte: ExecutionContext): boolean {
    const publique = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [
      contexte.getHandler(),
      contexte.getClass(),
    ]);
    if (publique === true || contexte.switchToHttp().getRequest<Requete>().connecte !== undefined) return true;
    throw new ErreurRefus(connexionExpiree);
  }
}
