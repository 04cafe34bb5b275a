import { Inject, Injectable } from '@nestjs/common';
import type { Sonde } from '#libs/infra/exploitation/porte.js';
import type { Bases } from '#libs/registre/bases.js';
import { lireBoucle, lireSante } from '#libs/registre/lecteurs/sante.js';
import { BASES } from '../commun/registre.module.js';
import { BOUCLE_TOLEREE_SECONDES, chaineEntiere } from './chaine.js';
import { PoulsTemporal } from './temporal.js';

/** Beyond this, the clock is late: the reconciler should have caught up long before. */
export const RETARD_TOLERE_SECONDES = 60;

/** What a probe of the API is answered, at its own door and on the port of the site. */
@Injectable()
export class Sondes {
  constructor(
    @Inject(BASES) private readonly bases: Bases,
    private readonly temporal: PoulsTemporal,
  ) {}

  /** Ready: acts can be recorded. A silent Temporal only makes the clock late; a silent PostgreSQL stops everything. */
  async pret(): Promise<Sonde> {
    const [sante, temporal] = await Promise.all([
      lireSante(this.bases.registre).catch(() => undefined),
      this.temporal.repond(),
    ]);
    const retardSecondes = sante?.retardMaxSecondes ?? null;
    return {
      oui: sante !== undefined,
      corps: {
        pret: sante !== undefined,
        postgres: sante !== undefined,
        temporal,
        horloge: { retardSecondes, enRetard: retardSecondes === null ? null : retardSecondes > RETARD_TOLERE_SECONDES },
      },
    };
  }

  /** End to end: an alert left, arrived and was answered of late. The only one that a relay which drops everything turns red. */
  async boutEnBout(): Promise<Sonde> {
    const boucle = await lireBoucle(this.bases.registre).catch(() => undefined);
    const entiere = boucle !== undefined && chaineEntiere(boucle);
    const { ageSecondes = null, dureeSecondes = null } = boucle ?? {};
    return {
      oui: entiere,
      corps: {
        boutEnBout: entiere,
        derniereBoucle: { ageSecondes, dureeSecondes, tolereeSecondes: BOUCLE_TOLEREE_SECONDES },
      },
    };
  }
}
