import type { Response } from 'express';
import { estRefus, type Refus } from '#libs/domaine/erreurs.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import type { Erreurs } from './pages/formulaire.js';
import { exiger, PageRefusee } from './problemes.js';

interface Suite {
  reponse: Response;
  /** The page of the form, with what is wrong; nothing typed is lost. */
  montrer: (erreurs: Erreurs) => string | Promise<string>;
  /** Where to go once it is done. */
  vers: string | ((fait: Reponse) => string);
}

/**
 * What every form of a page does with its act: wrong fields give the page back, another refusal is told as such, what is done leads
 * elsewhere (303), so that loading again sends nothing again.
 * @throws PageRefusee, or ErreurRefus
 */
export async function jouer(acte: Promise<Refus | Reponse>, { reponse, montrer, vers }: Suite): Promise<void> {
  const resultat = await acte;
  if (estRefus(resultat) && resultat.famille === 'saisie')
    throw new PageRefusee(await montrer(resultat.champs ?? {}), resultat);
  const fait = exiger(resultat);
  reponse.redirect(303, typeof vers === 'string' ? vers : vers(fait));
}
