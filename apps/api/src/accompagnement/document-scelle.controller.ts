import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { fuseau } from '#libs/calendrier/territoires.js';
import { introuvable } from '#libs/domaine/erreurs.js';
import { fondements } from '#libs/domaine/partage/actes/demander-partage.js';
import { genres } from '#libs/domaine/partage/possibles.js';
import type { Configuration } from '#libs/infra/configuration.js';
import type { Document, Imprimeur } from '#libs/infra/documents/imprimeur.js';
import { sceller } from '#libs/infra/documents/sceau.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { partageAScel, type PartageAScel } from '#libs/registre/lecteurs/partages-recus.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { LectureApi } from '../commun/acte-api.js';
import { jourEnClair } from '../commun/pages/dates.js';
import { ErreurRefus } from '../commun/problemes.js';
import { ACCES, CONFIGURATION } from '../commun/registre.module.js';
import { Connecte } from '../commun/requete/decorateurs.js';
import { IMPRIMEUR } from '../lettres/lettres.controller.js';

/** What a service outside reads without any page of ours: she hands it over, and tells the code by telephone. */
@ApiTags('partages')
@Controller('api/v1/accompagnements')
export class DocumentScelleController {
  constructor(
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(IMPRIMEUR) private readonly imprimeur: Imprimeur,
  ) {}

  @Get(':reference/partages/:partage/document.pdf')
  @LectureApi({
    resume: 'Le document scellé à remettre à un service extérieur',
    description: 'PDF balisé, chiffré (AES-256) ; il s’ouvre par le code dit au téléphone. Chaque copie est tracée.',
    refus: [404],
  })
  @ApiProduces('application/pdf')
  @ApiParam({ name: 'reference', format: 'uuid' })
  @ApiParam({ name: 'partage', format: 'uuid' })
  async document(
    @Param('partage') partage: string,
    @Connecte() { id }: PersonneConnectee,
    @Res() reponse: Response,
  ): Promise<void> {
    const pris = await partageAScel(this.acces, id, partage);
    if (pris === undefined) throw new ErreurRefus(introuvable);
    const clair = this.imprimeur.imprimer(documentDe(pris, this.configuration.RELAIS_TELEPHONE_PERMANENCE));
    reponse
      .set({
        'Content-Type': 'application/pdf',
        'Content-Disposition': 'attachment; filename="document.pdf"',
        'Cache-Control': 'no-store',
      })
      .send(await sceller(clair, pris.code));
  }
}

/** The very sentences to which the agent agreed, until when they may be kept, and that they go no further. */
export function documentDe({ lu, a, transmisLe }: Omit<PartageAScel, 'code'>, telephone: string): Document {
  const jour = (le: string): string => jourEnClair(le, { fuseau: fuseau(lu.territoire), annee: true });
  return {
    gabarit: 'partage',
    le: transmisLe,
    donnees: {
      a,
      agent: lu.agent,
      genre: genres[lu.genre],
      phrases: lu.phrases,
      but: lu.but,
      fondement: lu.fondement === null ? '' : fondements[lu.fondement],
      de: lu.de === undefined ? 'Service social du personnel' : `${lu.de.nom}, ${lu.de.qualite}`,
      jour: jour(transmisLe),
      fin: jour(lu.jusquau),
      telephone,
    },
  };
}
