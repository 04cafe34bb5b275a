import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { estReference } from '#libs/domaine/champs.js';
import { introuvable } from '#libs/domaine/erreurs.js';
import { offrirTot, retourAuTravail } from '#libs/domaine/retour-au-travail/index.js';
import type { Configuration } from '#libs/infra/configuration.js';
import type { Imprimeur } from '#libs/infra/documents/imprimeur.js';
import { codeDeLettre } from '#libs/registre/codes/code.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { mesRetours, type RetourLu } from '#libs/registre/lecteurs/mes-retours.js';
import { monRetour, type MonRetour } from '#libs/registre/lecteurs/mon-retour.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { ActeApi, LectureApi } from '../commun/acte-api.js';
import { Actes } from '../commun/actes.service.js';
import { ErreurRefus, exiger } from '../commun/problemes.js';
import { ACCES, CONFIGURATION } from '../commun/registre.module.js';
import { CleIdempotence, Connecte } from '../commun/requete/decorateurs.js';
import { valider } from '../commun/validation.js';
import { IMPRIMEUR, lettreAPreparer } from '../lettres/lettres.controller.js';
import { lettreDuRetour } from './lettre.js';

/** What she reads of a return: its text and its local choices are on their own page. */
export type RetourServi = Omit<RetourLu, 'etat'> & { etat: Omit<RetourLu['etat'], 'profil' | 'reglages'> };

/** The absence of an agent: of the ASS who went to him, and of him. No act of the human resources has a door here (T-63). */
@ApiTags('retours')
@Controller('api/v1')
export class RetoursController {
  constructor(
    private readonly actes: Actes,
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(IMPRIMEUR) private readonly imprimeur: Imprimeur,
  ) {}

  @Get('retours')
  @LectureApi({ resume: 'Les absences d’agents auprès de qui l’assistante est allée', description: 'Lecture tracée' })
  async lire(@Connecte() { id }: PersonneConnectee): Promise<{ retours: RetourServi[] }> {
    const lus = await mesRetours(this.acces, id);
    return { retours: lus.map(({ etat: { profil: _texte, reglages: _locaux, ...etat }, ...lu }) => ({ ...lu, etat })) };
  }

  @Get('moi/retours')
  @LectureApi({
    resume: 'Ce qui a été proposé à l’agent pendant son absence',
    description: 'Rien avant que ce soit proposé ; à l’agent seul',
  })
  async miens(@Connecte() { id }: PersonneConnectee): Promise<{ retours: MonRetour[] }> {
    return { retours: await monRetour(this.acces, id) };
  }

  @Post('retours')
  @ActeApi({ resume: 'Proposer tôt, discrètement, à un agent absent', champs: offrirTot.champs })
  async offrir(
    @Body() corps: Record<string, unknown>,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
  ): Promise<Reponse> {
    return exiger(await this.actes.deposer(retourAuTravail, offrirTot, { corps, auteur, cle, lire: valider }));
  }

  @Get('retours/:reference/lettre.pdf')
  @LectureApi({
    resume: 'La lettre à imprimer, pour l’assistante',
    description: 'PDF balisé ; la lecture est tracée',
    refus: [404, 409],
  })
  @ApiProduces('application/pdf')
  @ApiParam({ name: 'reference', format: 'uuid' })
  async lettre(
    @Param('reference') reference: string,
    @Connecte() { id }: PersonneConnectee,
    @Res() reponse: Response,
  ): Promise<void> {
    const [lu] = estReference(reference) ? await mesRetours(this.acces, id, reference) : [];
    if (lu === undefined) throw new ErreurRefus(introuvable);
    const { etat, professionnel, instant } = lu;
    const imprimable = etat.voie === 'courrier' && etat.closLe === undefined && instant < etat.jusquau;
    if (!imprimable || professionnel === undefined) throw new ErreurRefus(lettreAPreparer);
    const { RELAIS_URL: url, RELAIS_TELEPHONE_PERMANENCE: telephone } = this.configuration;
    const code = codeDeLettre(this.acces.empreinte, reference, 1);
    reponse
      .set({ 'Content-Type': 'application/pdf', 'Content-Disposition': 'attachment; filename="lettre.pdf"' })
      .send(this.imprimeur.imprimer(lettreDuRetour(lu, { professionnel, code, site: { url, telephone } })));
  }
}
