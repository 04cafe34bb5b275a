import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Configuration } from '#libs/infra/configuration.js';
import { ouvrirPorte, type Porte } from '#libs/infra/exploitation/porte.js';
import { champsErreur, type Journal } from '#libs/infra/journalisation.js';
import { Metriques } from '#libs/registre/metriques/metriques.js';
import { CONFIGURATION, JOURNAL } from '../commun/registre.module.js';
import { Sondes } from './sondes.js';

/** The operator's door of an API process: another port than the site's, which the reverse proxy does not know. */
@Injectable()
export class PorteDeLApi implements OnApplicationBootstrap, OnApplicationShutdown {
  private porte: Porte | undefined;

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(JOURNAL) private readonly journal: Journal,
    private readonly sondes: Sondes,
    private readonly metriques: Metriques,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.porte = await ouvrirPorte(
      this.configuration,
      {
        pret: () => this.sondes.pret(),
        boutEnBout: () => this.sondes.boutEnBout(),
        metriques: () => this.metriques.exposer(),
      },
      (erreur) => this.journal.warn('porte en difficulté', champsErreur(erreur)),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.porte?.fermer();
  }
}
