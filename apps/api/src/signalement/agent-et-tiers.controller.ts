import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Acte } from '#libs/domaine/acte.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { actes } from '#libs/domaine/signalement/index.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { ActeApi } from '../commun/acte-api.js';
import { exiger } from '../commun/problemes.js';
import { CleIdempotence, Connecte } from '../commun/requete/decorateurs.js';
import { valider } from '../commun/validation.js';
import { ActesSignalement } from './actes.service.js';

type Corps = Record<string, unknown>;

/** What may be done by those to whom the dossier is not open: the agent, beside his answer, and the referrer who was asked. */
@ApiTags('signalements')
@Controller('api/v1/signalements')
export class AgentEtTiersController {
  constructor(private readonly actes: ActesSignalement) {}

  @Post(':reference/autre-personne')
  @ActeApi({
    resume: 'Demander une autre personne du service social ; aucune raison',
    champs: actes.demanderAutreAssistante.champs,
  })
  async autrePersonne(
    @Param('reference') reference: string,
    @Body() corps: Corps,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
  ): Promise<Reponse> {
    return this.acter(actes.demanderAutreAssistante, reference, corps, auteur, cle);
  }

  @Post(':reference/acces')
  @ActeApi({ resume: 'Demander à lire ce qui a été écrit à son sujet', champs: actes.demanderAcces.champs })
  async demanderAcces(
    @Param('reference') reference: string,
    @Body() corps: Corps,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
  ): Promise<Reponse> {
    return this.acter(actes.demanderAcces, reference, corps, auteur, cle);
  }

  @Post(':reference/question/reponse')
  @ActeApi({ resume: 'Répondre à la question de fait du service social', champs: actes.repondreQuestion.champs })
  async repondreQuestion(
    @Param('reference') reference: string,
    @Body() corps: Corps,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
  ): Promise<Reponse> {
    return this.acter(actes.repondreQuestion, reference, corps, auteur, cle);
  }

  private async acter<C extends object>(
    acte: Acte<Signalement, C>,
    reference: string,
    corps: Corps,
    auteur: PersonneConnectee,
    cle: string,
  ): Promise<Reponse> {
    return exiger(await this.actes.acter(acte, reference, { corps, auteur, cle, lire: valider }));
  }
}
