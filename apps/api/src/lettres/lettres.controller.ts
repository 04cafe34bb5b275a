import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { estReference } from '#libs/domaine/champs.js';
import { introuvable, refus } from '#libs/domaine/erreurs.js';
import { actes } from '#libs/domaine/signalement/index.js';
import { finDuCode } from '#libs/domaine/signalement/lettre.js';
import type { Configuration } from '#libs/infra/configuration.js';
import type { Document, Imprimeur } from '#libs/infra/documents/imprimeur.js';
import { codeDeLettre } from '#libs/registre/codes/code.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { mesSignalements } from '#libs/registre/lecteurs/mes-signalements.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { unDossier } from '#libs/registre/lecteurs/un-dossier.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { ActeApi, LectureApi } from '../commun/acte-api.js';
import { ErreurRefus, exiger } from '../commun/problemes.js';
import { ACCES, CONFIGURATION } from '../commun/registre.module.js';
import { CleIdempotence, Connecte } from '../commun/requete/decorateurs.js';
import { valider } from '../commun/validation.js';
import { ActesSignalement } from '../signalement/actes.service.js';
import { attestationDe, lettreDe } from './documents.js';

export const IMPRIMEUR = Symbol('Imprimeur');

export const lettreAPreparer = refus('LETTRE_A_PREPARER', 'Aucune lettre n’est prête. Préparez-la, puis imprimez-la.');

/** What is printed: the letter by whoever answers for the dossier, the attestation by whoever signalled. */
@ApiTags('documents')
@Controller('api/v1')
export class LettresController {
  constructor(
    private readonly actes: ActesSignalement,
    @Inject(ACCES) private readonly acces: Acces,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(IMPRIMEUR) private readonly imprimeur: Imprimeur,
  ) {}

  @Post('signalements/:reference/lettre')
  @ActeApi({ resume: 'Préparer la lettre à l’agent et son code : rien ne part', champs: actes.preparerLettre.champs })
  async preparer(
    @Param('reference') reference: string,
    @Body() corps: Record<string, unknown>,
    @Connecte() auteur: PersonneConnectee,
    @CleIdempotence() cle: string,
  ): Promise<Reponse> {
    return exiger(await this.actes.acter(actes.preparerLettre, reference, { corps, auteur, cle, lire: valider }));
  }

  @Get('signalements/:reference/lettre.pdf')
  @LectureApi({
    resume: 'La lettre à imprimer, pour le titulaire',
    description: 'PDF balisé ; la lecture est tracée, comme toute lecture du dossier',
    refus: [404, 409],
  })
  @ApiProduces('application/pdf')
  @ApiParam({ name: 'reference', format: 'uuid' })
  async lettre(
    @Param('reference') reference: string,
    @Connecte() { id }: PersonneConnectee,
    @Res() reponse: Response,
  ): Promise<void> {
    const lu = estReference(reference) ? await unDossier(this.acces, id, reference) : undefined;
    if (lu === undefined) throw new ErreurRefus(introuvable);
    const { etat, agent, professionnel, instant } = lu;
    const fin = finDuCode(etat);
    if (
      etat.lettre === undefined ||
      fin === undefined ||
      fin <= instant ||
      agent === null ||
      professionnel === undefined
    )
      throw new ErreurRefus(lettreAPreparer);
    const code = codeDeLettre(this.acces.empreinte, reference, etat.lettre.numero);
    this.envoyer(
      reponse,
      'lettre.pdf',
      lettreDe({ etat, lettre: etat.lettre, fin, agent, professionnel, code, site: this.site() }),
    );
  }

  @Get('mes-signalements/:reference/attestation.pdf')
  @LectureApi({
    resume: 'L’attestation du signalant : reçu le, offre faite le',
    description: 'PDF balisé, le même quoi que fasse l’agent',
    refus: [404],
  })
  @ApiProduces('application/pdf')
  @ApiParam({ name: 'reference', format: 'uuid' })
  async attestation(
    @Param('reference') reference: string,
    @Connecte() { id, prenom, nom }: PersonneConnectee,
    @Res() reponse: Response,
  ): Promise<void> {
    const suivi = (await mesSignalements(this.acces, id)).find((s) => s.reference === reference);
    if (suivi === undefined) throw new ErreurRefus(introuvable);
    this.envoyer(reponse, 'attestation.pdf', attestationDe(suivi, `${prenom} ${nom}`, this.site()));
  }

  /** The name of the file says what it is, never about whom. */
  private envoyer(reponse: Response, fichier: string, document: Document): void {
    reponse
      .set({ 'Content-Type': 'application/pdf', 'Content-Disposition': `attachment; filename="${fichier}"` })
      .send(this.imprimeur.imprimer(document));
  }

  private site(): { url: string; telephone: string } {
    const { RELAIS_URL: url, RELAIS_TELEPHONE_PERMANENCE: telephone } = this.configuration;
    return { url, telephone };
  }
}
