import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actes } from '#libs/domaine/signalement/index.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { ActeApi } from '../../commun/acte-api.js';
import { exiger } from '../../commun/problemes.js';
import { Demande, type DemandeHttp } from '../../commun/requete/decorateurs.js';
import { valider } from '../../commun/validation.js';
import { ActesSignalement } from '../actes.service.js';

/** The offer and what surrounds it: its channel, its reminders, its end, what the agent may read. */
@ApiTags('signalements')
@Controller('api/v1/signalements/:reference')
export class OffreController {
  constructor(private readonly actes: ActesSignalement) {}

  @Post('proposition')
  @ActeApi({ resume: 'Proposer l’aide, ou dire comment elle a été proposée', champs: actes.proposerAide.champs })
  async proposerAide(@Param('reference') reference: string, @Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.actes.acter(actes.proposerAide, reference, { ...demande, lire: valider }));
  }

  @Post('proposition/annulation')
  @ActeApi({ resume: 'Reprendre une proposition qui n’est pas encore partie', champs: actes.annulerEnvoi.champs })
  async annulerEnvoi(@Param('reference') reference: string, @Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.actes.acter(actes.annulerEnvoi, reference, { ...demande, lire: valider }));
  }

  @Post('proposition/renvoi')
  @ActeApi({
    resume: 'Renvoyer le même message, quand la messagerie n’a pas confirmé',
    champs: actes.renvoyerMessage.champs,
  })
  async renvoyerMessage(@Param('reference') reference: string, @Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.actes.acter(actes.renvoyerMessage, reference, { ...demande, lire: valider }));
  }

  @Post('rappels')
  @ActeApi({ resume: 'Ajouter ou déplacer un rappel', champs: actes.planifierRappel.champs })
  async planifierRappel(@Param('reference') reference: string, @Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.actes.acter(actes.planifierRappel, reference, { ...demande, lire: valider }));
  }

  @Post('rappels/annulation')
  @ActeApi({ resume: 'Renoncer à un rappel', champs: actes.annulerRappel.champs })
  async annulerRappel(@Param('reference') reference: string, @Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.actes.acter(actes.annulerRappel, reference, { ...demande, lire: valider }));
  }

  @Post('horizon')
  @ActeApi({ resume: 'Donner plus de temps à l’agent', champs: actes.reporterHorizon.champs })
  async reporterHorizon(@Param('reference') reference: string, @Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.actes.acter(actes.reporterHorizon, reference, { ...demande, lire: valider }));
  }

  @Post('origine')
  @ActeApi({ resume: 'Laisser l’agent lire qui a écrit, et quoi', champs: actes.devoilerOrigine.champs })
  async devoilerOrigine(@Param('reference') reference: string, @Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.actes.acter(actes.devoilerOrigine, reference, { ...demande, lire: valider }));
  }
}
