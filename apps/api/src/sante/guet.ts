import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Boucle } from '#libs/infra/boucle.js';
import { horlogeDuRegistre } from '#libs/infra/horloge.js';
import { champsErreur, type Journal } from '#libs/infra/journalisation.js';
import type { Bases } from '#libs/registre/bases.js';
import { signalerSilences } from '#libs/registre/vigie/silences.js';
import { BASES, JOURNAL } from '../commun/registre.module.js';

const REPOS_MS = 30_000;

/** The API looks too: with every worker and the watchdog dead, it is the one that still lives. */
@Injectable()
export class Guet implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly boucle: Boucle;

  constructor(@Inject(BASES) bases: Bases, @Inject(JOURNAL) journal: Journal) {
    this.boucle = new Boucle(
      async () => {
        for (const { processus, muet } of await signalerSilences(bases.registre, horlogeDuRegistre))
          journal.warn(muet ? 'processus muet' : 'processus revenu', { etape: processus });
        return false;
      },
      REPOS_MS,
      (erreur) => journal.warn('guet interrompu', champsErreur(erreur)),
    );
  }

  onApplicationBootstrap(): void {
    this.boucle.demarrer();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.boucle.arreter();
  }
}
