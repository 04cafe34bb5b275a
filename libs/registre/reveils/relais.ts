import { workflowId } from '#libs/domaine/procedures.js';
import type { Horloge } from '#libs/infra/horloge.js';
import { point } from '#libs/infra/points.js';
import type { Sonneur } from '#libs/infra/temporal/sonneur.js';
import type pg from 'pg';

interface Reclame {
  dossier: string;
  type: string;
  nature: string;
  voie: string;
  entree: Record<string, unknown>;
  finie: boolean;
  demandes: number;
  essais: number;
  remplacer: boolean;
}

const LOT = 20;
const ESSAIS_MAX = 10;

/**
 * The relay (design §4 rule 7): claims nudges by lease and commits, then calls Temporal outside any transaction, row by row.
 * There is one row per procedure, so one call at a time; a nudge that arrives during the call is kept by its count. What waits for
 * the night leaves together, in the order of the ids, which are drawn at random.
 */
export class Relais {
  constructor(
    private readonly pool: pg.Pool,
    private readonly sonneur: Sonneur,
    private readonly voie: string,
    /** Of the record: it says whether the night has come for what waits for it. */
    private readonly horloge: Horloge,
  ) {}

  /** Delivers what is due. @returns how many rows were looked at, and whether Temporal answered */
  async passer(): Promise<{ vus: number; injoignable: boolean }> {
    const reclames = await this.reclamer();
    let injoignable = false;
    for (const r of reclames) {
      if (r.finie) await this.effacer(r);
      else if (injoignable) await this.reporter(r, false);
      else injoignable = (await this.livrer(r)) === 'injoignable';
    }
    return { vus: reclames.length, injoignable };
  }

  private async reclamer(): Promise<Reclame[]> {
    const { rows } = await this.pool.query<Reclame>(
      `WITH du AS (SELECT dossier, type FROM reveil
                    WHERE voie = $1 AND NOT quarantaine AND bail < clock_timestamp() AND pas_avant <= ${this.horloge.sql()}
                    ORDER BY bail, dossier LIMIT ${LOT} FOR UPDATE SKIP LOCKED),
        pris AS (UPDATE reveil r SET bail = clock_timestamp() + interval '15 s', essais = essais + 1
                   FROM du WHERE r.dossier = du.dossier AND r.type = du.type RETURNING r.*)
       SELECT pris.dossier, pris.type, pris.voie, pris.demandes, pris.essais, pris.remplacer, p.entree, p.finie, d.nature
         FROM pris JOIN procedure p USING (dossier, type) JOIN dossier d ON d.id = pris.dossier`,
      [this.voie],
    );
    return rows;
  }

  private async livrer(r: Reclame): Promise<'entendu' | 'injoignable' | 'refuse'> {
    await point('reveil.lu');
    const issue = await this.sonneur.sonner({
      workflowId: workflowId(r),
      type: r.type,
      file: r.voie,
      entree: { reference: r.dossier, ...r.entree },
      remplacer: r.remplacer,
    });
    await point('reveil.demarre');
    if (issue === 'entendu') await this.effacer(r);
    else await this.reporter(r, issue === 'refuse');
    return issue;
  }

  /** Deletes what was delivered; one that was asked again meanwhile stays, to be delivered again. */
  private async effacer(r: Reclame): Promise<void> {
    await point('reveil.avant_marque');
    await this.pool.query(
      `WITH livre AS (DELETE FROM reveil WHERE dossier = $1 AND type = $2 AND demandes = $3 RETURNING 1)
       UPDATE reveil SET bail = '-infinity', essais = 0, remplacer = false
        WHERE dossier = $1 AND type = $2 AND demandes <> $3 AND NOT EXISTS (SELECT 1 FROM livre)`,
      [r.dossier, r.type, r.demandes],
    );
  }

  /** An outage costs nothing but time; a row that Temporal refuses ten times is set aside and given to a human. */
  private async reporter(r: Reclame, compte: boolean): Promise<void> {
    const quarantaine = compte && r.essais >= ESSAIS_MAX;
    const secondes = Math.min(2 ** Math.min(r.essais, 6) / 4, 15);
    await this.pool.query(
      `WITH remis AS (UPDATE reveil SET bail = clock_timestamp() + make_interval(secs => $3), essais = CASE WHEN $4 THEN essais ELSE least(essais, 7) END, quarantaine = $5
                       WHERE dossier = $1 AND type = $2 RETURNING dossier)
       INSERT INTO tache (dossier, cle, nature, pour, depuis)
       SELECT dossier, 'reveil:' || $2::text, 'aReprendre', NULL, clock_timestamp() FROM remis WHERE $5 ON CONFLICT DO NOTHING`,
      [r.dossier, r.type, secondes, compte, quarantaine],
    );
  }
}
