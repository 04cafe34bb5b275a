import { Injectable } from '@nestjs/common';
import type { Acte, Constructeur } from '#libs/domaine/acte.js';
import type { ActeConjoint } from '#libs/domaine/conjoint.js';
import type { ActeDeDepot, ActeDeFiliation } from '#libs/domaine/naissance.js';
import type { Noun } from '#libs/domaine/noun.js';
import { estReference } from '#libs/domaine/champs.js';
import { estRefus, introuvable, type Refus } from '#libs/domaine/erreurs.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { Compteurs } from '#libs/registre/metriques/compteurs.js';
import { Registre } from '#libs/registre/registre.js';
import type { Reponse } from '#libs/registre/une-fois.js';

/** How a body becomes fields: as JSON or as a posted form. */
export type Lecture = <C extends object>(classe: Constructeur<C>, corps: Record<string, unknown>) => C | Refus;

export interface Envoi {
  corps: Record<string, unknown>;
  auteur: PersonneConnectee;
  cle: string;
  lire: Lecture;
}

/** Parses, acts, counts what may be counted: the same steps for the pages and for the JSON API, whatever the noun. */
@Injectable()
export class Actes {
  constructor(
    private readonly registre: Registre,
    private readonly compteurs: Compteurs,
  ) {}

  async deposer<E, C extends object>(
    noun: Noun<E>,
    acte: ActeDeDepot<E, C>,
    { corps, auteur, cle, lire }: Envoi,
  ): Promise<Refus | Reponse> {
    const champs = lire(acte.champs, corps);
    const issue = estRefus(champs) ? champs : await this.registre.deposer(noun, acte, { champs, auteur, cle });
    this.compteurs.acte(noun.nature, acte.type, issue, parLuiMeme(acte, corps as C, auteur));
    return issue;
  }

  async acter<E, C extends object>(
    noun: Noun<E>,
    acte: Acte<E, C>,
    reference: string,
    { corps, auteur, cle, lire }: Envoi,
  ): Promise<Refus | Reponse> {
    if (!estReference(reference)) return introuvable;
    const champs = lire(acte.champs, corps);
    const issue = estRefus(champs) ? champs : await this.registre.acter(noun, acte, reference, { champs, auteur, cle });
    this.compteurs.acte(noun.nature, acte.type, issue);
    return issue;
  }

  /** An act on one dossier by which another is born. */
  async engendrer<E, S, C extends object>(
    nouns: { source: Noun<S>; ne: Noun<E> },
    acte: ActeDeFiliation<E, S, C>,
    reference: string,
    { corps, auteur, cle, lire }: Envoi,
  ): Promise<Refus | Reponse> {
    if (!estReference(reference)) return introuvable;
    const champs = lire(acte.champs, corps);
    return estRefus(champs) ? champs : this.registre.engendrer(nouns, acte, reference, { champs, auteur, cle });
  }

  /** An act on one dossier and on another that was born of it. */
  async conjoindre<E, S, C extends object>(
    nouns: { source: Noun<S>; cible: Noun<E> },
    acte: ActeConjoint<E, S, C>,
    reference: string,
    { corps, auteur, cle, lire }: Envoi,
  ): Promise<Refus | Reponse> {
    if (!estReference(reference)) return introuvable;
    const champs = lire(acte.champs, corps);
    return estRefus(champs) ? champs : this.registre.conjoindre(nouns, acte, reference, { champs, auteur, cle });
  }
}

/** What he asks for himself is an agent's act: nothing of it is counted. */
function parLuiMeme<E, C extends object>(acte: ActeDeDepot<E, C>, corps: C, auteur: PersonneConnectee): boolean {
  const { personne = '', structure = '' } = acte.sujet(corps);
  return personne === auteur.id || (personne === '' && structure === '');
}
