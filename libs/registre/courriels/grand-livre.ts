import type pg from 'pg';
import type { Classe, Voie } from '#libs/domaine/courriel.js';
import type { Horloge } from '#libs/infra/horloge.js';
import { ecritureDeMasse } from './masse.js';
import type { Suite } from './suite.js';

/** Class of the session advisory locks that own claims. */
export const CLASSE_VERROU = 0x0c0a;

/** Of a claim `c`: the session that owned it is gone. */
export const SANS_PORTEUR = `NOT EXISTS (SELECT 1 FROM pg_locks l
  WHERE l.locktype = 'advisory' AND l.classid = ${CLASSE_VERROU} AND l.objid = c.pompe::oid AND l.objsubid = 2
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()))`;

/** A claim: this attempt (`essais`) of this pump (`pompe`) on this mail. Later writes must still name all three. */
export interface Jeton {
  cle: string;
  pompe: number;
  essais: number;
}

export interface Reserve extends Jeton {
  dossier: string;
  classe: Classe;
  gabarit: string;
  messageId: string;
  destinataire: Buffer;
  donnees: Buffer;
  /** Under the service key: it outlives the key of its dossier. */
  service: boolean;
  /** Instant of the fact, or until which it was held back: the same at every attempt. */
  date: Date;
  renvois: number;
}

export interface Orphelin extends Jeton {
  classe: Classe;
  gabarit: string;
  etat: 'EN_COURS' | 'DATA_DEBUTE';
  renvois: number;
}

export interface Ecriture extends Suite {
  jeton: Jeton;
  code: number | null;
  /** Why there was no address to write to, when there was one. */
  statut: 'PARTAGEE' | null;
}

type Requete = <R extends pg.QueryResultRow>(sql: string, valeurs: unknown[]) => Promise<pg.QueryResult<R>>;

/** The statements of the mail ledger. Each is one transaction. */
export class GrandLivre {
  constructor(
    private readonly pool: pg.Pool,
    private readonly horloge: Horloge,
    private readonly voie: Voie,
    /** Seconds for which a mail has been due before this pump takes it: the watchdog's comes second (see `reserver`). */
    private readonly apresS = 0,
  ) {}

  /**
   * Claims what is due, vital first, for the pump whose session runs the statement: a dead session claims nothing. A pump that comes
   * second does not wait for the next attempt of the first, which has another way out; of its own failures it does. While the ledger
   * is on hold nobody takes anything (retenue.ts).
   */
  async reserver(requete: Requete, pompe: number, places: number): Promise<Reserve[]> {
    const h = this.horloge.sql();
    const maintenant = `(SELECT ${h})`;
    const seconde = this.apresS > 0;
    const du = seconde
      ? `pas_avant <= ${maintenant} - interval '${this.apresS} s'
           AND (prochain_essai <= ${maintenant} OR NOT secours AND maj <= ${maintenant} - interval '15 s')`
      : `pas_avant <= ${maintenant} AND prochain_essai <= ${maintenant}`;
    const premiers = (quoi: string, ordre: string, combien: string): string =>
      `SELECT cle FROM courriel WHERE voie = $1 AND etat = 'A_ENVOYER' AND ${quoi} AND ${du}
          AND NOT EXISTS (SELECT 1 FROM retenue WHERE levee_le IS NULL)
        ORDER BY ${ordre} LIMIT ${combien} FOR UPDATE SKIP LOCKED`;
    // By two questions that an index answers in order: sorting all that is due would make ten thousand calls cost a million rows.
    const lot =
      this.voie === 'masse'
        ? `lot AS (${premiers('true', 'prochain_essai', '$2')})`
        : `vital AS (${premiers(`classe = 'vital'`, 'pas_avant', '$2')}),
           autre AS (${premiers(`classe <> 'vital'`, 'pas_avant', '$2 - (SELECT count(*) FROM vital)')}),
           lot AS (SELECT cle FROM vital UNION ALL SELECT cle FROM autre)`;
    const { rows } = await requete<Reserve>(
      `WITH ${lot}
       UPDATE courriel c SET etat = 'EN_COURS', pompe = $3, essais = c.essais + 1, secours = ${seconde}, maj = ${h} FROM lot WHERE c.cle = lot.cle
       RETURNING c.cle, c.dossier, c.classe, c.gabarit, c.message_id AS "messageId", c.destinataire, c.donnees, c.service,
                 c.pas_avant AS date, c.essais, c.renvois, c.pompe`,
      [this.voie, places, pompe],
    );
    return rows;
  }

  /** Between 354 and the first byte. @returns false when the claim is no longer this one */
  async engager({ cle, pompe, essais }: Jeton): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `UPDATE courriel SET etat = 'DATA_DEBUTE', maj = ${this.horloge.sql()}
        WHERE cle = $1 AND pompe = $2 AND essais = $3 AND etat = 'EN_COURS'`,
      [cle, pompe, essais],
    );
    return rowCount === 1;
  }

  /** Claims whose session is gone, except those of this very process, whose mails may still be on their way. */
  async orphelins(requete: Requete, saufs: readonly number[]): Promise<Orphelin[]> {
    const { rows } = await requete<Orphelin>(
      `SELECT c.cle, c.classe, c.gabarit, c.etat, c.essais, c.renvois, c.pompe FROM courriel c
        WHERE c.voie = $1 AND c.etat IN ('EN_COURS', 'DATA_DEBUTE') AND c.pompe <> ALL ($2::int[])
          AND ${SANS_PORTEUR}`,
      [this.voie, saufs],
    );
    return rows;
  }

  /**
   * Writes outcomes with the tasks they cause; one that was settled opens again, and an alert that reaches nobody wakes the clock.
   * @returns the keys really written (a ghost writes nothing)
   */
  async consigner(ecritures: readonly Ecriture[]): Promise<ReadonlySet<string>> {
    const lignes = ecritures.map(({ jeton, etat, attente, renvoi, presse, code, statut, tache }) => ({
      ...jeton,
      etat,
      attente,
      presse,
      statut,
      renvoi: renvoi ? 1 : 0,
      code,
      tache: tache === undefined ? null : `${tache.prefixe}:${jeton.cle}`,
      nature: tache?.nature ?? null,
      au_titulaire: tache?.auTitulaire ?? false,
    }));
    const sql = this.voie === 'masse' ? ecritureDeMasse(this.horloge.sql()) : this.ecriture();
    const cles = lignes.map((l) => l.cle); // by name: however long the queue has just become, only these rows are looked at
    const { rows } = await this.pool.query<{ cle: string }>(sql, [JSON.stringify(lignes), cles]);
    return new Set(rows.map((r) => r.cle));
  }

  private ecriture(): string {
    const h = this.horloge.sql();
    return `WITH i AS (
        SELECT * FROM jsonb_to_recordset($1::jsonb) AS i(cle text, pompe int, essais int, etat text, attente float8, renvoi int, presse boolean, statut text,
                                                       code int, tache text, nature text, au_titulaire boolean)),
      c AS (UPDATE courriel c
               SET etat = i.etat, pompe = NULL, prochain_essai = ${h} + make_interval(secs => i.attente),
                   renvois = c.renvois + i.renvoi, code_reponse = i.code, statut = i.statut, maj = ${h}
              FROM i WHERE c.cle = ANY ($2::text[]) AND c.cle = i.cle AND c.pompe = i.pompe AND c.essais = i.essais AND c.etat IN ('EN_COURS', 'DATA_DEBUTE')
         RETURNING c.cle, c.dossier, i.presse, i.tache, i.nature, i.au_titulaire),
      t AS (INSERT INTO tache (dossier, cle, nature, pour, depuis)
        SELECT c.dossier, c.tache, c.nature, CASE WHEN c.au_titulaire THEN d.titulaire END, ${h}
          FROM c JOIN dossier d ON d.id = c.dossier WHERE c.tache IS NOT NULL
        ON CONFLICT (dossier, cle) DO UPDATE SET faite_le = NULL, depuis = excluded.depuis WHERE tache.faite_le IS NOT NULL),
      p AS (UPDATE procedure p SET prochaine = least(p.prochaine, ${h}) FROM c
             WHERE c.presse AND p.dossier = c.dossier AND NOT p.finie RETURNING p.dossier, p.type, p.voie),
      r AS (INSERT INTO reveil (dossier, type, voie) SELECT dossier, type, voie FROM p
        ON CONFLICT (dossier, type) DO UPDATE SET demandes = reveil.demandes + 1, bail = least(reveil.bail, clock_timestamp()))
      SELECT cle FROM c`;
  }
}
