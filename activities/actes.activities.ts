import { Injectable } from '@nestjs/common';
import { activityInfo } from '@temporalio/activity';
import { nounDeLaProcedure } from '#libs/domaine/procedures.js';
import { point } from '#libs/infra/points.js';
import { Activite } from '#libs/infra/temporal/activite.js';
import { Registre, type ReponseEtape } from '#libs/registre/registre.js';

export interface DemandeEtape {
  reference: string;
  procedure: string;
  nom: string;
}

/** What a workflow may do: ask the record about one step. The name stays in clear in Temporal, so it says nothing. */
export interface Actes {
  etape(demande: DemandeEtape): Promise<ReponseEtape>;
}

const DERNIER_ESSAI = 3;

@Injectable()
export class ActesActivities implements Actes {
  constructor(private readonly registre: Registre) {}

  /**
   * One question to the record. The last of the three attempts notes the failure there, because a workflow holds no counter: it
   * sleeps longer each time, and after five rounds a human is asked to take over (design §4 rule 9).
   */
  @Activite()
  async etape({ reference, procedure, nom }: DemandeEtape): Promise<ReponseEtape> {
    const noun = nounDeLaProcedure(procedure);
    if (noun === undefined) throw new Error('PROCEDURE_INCONNUE');
    try {
      await point('etape.avant');
      const reponse = await this.registre.etape(noun, reference, procedure, nom);
      await point('etape.avant_retour');
      return reponse;
    } catch (erreur) {
      if (activityInfo().attempt < DERNIER_ESSAI) throw erreur;
      return { fini: false, dans: await this.registre.noterEchec(reference, procedure) };
    }
  }
}
