import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Connection } from '@temporalio/client';
import type { Configuration } from '#libs/infra/configuration.js';
import { accesTemporal } from '#libs/infra/temporal/acces.js';
import { connexionTemporal } from '#libs/infra/temporal/sonneur.js';
import { CONFIGURATION } from '../commun/registre.module.js';

const DELAI_MS = 1000;

/** Asks Temporal how it is, and nothing else: the API needs it for no act. */
@Injectable()
export class PoulsTemporal implements OnApplicationShutdown {
  private readonly connexion: Connection;

  constructor(@Inject(CONFIGURATION) configuration: Configuration) {
    this.connexion = connexionTemporal(accesTemporal(configuration));
  }

  /** At most a second: the deadline of a call does not count the time that its connection takes. */
  async repond(): Promise<boolean> {
    return Promise.race([this.demander(), setTimeout(DELAI_MS, false, { ref: false })]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connexion.close();
  }

  private async demander(): Promise<boolean> {
    const { healthService } = this.connexion;
    return this.connexion
      .withDeadline(Date.now() + DELAI_MS, () =>
        healthService.check({ service: 'temporal.api.workflowservice.v1.WorkflowService' }),
      )
      .then(
        ({ status }) => Number(status) === 1, // SERVING
        () => false,
      );
  }
}
