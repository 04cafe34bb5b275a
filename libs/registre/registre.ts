import type { Acte } from '#libs/domaine/acte.js';
import type { ActeConjoint } from '#libs/domaine/conjoint.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import type { ActeDeDepot, ActeDeFiliation } from '#libs/domaine/naissance.js';
import type { Noun } from '#libs/domaine/noun.js';
import { acter } from './actes/acter.js';
import { apprendre, type Nouvelle } from './actes/apprendre.js';
import { Atelier } from './actes/atelier.js';
import { conjoindre } from './actes/conjoindre.js';
import { deposer } from './actes/deposer.js';
import { engendrer } from './actes/engendrer.js';
import { etape, type ReponseEtape } from './actes/etape.js';
import { Departs } from './continuite/departs.js';
import { Declarations } from './evenements/declarations.js';
import { repondre } from './evenements/reponses.js';
import { Passages } from './continuite/passages.js';
import { noterEchec } from './echecs.js';
import type { Demande, Reponse } from './une-fois.js';

/**
 * The one door to the record (design §4): a key, a lock, an instant, a pure decision, one transaction with all it causes. Each
 * way in has its file in `actes/`.
 */
export class Registre {
  private readonly atelier: Atelier;

  constructor(...outils: ConstructorParameters<typeof Atelier>) {
    this.atelier = new Atelier(...outils);
  }

  /** An act of a person on an existing dossier. */
  async acter<E, C extends object>(
    noun: Noun<E>,
    acte: Acte<E, C>,
    reference: string,
    demande: Demande,
  ): Promise<Refus | Reponse> {
    return acter(this.atelier, noun, acte, reference, demande);
  }

  /** The act that creates a dossier. */
  async deposer<E, C extends object>(
    noun: Noun<E>,
    acte: ActeDeDepot<E, C>,
    demande: Demande,
  ): Promise<Refus | Reponse> {
    return deposer(this.atelier, noun, acte, demande);
  }

  /** The act by which a dossier is born of another. */
  async engendrer<E, S, C extends object>(
    nouns: { source: Noun<S>; ne: Noun<E> },
    acte: ActeDeFiliation<E, S, C>,
    source: string,
    demande: Demande,
  ): Promise<Refus | Reponse> {
    return engendrer(this.atelier, nouns, acte, source, demande);
  }

  /** An act on a dossier and on one that was born of it. */
  async conjoindre<E, S, C extends object>(
    nouns: { source: Noun<S>; cible: Noun<E> },
    acte: ActeConjoint<E, S, C>,
    source: string,
    demande: Demande,
  ): Promise<Refus | Reponse> {
    return conjoindre(this.atelier, nouns, acte, source, demande);
  }

  /** A serious event is declared: it is born, or joins the one that is known. */
  async declarerEvenement(demande: Demande): Promise<Refus | Reponse> {
    return new Declarations(this.atelier).declarer(demande);
  }

  /** A drill begins. */
  async exercer(demande: Demande): Promise<Refus | Reponse> {
    return new Declarations(this.atelier).exercer(demande);
  }

  /** A volunteer answers: on her own row, which waits for no other. */
  async repondre(reference: string, demande: Demande): Promise<Refus | Reponse> {
    return repondre(this.atelier, reference, demande);
  }

  /** The clock's question about one step of a procedure. */
  async etape<E>(noun: Noun<E>, reference: string, procedure: string, nom: string): Promise<ReponseEtape> {
    return etape(this.atelier, noun, reference, procedure, nom);
  }

  /** News from outside about a dossier. @returns false when it was no news */
  async apprendre<E>(noun: Noun<E>, reference: string, nouvelle: Nouvelle<E>): Promise<boolean> {
    return apprendre(this.atelier, noun, reference, nouvelle);
  }

  /** The matters of an absence change hands, one act each. @returns whether some remain */
  async passer(absence: string): Promise<boolean> {
    if (await new Departs(this.atelier.bases.registre, this).confier(absence)) return true;
    return new Passages(this.atelier.bases.registre, this, this.atelier.horloge).passer(absence);
  }

  /** A round of the clock failed for good: counted in the record. @returns how long to sleep (ms) */
  async noterEchec(reference: string, procedure: string): Promise<number> {
    return noterEchec(this.atelier.bases.registre, reference, procedure);
  }
}
