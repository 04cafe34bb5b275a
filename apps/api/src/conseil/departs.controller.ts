import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Devoir } from '#libs/domaine/absence/depart/devoirs.js';
import { introuvable } from '#libs/domaine/erreurs.js';
import { departDe } from '#libs/registre/lecteurs/depart.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { LectureApi } from '../commun/acte-api.js';
import { exiger } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte } from '../commun/requete/decorateurs.js';

interface DepartServi {
  reference: string;
  devoirs: readonly Devoir[];
  presents: { id: string; nom: string }[];
}

/** What somebody who leaves still answers for; her departure itself is an absence, and its acts are those of absences. */
@ApiTags('conseil')
@Controller('api/v1/departs')
export class DepartsController {
  constructor(@Inject(ACCES) private readonly acces: Acces) {}

  @Get(':reference')
  @LectureApi({
    resume: 'Ce qui reste ouvert au nom d’une personne qui part : des nombres et des références, sans contenu',
    description: 'Pour elle-même et pour sa ligne ; à qui tout confier. Lecture tracée',
    refus: [404],
  })
  @ApiParam({ name: 'reference', format: 'uuid' })
  async un(@Param('reference') reference: string, @Connecte() { id }: PersonneConnectee): Promise<DepartServi> {
    const { devoirs, presents } = exiger((await departDe(this.acces, id, reference)) ?? introuvable);
    return { reference, devoirs, presents: presents.map((p) => ({ id: p.id, nom: p.qui.nom })) };
  }
}
