import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { accuser, canari, jetonLu, lacher, ROBOT } from '#libs/domaine/canari/index.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { lireTexte } from '#libs/infra/courriel/lire-texte.js';
import type { Horloge } from '#libs/infra/horloge.js';
import type { Coffre } from '../coffre/coffre.js';
import type { Registre } from '../registre.js';

/** Longer than the five minutes after which the health page is red; then nothing of a canary is kept. */
const GARDE_S = 600;

export interface MoyensCanaris {
  pool: pg.Pool;
  registre: Registre;
  coffre: Coffre;
  horloge: Horloge;
  /** The robot mailbox, where the ministry's relay delivers. */
  boite: string;
}

/** The canaries of the watchdog: one each minute, whatever the number of watchdogs; those that have served leave nothing. */
export class Canaris {
  constructor(private readonly m: MoyensCanaris) {}

  /** @returns whether one left: another watchdog may have been quicker in this minute */
  async lacher(): Promise<boolean> {
    await this.oublier();
    const { rows } = await this.m.pool.query<{ minute: Date; deja: boolean }>(
      `SELECT m.minute, EXISTS (SELECT 1 FROM dossier d WHERE d.nature = 'canari' AND d.cree_le >= m.minute) AS deja
         FROM (SELECT date_trunc('minute', ${this.m.horloge.sql()}) AS minute) m`,
    );
    if (rows[0]?.deja !== false) return false; // seen before a key is made for it: a refused deposit would leave its key behind
    const reponse = await this.m.registre.deposer(canari, lacher, {
      auteur: ROBOT,
      cle: `canari-${rows[0].minute.toISOString()}`,
      champs: { jeton: randomUUID(), boite: this.m.boite },
    });
    return !estRefus(reponse);
  }

  /**
   * The robot reads its mail and answers by the act, as a person would after logging in.
   * @returns false when it is no canary of ours: whoever wrote it is told so
   */
  async lire(octets: Buffer): Promise<boolean> {
    const lu = await lireTexte(octets);
    const jeton = lu === undefined ? undefined : jetonLu(lu.texte);
    if (lu === undefined || jeton === undefined) return false;
    const { rows } = await this.m.pool.query<{ dossier: string }>(
      `SELECT c.dossier FROM courriel c JOIN dossier d ON d.id = c.dossier WHERE c.message_id = $1 AND d.nature = 'canari'`,
      [lu.messageId],
    );
    const [connu] = rows;
    if (connu === undefined) return false;
    const demande = { auteur: ROBOT, cle: `accuse-${jeton}`, champs: { jeton } };
    return !estRefus(await this.m.registre.acter(canari, accuser, connu.dossier, demande));
  }

  /** Their keys first: a row without its key is nothing, a key without its row would stay for ever. */
  private async oublier(): Promise<void> {
    const { pool, coffre, horloge } = this.m;
    const { rows } = await pool.query<{ id: string }>(
      `SELECT canaris_passes(${horloge.sql()} - make_interval(secs => $1)) AS id`,
      [GARDE_S],
    );
    const passes = rows.map((r) => r.id);
    if (passes.length === 0) return;
    for (const id of passes) await coffre.detruireCle(id);
    await pool.query('SELECT oublier_canaris($1)', [passes]);
  }
}
