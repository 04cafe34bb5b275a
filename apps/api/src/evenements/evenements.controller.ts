import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { estReference } from '#libs/domaine/champs.js';
import { introuvable } from '#libs/domaine/erreurs.js';
import { Declarer } from '#libs/domaine/evenement/actes/declarer.js';
import { DeclarerExercice } from '#libs/domaine/evenement/actes/declarer-exercice.js';
import { RepondreAppel } from '#libs/domaine/evenement/reponse.js';
import { evenementDe, evenementsDe, type EvenementEnListe } from '#libs/registre/lecteurs/evenements.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { ActeApi, LectureApi } from '../commun/acte-api.js';
import { ErreurRefus, exiger } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Demande, type DemandeHttp } from '../commun/requete/decorateurs.js';
import { valider } from '../commun/validation.js';
import { Evenements } from './evenements.service.js';
import { motDuType, ouEnEst, servir, type EvenementServi } from './presenter.js';

interface EnListe {
  reference: string;
  exercice: boolean;
  lieu: string;
  type: string;
  ouEnEst: string;
}

/** Serious events: declared, taken in charge, a team dispatched. Nothing of any person who lived one. */
@ApiTags('evenements')
@Controller('api/v1/evenements')
export class EvenementsController {
  constructor(
    private readonly evenements: Evenements,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get()
  @LectureApi({ resume: 'Les événements qui me concernent, ouverts d’abord', description: 'Lecture tracée' })
  async lire(@Connecte() { id }: PersonneConnectee): Promise<{ evenements: EnListe[] }> {
    return { evenements: (await evenementsDe(this.acces, id)).map(enListe) };
  }

  @Get(':reference')
  @LectureApi({
    resume: 'Un événement, tel que ma fonction le lit',
    description: 'Lecture tracée ; qui est trop proche n’est dit à personne',
    refus: [404],
  })
  @ApiParam({ name: 'reference', format: 'uuid' })
  async un(@Param('reference') reference: string, @Connecte() personne: PersonneConnectee): Promise<EvenementServi> {
    const lu = estReference(reference) ? await evenementDe(this.acces, personne.id, reference) : undefined;
    if (lu === undefined) throw new ErreurRefus(introuvable);
    return servir(lu, personne);
  }

  @Post()
  @ActeApi({ resume: 'Déclarer un événement grave : où, quoi, quand, qui rappeler', champs: Declarer })
  async declarer(@Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.evenements.declarer({ ...demande, lire: valider }));
  }

  @Post('exercices')
  @ActeApi({ resume: 'Commencer un exercice, du premier appel au retour d’expérience', champs: DeclarerExercice })
  async exercer(@Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.evenements.exercer({ ...demande, lire: valider }));
  }

  @Post(':reference/reponse')
  @ActeApi({ resume: 'Répondre à un appel : j’y vais, je ne peux pas, je suis trop proche', champs: RepondreAppel })
  async repondre(@Param('reference') reference: string, @Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.evenements.repondre(reference, { ...demande, lire: valider }));
  }
}

const enListe = (e: EvenementEnListe): EnListe => ({
  reference: e.reference,
  exercice: e.nature === 'exerciceEvenement',
  lieu: e.ou,
  type: motDuType(e.etat.type),
  ouEnEst: ouEnEst(e),
});
