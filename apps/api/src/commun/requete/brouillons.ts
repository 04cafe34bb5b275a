import type { Coffret } from '../coffret.js';
import { cheminDeRetour } from './chemins.js';
import { corpsDe, textes, type Requete } from './requete.js';

interface Brouillon {
  /** Who wrote it: nobody else sees it, even on a shared computer. */
  personne: string;
  page: string;
  champs: Record<string, string>;
}

export const USAGE_PORTEUR = 'porteur';
const USAGE = 'brouillon';
const GARDES = 3;

/**
 * What was typed is never lost: a form posted after the login has expired, or with a wrong CSRF token, is kept sealed in the
 * session until its author comes back to its page. The hidden field `_porteur` says who the author is, and only this server can write it.
 */
export class Brouillons {
  constructor(private readonly coffret: Coffret) {}

  /** Keeps the posted form. @returns the page to come back to, or undefined when the form is not one that we issued. */
  garder(requete: Requete): string | undefined {
    const { _csrf, _porteur, _page, ...reste } = corpsDe(requete);
    const personne = this.coffret.ouvrir<string>(_porteur, USAGE_PORTEUR);
    if (personne === undefined || requete.session === undefined) return undefined;
    if (requete.connecte !== undefined && requete.connecte.id !== personne) return undefined;
    const page = cheminDeRetour(_page);
    const brouillon: Brouillon = { personne, page, champs: textes(reste) };
    const autres = this.lus(requete).filter((b) => b.contenu.page !== page);
    this.ecrire(requete, [this.coffret.sceller(brouillon, USAGE), ...autres.map((b) => b.scelle)]);
    return page;
  }

  /** The draft of the person logged in for this page. It stays until the form is sent: a reload loses nothing. */
  pour(requete: Requete, page: string): Record<string, string> | undefined {
    return this.lus(requete).find((b) => b.contenu.page === page && b.contenu.personne === requete.connecte?.id)
      ?.contenu.champs;
  }

  oublier(requete: Requete): void {
    if (requete.session?.brouillons === undefined) return;
    const page = cheminDeRetour(corpsDe(requete)['_page']);
    this.ecrire(
      requete,
      this.lus(requete)
        .filter((b) => b.contenu.page !== page)
        .map((b) => b.scelle),
    );
  }

  private ecrire(requete: Requete, scelles: string[]): void {
    if (scelles.length > 0) requete.session.brouillons = scelles.slice(0, GARDES);
    else delete requete.session.brouillons;
  }

  private lus(requete: Requete): { scelle: string; contenu: Brouillon }[] {
    return (requete.session?.brouillons ?? []).flatMap((scelle) => {
      const contenu = this.coffret.ouvrir<Brouillon>(scelle, USAGE);
      return contenu === undefined ? [] : [{ scelle, contenu }];
    });
  }
}
