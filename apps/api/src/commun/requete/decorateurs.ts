import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Role } from '#libs/reglementation/roles.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { refus } from '#libs/domaine/erreurs.js';
import { ErreurRefus } from '../problemes.js';
import { cleDe } from './cle-idempotence.js';
import type { ContextePage } from './page.js';
import { connexionExpiree } from './protection.js';
import { corpsDe, type Requete } from './requete.js';

const requeteDe = (contexte: ExecutionContext): Requete => contexte.switchToHttp().getRequest<Requete>();

export const PUBLIC = 'relais:public';
/** Readable without login. Everything else is not. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

export const RESERVE = 'relais:reserve';
/** For the holders of one of these functions; to anybody else the page is unknown. */
export const Reserve = (...roles: Role[]): MethodDecorator & ClassDecorator => SetMetadata(RESERVE, roles);

/** The person logged in. */
export const Connecte = createParamDecorator((_: unknown, contexte: ExecutionContext): PersonneConnectee =>
  connecteDe(requeteDe(contexte)),
);

/** What the layout and the forms of a page need. */
export const Page = createParamDecorator((_: unknown, contexte: ExecutionContext): ContextePage => {
  const { page } = requeteDe(contexte);
  if (page === undefined) throw new Error('No page context: the middleware did not run for this route');
  return page;
});

/** Key of the act: header `Idempotency-Key`, or the hidden field `_cle` of a form. */
export const CleIdempotence = createParamDecorator((_: unknown, contexte: ExecutionContext): string =>
  cleExigee(requeteDe(contexte)),
);

/** A request that acts: what was sent, by whom, under which key. */
export interface DemandeHttp {
  corps: Record<string, unknown>;
  auteur: PersonneConnectee;
  cle: string;
}

/** `Connecte`, the body and `CleIdempotence` at once, for routes that are one act. */
export const Demande = createParamDecorator((_: unknown, contexte: ExecutionContext): DemandeHttp => {
  const requete = requeteDe(contexte);
  return { corps: corpsDe(requete), auteur: connecteDe(requete), cle: cleExigee(requete) };
});

function connecteDe({ connecte }: Requete): PersonneConnectee {
  if (connecte === undefined) throw new ErreurRefus(connexionExpiree);
  return connecte;
}

function cleExigee(requete: Requete): string {
  const cle = cleDe(requete);
  if (cle === undefined)
    throw new ErreurRefus(
      refus('CLE_MANQUANTE', 'Ce formulaire est incomplet. Rouvrez la page et recommencez.', 'saisie'),
    );
  return cle;
}
