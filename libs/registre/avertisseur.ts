import type pg from 'pg';

const INTERVALLE_MS = 20;

/**
 * NOTIFY after commit, on another connection and at most once per 20 ms: inside the act it would serialise all commits (design §4
 * rule 6). It only makes things quicker; a poll carries correctness, so a lost one is reported and forgotten.
 */
export class Avertisseur {
  private readonly attente = new Set<string>();
  private minuterie: NodeJS.Timeout | undefined;

  constructor(
    private readonly pool: pg.Pool,
    private readonly surEchec: (code: string) => void,
  ) {}

  readonly prevenir = (canaux: ReadonlySet<string>): void => {
    for (const c of canaux) this.attente.add(c);
    this.minuterie ??= setTimeout(() => void this.envoyer(), INTERVALLE_MS).unref();
  };

  private async envoyer(): Promise<void> {
    this.minuterie = undefined;
    const canaux = [...this.attente];
    this.attente.clear();
    try {
      await this.pool.query(`SELECT pg_notify(c, '') FROM unnest($1::text[]) AS c`, [canaux]);
    } catch (erreur) {
      this.surEchec((erreur as { code?: string }).code ?? 'NOTIFY');
    }
  }
}
