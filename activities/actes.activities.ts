import { Injectable } from '@nestjs/common';
import { activityInfo } from '@temporalio/activity';
import type { Noun } from '#libs/domaine/noun.js';
import { nounDeLaProcedure } from '#libs/domaine/procedures.js';
import { point } from '#libs/infra/points.js';
import { Activite } from '#libs/infra/temporal/activite.js';
import { Effacements } from '#libs/registre/effacement/effacements.js';
import type { ReponseEtape } from '#libs/registre/actes/etape.js';
import { Registre } from '#libs/registre/registre.js';

export interface DemandeEtape {
  reference: string;
  procedure: string;
  nom: string;
  /** Of the dossier, for a procedure that several nouns have. */
  nature?: string;
}

/**
 * The answer about one step. A step that is over says in `suite` what the following ones answer too, up to the first that is not
 * over (ms to wait; null: over), so that one question is asked each time the clock wakes, and one line written in its history.
 */
export type ReponseSuivie = ReponseEtape & { suite?: Record<string, number | null> };

/** What a workflow may do: ask the record about one step. The name stays in clear in Temporal, so it says nothing. */
export interface Actes {
  etape(demande: DemandeEtape): Promise<ReponseSuivie>;
}

const DERNIER_ESSAI = 3;

/** Steps of an absence before which its matters change hands: somebody who leaves hands over before her last day too. */
const PASSENT = new Set(['couvrir', 'veiller']);

@Injectable()
export class ActesActivities implements Actes {
  constructor(
    private readonly registre: Registre,
    private readonly effacements: Effacements,
  ) {}

  /**
   * One question to the record. The last of the three attempts notes the failure there, because a workflow holds no counter: it
   * sleeps longer each time, and after five rounds a human is asked to take over (design §4 rule 9).
   */
  @Activite()
  async etape({ reference, procedure, nom, nature }: DemandeEtape): Promise<ReponseSuivie> {
    const noun = nounDeLaProcedure(procedure, nature);
    if (noun === undefined) throw new Error('PROCEDURE_INCONNUE');
    try {
      await point('etape.avant');
      const reponse = await this.demander(noun, { reference, procedure, nom });
      await point('etape.avant_retour');
      return reponse;
    } catch (erreur) {
      if (activityInfo().attempt < DERNIER_ESSAI) throw erreur;
      return { fini: false, dans: await this.registre.noterEchec(reference, procedure) };
    }
  }

  /** Each step is its own question, in its own transaction: what one committed stays, whatever happens to the next. */
  private async demander(
    noun: Noun<unknown>,
    { reference, procedure, nom }: Omit<DemandeEtape, 'nature'>,
  ): Promise<ReponseSuivie> {
    const reponse = await this.question(noun, reference, procedure, nom);
    if (!reponse.fini) return reponse;
    const suite: Record<string, number | null> = {};
    const noms = Object.keys(noun.procedures[procedure]?.etapes ?? {});
    for (const suivant of noms.slice(noms.indexOf(nom) + 1)) {
      const autre = await this.question(noun, reference, procedure, suivant);
      suite[suivant] = autre.fini ? null : autre.dans;
      if (!autre.fini) break;
    }
    return { ...reponse, suite };
  }

  /** As long as matters of an absence remain to change hands, a few at a time, the question is asked again at once. */
  private async passer(
    noun: Noun<unknown>,
    reference: string,
    { procedure, nom }: { procedure: string; nom: string },
  ): Promise<ReponseEtape> {
    if (await this.registre.passer(reference)) return { fini: false, dans: 1 };
    return this.registre.etape(noun, reference, procedure, nom);
  }

  /** The record is asked, save for what follows a tombstone: that has no state any more, and two other stores to see to. */
  private question(noun: Noun<unknown>, reference: string, procedure: string, nom: string): Promise<ReponseEtape> {
    if (PASSENT.has(nom)) return this.passer(noun, reference, { procedure, nom });
    return procedure === 'conserver' && nom === 'achever'
      ? this.effacements.achever(reference)
      : this.registre.etape(noun, reference, procedure, nom);
  }
}
