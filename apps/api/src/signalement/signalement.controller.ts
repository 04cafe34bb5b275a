import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Acte } from '#libs/domaine/acte.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { Texte } from '#libs/domaine/champs.js';
import { actes, deposer } from '#libs/domaine/signalement/index.js';
import { agentsDuPerimetre, type AgentTrouve } from '#libs/registre/lecteurs/agents-du-perimetre.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { mesPropositions, type MaProposition } from '#libs/registre/lecteurs/ma-proposition.js';
import { mesSignalements, type SuiviTiers } from '#libs/registre/lecteurs/mes-signalements.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { ActeApi, LectureApi } from '../commun/acte-api.js';
import { exiger } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { CleIdempotence, Connecte } from '../commun/requete/decorateurs.js';
import { valider } from '../commun/validation.js';
import { ActesSignalement } from './actes.service.js';

type Corps = Record<string, unknown>;

class RechercherAgents {
  @Texte({ libelle: 'Nom ou prénom', max: 100 })
  recherche!: string;
}

/** What brings a situation, and what its referrer and its agent may read: parse, act, present. */
@ApiTags('signalements')
@Controller('api/v1')
export class SignalementController {
  constructor(
    private readonly actes: ActesSignalement,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Post('signalements')
  @ActeApi({ resume: 'Signaler un agent, ou demander de l’aide pour soi (sans « agent »)', champs: deposer.champs })
  async deposer(
    @Body() corps: Corps,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
  ): Promise<Reponse> {
    return exiger(await this.actes.deposer({ corps, auteur, cle, lire: valider }));
  }

  @Get('signalements')
  @LectureApi({
    resume: 'Mes signalements : tout ce que le signalant peut savoir',
    description: 'Reçu le, offre faite le : rien d’autre, jamais',
  })
  async mesSignalements(@Connecte() { id }: PersonneConnectee): Promise<{ signalements: SuiviTiers[] }> {
    return { signalements: await mesSignalements(this.acces, id) };
  }

  @Get('propositions')
  @LectureApi({
    resume: 'Les propositions d’aide faites à la personne connectée',
    description: 'Ni l’origine, ni les mots du signalant',
  })
  async propositions(@Connecte() { id }: PersonneConnectee): Promise<{ propositions: MaProposition[] }> {
    return { propositions: await mesPropositions(this.acces, id) };
  }

  @Post('agents/recherche')
  @HttpCode(200)
  @ActeApi({
    resume: 'Chercher un agent de son périmètre (POST : un nom ne va pas dans une adresse)',
    champs: RechercherAgents,
    reponse: 200,
  })
  async rechercher(
    @Body() corps: Corps,
    @Connecte() { id }: PersonneConnectee,
    @CleIdempotence() _cle: string,
  ): Promise<{ agents: AgentTrouve[] }> {
    const { recherche } = exiger(valider(RechercherAgents, corps));
    return { agents: await agentsDuPerimetre(this.acces.bases.registre, id, recherche) };
  }

  @Post('signalements/:reference/reponse')
  @ActeApi({ resume: 'Répondre à la proposition, ou changer d’avis', champs: actes.repondre.champs })
  async repondre(
    @Param('reference') reference: string,
    @Body() corps: Corps,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
  ): Promise<Reponse> {
    return this.acter(actes.repondre, reference, corps, auteur, cle);
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
