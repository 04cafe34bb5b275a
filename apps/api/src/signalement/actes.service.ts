import { Injectable } from '@nestjs/common';
import type { Acte, ActeDeDepot, Constructeur } from '#libs/domaine/acte.js';
import { estRefus, type Refus } from '#libs/domaine/erreurs.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { deposer, ouvrirParAssistante, signalement } from '#libs/domaine/signalement/index.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { Registre } from '#libs/registre/registre.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { estReference } from '#libs/domaine/champs.js';
import { introuvable } from '#libs/domaine/erreurs.js';

/** How a body becomes fields: as JSON or as a posted form. */
export type Lecture = <C extends object>(classe: Constructeur<C>, corps: Record<string, unknown>) => C | Refus;

export interface Envoi {
  corps: Record<string, unknown>;
  auteur: PersonneConnectee;
  cle: string;
  lire: Lecture;
}

/** Parses, then acts: the same two steps for the pages and for the JSON API. */
@Injectable()
export class ActesSignalement {
  constructor(private readonly registre: Registre) {}

  deposer(envoi: Envoi): Promise<Refus | Reponse> {
    return this.creer(deposer, envoi);
  }

  /** The agent's request written down by the ASS, or a case kept on paper until now. */
  ouvrir(envoi: Envoi): Promise<Refus | Reponse> {
    return this.creer(ouvrirParAssistante, envoi);
  }

  async acter<C extends object>(
    acte: Acte<Signalement, C>,
    reference: string,
    { corps, auteur, cle, lire }: Envoi,
  ): Promise<Refus | Reponse> {
    if (!estReference(reference)) return introuvable;
    const champs = lire(acte.champs, corps);
    return estRefus(champs) ? champs : this.registre.acter(signalement, acte, reference, { champs, auteur, cle });
  }

  private async creer<C extends object>(
    acte: ActeDeDepot<Signalement, C>,
    { corps, auteur, cle, lire }: Envoi,
  ): Promise<Refus | Reponse> {
    const champs = lire(acte.champs, corps);
    return estRefus(champs) ? champs : this.registre.deposer(signalement, acte, { champs, auteur, cle });
  }
}
