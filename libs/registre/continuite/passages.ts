import type pg from 'pg';
import { accompagnement } from '#libs/domaine/accompagnement/index.js';
import { passer as passerAccompagnement } from '#libs/domaine/accompagnement/continuite.js';
import { signalement } from '#libs/domaine/signalement/index.js';
import { passer as passerSignalement } from '#libs/domaine/signalement/continuite.js';
import type { Horloge } from '#libs/infra/horloge.js';
import type { Registre } from '../registre.js';

/** So many at once, within the time of a local activity; the rest is asked for at once after it. */
const LOT = 100;
const DUREE_MS = 3_000;

interface Ligne {
  reference: string;
  nature: string;
}

/**
 * The matters of an absence change hands one act each, never in one transaction (design §4 rule 4). Killed anywhere, it goes on where
 * the record stands; who holds what does not wait for it.
 */
export class Passages {
  constructor(
    private readonly pool: pg.Pool,
    private readonly registre: Registre,
    private readonly horloge: Horloge,
  ) {}

  /** @returns whether some remain */
  async passer(absence: string): Promise<boolean> {
    const debut = performance.now();
    const { rows } = await this.pool.query<Ligne>(
      // Nobody comes back from a departure: its accompaniments are handed over, and their agents told that, not that she is away
      `SELECT p.reference, p.nature FROM a_passer($1, ${this.horloge.sql()}, $2) p
        WHERE NOT (p.nature = 'accompagnement' AND EXISTS (SELECT 1 FROM continuite c WHERE c.dossier = $1 AND c.depart))`,
      [absence, LOT],
    );
    for (const { reference, nature } of rows) {
      await this.unDossier(reference, nature);
      if (performance.now() - debut > DUREE_MS) return true;
    }
    return rows.length === LOT;
  }

  private async unDossier(reference: string, nature: string): Promise<void> {
    const ecrire = (): Promise<boolean> => Promise.resolve(true);
    if (nature === 'accompagnement')
      await this.registre.apprendre(accompagnement, reference, { ecrire, decider: passerAccompagnement });
    else await this.registre.apprendre(signalement, reference, { ecrire, decider: passerSignalement });
  }
}
