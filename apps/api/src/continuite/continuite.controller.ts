import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { estReference } from '#libs/domaine/champs.js';
import { introuvable } from '#libs/domaine/erreurs.js';
import { absence, declarer } from '#libs/domaine/absence/index.js';
import { absencesDe } from '#libs/registre/lecteurs/absences.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { ActeApi, LectureApi } from '../commun/acte-api.js';
import { Actes } from '../commun/actes.service.js';
import { ErreurRefus, exiger } from '../commun/problemes.js';
import { ACCES } from '../commun/registre.module.js';
import { Connecte, Demande, type DemandeHttp } from '../commun/requete/decorateurs.js';
import { valider } from '../commun/validation.js';
import { servir, type AbsenceServie } from './presenter.js';

/** The absence of professionals of the service: never that of an agent (T-17). */
@ApiTags('absences')
@Controller('api/v1/absences')
export class ContinuiteController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
  ) {}

  @Get()
  @LectureApi({
    resume: 'Les absences qui me concernent : les miennes, celles de ma ligne, celles que je remplace',
    description: 'Qui est absent, de quand à quand, qui assure l’intérim ; rien d’aucune situation. Lecture tracée',
  })
  async lire(@Connecte() { id }: PersonneConnectee): Promise<{ absences: AbsenceServie[] }> {
    return { absences: (await absencesDe(this.acces, id)).map(servir) };
  }

  @Get(':reference')
  @LectureApi({ resume: 'Une absence qui me concerne', description: 'Lecture tracée', refus: [404] })
  @ApiParam({ name: 'reference', format: 'uuid' })
  async une(@Param('reference') reference: string, @Connecte() { id }: PersonneConnectee): Promise<AbsenceServie> {
    const [lue] = estReference(reference) ? await absencesDe(this.acces, id, reference) : [];
    if (lue === undefined) throw new ErreurRefus(introuvable);
    return servir(lue);
  }

  @Post()
  @ActeApi({ resume: 'Dire son absence, ou constater celle d’une personne de sa ligne', champs: declarer.champs })
  async declarer(@Demande() demande: DemandeHttp): Promise<Reponse> {
    return exiger(await this.actes.deposer(absence, declarer, { ...demande, lire: valider }));
  }
}
