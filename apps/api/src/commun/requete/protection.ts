import type { RequestHandler } from 'express';
import { refus } from '#libs/domaine/erreurs.js';
import { ErreurRefus } from '../problemes.js';
import { CLE, cleDe } from './cle-idempotence.js';
import { csrf, type OutilsDePage, pageDe } from './page.js';
import { enregistrer } from './session.js';
import { estApi, posteSansConnexion, sansSession } from './chemins.js';
import type { Requete } from './requete.js';

const SURES = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Another site's page is turned away before it can touch a session (the token is the second wall). */
export const refuserAutresSites: RequestHandler = (requete, _reponse, suite) => {
  const origine = requete.get('sec-fetch-site');
  if (SURES.has(requete.method) || origine === undefined || origine === 'same-origin' || origine === 'none')
    return suite();
  suite(new ErreurRefus(csrfInvalide));
};

/** Every request that changes something: logged in (save to log in), with our token, with an idempotency key. What was typed survives a refusal. */
export function protection(outils: OutilsDePage): RequestHandler {
  const verifier = async (requete: Requete): Promise<void> => {
    if (sansSession(requete.path)) return;
    requete.page = pageDe(requete, outils);
    if (!SURES.has(requete.method)) {
      const api = estApi(requete.path);
      if (api && Number(requete.get('content-length') ?? 0) > 0 && !requete.is('application/json'))
        throw new ErreurRefus(jsonAttendu);
      if (requete.connecte === undefined && requete.path === '/deconnexion') return; // already closed
      if (requete.connecte === undefined && !posteSansConnexion(requete.path))
        throw new ErreurRefus(await gardant(requete, outils, connexionExpiree));
      if (!csrf.isRequestValid(requete)) throw new ErreurRefus(await gardant(requete, outils, csrfInvalide));
      if (api && cleDe(requete) === undefined) throw new ErreurRefus(cleManquante);
      outils.brouillons.oublier(requete);
    }
  };
  return (requete, _reponse, suite) => {
    verifier(requete).then(() => suite(), suite);
  };
}

export const connexionExpiree = refus('NON_CONNECTE', 'Vous n’êtes pas ou plus connecté.', 'habilitation');
const csrfInvalide = refus(
  'CSRF_INVALIDE',
  'L’envoi a été refusé : il ne vient pas d’une page à jour de ce site.',
  'habilitation',
);
const cleManquante = refus(
  'CLE_MANQUANTE',
  `L’en-tête ${CLE} est attendu : un identifiant aléatoire, le même si vous répétez la demande.`,
  'saisie',
);
const jsonAttendu = refus(
  'JSON_ATTENDU',
  'Le corps de la demande doit être du JSON (Content-Type : application/json).',
  'saisie',
);

async function gardant<R extends object>(
  requete: Requete,
  { brouillons }: OutilsDePage,
  refuse: R,
): Promise<R & { brouillon?: string }> {
  const page = estApi(requete.path) ? undefined : brouillons.garder(requete);
  if (page === undefined) return refuse;
  await enregistrer(requete);
  return { ...refuse, brouillon: page };
}
