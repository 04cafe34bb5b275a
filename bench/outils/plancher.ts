import { createTransport } from 'nodemailer';
import type pg from 'pg';

/** The least that a durable outbox does: rows inserted at once, claimed by batches, sent by nodemailer, marked. Nothing of ours. */
export class Plancher {
  private readonly smtp;

  constructor(
    private readonly pool: pg.Pool,
    port: number,
    connexions: number,
  ) {
    this.smtp = createTransport({
      pool: true,
      maxConnections: connexions,
      maxMessages: Infinity,
      host: '127.0.0.1',
      port,
      ignoreTLS: true,
    });
  }

  async preparer(): Promise<void> {
    await this.pool.query(
      'CREATE TABLE IF NOT EXISTS plancher (id bigserial PRIMARY KEY, a text, donnees bytea, etat text); CREATE TABLE IF NOT EXISTS plancher_acquit (id int PRIMARY KEY, reponse text)',
    );
  }

  async envoyer(combien: number, octets: number, corps: { text: string; html: string }): Promise<void> {
    await this.pool.query(
      `INSERT INTO plancher (a, donnees, etat) SELECT 'v' || n || '@exemple.example', decode(repeat('00', $2::int), 'hex'), 'A' FROM generate_series(1, $1::int) n`,
      [combien, octets],
    );
    for (;;) {
      const { rows } = await this.pool.query<{ id: string; a: string }>(
        `UPDATE plancher SET etat = 'P' WHERE id IN (SELECT id FROM plancher WHERE etat = 'A' ORDER BY id LIMIT 500 FOR UPDATE SKIP LOCKED) RETURNING id, a`,
      );
      if (rows.length === 0) return;
      await Promise.all(
        rows.map(({ a }) =>
          this.smtp.sendMail({
            from: 'service-social@relais.example',
            to: a,
            subject: 'Vous avez un message',
            ...corps,
          }),
        ),
      );
      await this.pool.query(`UPDATE plancher SET etat = 'F' WHERE id = ANY ($1::bigint[])`, [rows.map((r) => r.id)]);
    }
  }

  async remplir(combien: number): Promise<void> {
    await this.pool.query(
      'INSERT INTO plancher_acquit SELECT n FROM generate_series(1, $1::int) n ON CONFLICT DO NOTHING',
      [combien],
    );
  }

  acquitter = async (n: number): Promise<boolean> =>
    (await this.pool.query(`UPDATE plancher_acquit SET reponse = 'accepte' WHERE id = $1`, [n + 1])).rowCount === 1;

  fermer(): void {
    this.smtp.close();
  }
}
