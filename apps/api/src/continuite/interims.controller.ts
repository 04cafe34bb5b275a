import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { estReference } from '#libs/domaine/champs.js';
import { introuvable } from '#libs/domaine/erreurs.js';
import type { Configuration } from '#libs/infra/configuration.js';
import {
  ficheEnInterim,
  mesInterims,
  type FicheLue,
  type MatiereEnInterim,
} from '#libs/registre/lecteurs/en-interim.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { prevision, type Prevision } from '#libs/registre/lecteurs/prevision.js';
import { reprise, type Reprise } from '#libs/registre/lecteurs/reprise.js';
import { reglagesDuLieu } from '#libs/registre/reglages.js';
import { LectureApi } from '../commun/acte-api.js';
import { ErreurRefus } from '../commun/problemes.js';
import { ACCES, CONFIGURATION } from '../commun/registre.module.js';
import { Connecte } from '../commun/requete/decorateurs.js';

/** What is held by interim, seen ahead, and handed back. */
@ApiTags('continuite')
@Controller('api/v1/continuite')
export class InterimsController {
  constructor(
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get('prevision')
  @LectureApi({
    resume: 'Qui tient ce qui ne peut pas attendre, sur quatre-vingt-dix jours',
    description: 'Postes, demi-journées, trous ; aucune situation',
  })
  async prevoir(@Connecte() { id }: PersonneConnectee): Promise<Prevision> {
    return prevision(this.acces, id, reglagesDuLieu(this.configuration.reglages));
  }

  @Get('interims')
  @LectureApi({ resume: 'Ce que je tiens par intérim', description: 'Références et échéances ; aucun contenu' })
  async interims(@Connecte() { id }: PersonneConnectee): Promise<{ matieres: MatiereEnInterim[] }> {
    return { matieres: await mesInterims(this.acces, id) };
  }

  @Get('fiches/:reference')
  @LectureApi({
    resume: 'La fiche de continuité d’un agent, en intérim',
    description: 'Les seules lignes que l’agent a permises. Lecture tracée',
    refus: [404],
  })
  @ApiParam({ name: 'reference', format: 'uuid' })
  async fiche(@Param('reference') reference: string, @Connecte() { id }: PersonneConnectee): Promise<FicheLue> {
    return trouve(estReference(reference) ? await ficheEnInterim(this.acces, id, reference) : undefined);
  }

  @Get('absences/:reference/reprise')
  @LectureApi({ resume: 'Ce qui s’est passé pendant mon absence', description: 'Lecture tracée', refus: [404] })
  @ApiParam({ name: 'reference', format: 'uuid' })
  async reprendre(@Param('reference') reference: string, @Connecte() { id }: PersonneConnectee): Promise<Reprise> {
    return trouve(estReference(reference) ? await reprise(this.acces, id, reference) : undefined);
  }
}

function trouve<T>(lu: T | undefined): T {
  if (lu === undefined) throw new ErreurRefus(introuvable);
  return lu;
}
