import { Injectable } from '@nestjs/common';
import type { Acte } from '#libs/domaine/acte.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { deposer, ouvrirParAssistante, signalement } from '#libs/domaine/signalement/index.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { Actes, type Envoi } from '../commun/actes.service.js';

/** The acts on a signalement: the common door, with its noun. */
@Injectable()
export class ActesSignalement {
  constructor(private readonly actes: Actes) {}

  deposer(envoi: Envoi): Promise<Refus | Reponse> {
    return this.actes.deposer(signalement, deposer, envoi);
  }

  /** The agent's request written down by the ASS, or a case kept on paper until now. */
  ouvrir(envoi: Envoi): Promise<Refus | Reponse> {
    return this.actes.deposer(signalement, ouvrirParAssistante, envoi);
  }

  acter<C extends object>(acte: Acte<Signalement, C>, reference: string, envoi: Envoi): Promise<Refus | Reponse> {
    return this.actes.acter(signalement, acte, reference, envoi);
  }
}
