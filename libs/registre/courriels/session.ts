import { randomInt } from 'node:crypto';
import pg from 'pg';
import type { Voie } from '#libs/domaine/courriel.js';
import type { Client } from '../bases.js';
import { CLASSE_VERROU } from './grand-livre.js';

export interface ReglageSession {
  voie: Voie;
  /** Milliseconds without a statement after which PostgreSQL ends the session: a frozen pump must not keep its claims. */
  gelMs: number;
  surReveil: () => void;
  surRupture: (erreur: unknown) => void;
}

/**
 * The connection that owns a pump's claims, by an advisory lock on a number drawn for it: when it dies, by whatever cause, the
 * claims are free. It claims by itself, so a pump whose session is dead takes nothing, and it listens for new mails.
 */
export class Session {
  private client: Client | undefined;
  private ouverture: Promise<number> | undefined;
  /** Number of the live session, 0 when there is none. */
  numero = 0;

  constructor(
    private readonly pool: pg.Pool,
    private readonly reglage: ReglageSession,
  ) {}

  /** @returns the number that owns the claims to come; opens a new session when the last one was lost */
  async ouverte(): Promise<number> {
    if (this.numero !== 0) return this.numero;
    this.ouverture ??= this.ouvrir().finally(() => (this.ouverture = undefined));
    return this.ouverture;
  }

  /** A statement on the owner's connection. After a failure that is not PostgreSQL's answer, the connection is not trusted. */
  readonly requete = async <R extends pg.QueryResultRow>(
    sql: string,
    valeurs: unknown[] = [],
  ): Promise<pg.QueryResult<R>> => {
    const client = this.client;
    if (client === undefined) throw new Error('SESSION_PERDUE');
    try {
      return await client.query<R>(sql, valeurs);
    } catch (erreur) {
      if (!(erreur instanceof pg.DatabaseError) || this.numero === 0) this.perdre(client, erreur);
      throw erreur;
    }
  };

  fermer(): void {
    const client = this.client;
    this.oublier();
    client?.release(true);
  }

  private async ouvrir(): Promise<number> {
    const client = await this.pool.connect();
    client.on('error', (e) => this.perdre(client, e));
    client.on('end', () => this.perdre(client, new Error('FIN')));
    client.on('notification', this.reglage.surReveil);
    this.client = client;
    const { gelMs, voie } = this.reglage;
    await this.requete(`SELECT set_config('idle_session_timeout', $1, false)`, [`${gelMs}ms`]);
    await this.requete(`LISTEN ${client.escapeIdentifier(`courriel_${voie}`)}`);
    const numero = await this.tirerNumero();
    return (this.numero = numero);
  }

  private async tirerNumero(): Promise<number> {
    for (;;) {
      const numero = randomInt(1, 2 ** 31);
      const { rows } = await this.requete<{ pris: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS pris', [
        CLASSE_VERROU,
        numero,
      ]);
      if (rows[0]?.pris === true) return numero;
    }
  }

  private perdre(client: Client, erreur: unknown): void {
    if (this.client !== client) return;
    this.oublier();
    client.release(true);
    this.reglage.surRupture(erreur);
  }

  private oublier(): void {
    this.client = undefined;
    this.numero = 0;
  }
}
