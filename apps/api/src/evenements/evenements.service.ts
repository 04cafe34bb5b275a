import { Injectable } from '@nestjs/common';
import { estReference } from '#libs/domaine/champs.js';
import { estRefus, introuvable, type Refus } from '#libs/domaine/erreurs.js';
import { Declarer } from '#libs/domaine/evenement/actes/declarer.js';
import { DeclarerExercice } from '#libs/domaine/evenement/actes/declarer-exercice.js';
import { evenementGrave } from '#libs/domaine/evenement/index.js';
import { RepondreAppel } from '#libs/domaine/evenement/reponse.js';
import { Compteurs } from '#libs/registre/metriques/compteurs.js';
import { Registre } from '#libs/registre/registre.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import type { Envoi } from '../commun/actes.service.js';

/** Parses, then acts: what begins an event, and the answer of a volunteer; all other acts are lines of the table. */
@Injectable()
export class Evenements {
  constructor(
    private readonly registre: Registre,
    private readonly compteurs: Compteurs,
  ) {}

  async declarer({ corps, auteur, cle, lire }: Envoi): Promise<Refus | Reponse> {
    const champs = lire(Declarer, corps);
    const issue = estRefus(champs) ? champs : await this.registre.declarerEvenement({ champs, auteur, cle });
    this.compteurs.acte(evenementGrave.nature, 'evenement.declarer', issue);
    return issue;
  }

  async exercer({ corps, auteur, cle, lire }: Envoi): Promise<Refus | Reponse> {
    const champs = lire(DeclarerExercice, corps);
    return estRefus(champs) ? champs : this.registre.exercer({ champs, auteur, cle });
  }

  async repondre(reference: string, { corps, auteur, cle, lire }: Envoi): Promise<Refus | Reponse> {
    if (!estReference(reference)) return introuvable;
    const champs = lire(RepondreAppel, corps);
    return estRefus(champs) ? champs : this.registre.repondre(reference, { champs, auteur, cle });
  }
}
