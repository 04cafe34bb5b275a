import { nounDe, workflowId } from '#libs/domaine/procedures.js';
import type { Effacement as DecisionDEffacer } from '#libs/domaine/suites.js';
import type { Executions } from '#libs/infra/temporal/executions.js';
import type { Empreinte } from '#libs/infra/empreintes.js';
import type { Horloge } from '#libs/infra/horloge.js';
import type { Gabarit } from '#libs/domaine/courriel.js';
import type pg from 'pg';
import { lieux, type Coffre } from '../coffre/coffre.js';
import type { ReponseEtape } from '../actes/etape.js';

export interface OutilsDEffacement {
  coffre: Coffre;
  empreinte: Empreinte;
  domaine: string;
  gabarits: Record<string, Pick<Gabarit<object>, 'classe' | 'voie'>>;
}

interface Ligne {
  dossier: string;
  nature: string;
  accuse: Buffer | null;
  executions_le: Date | null;
  cle_detruite_le: Date | null;
}

type Accuse = NonNullable<DecisionDEffacer['accuse']>;

const PARTIS = ['ACCEPTE', 'REFUSE', 'REVENU', 'INCERTAIN', 'SANS_ADRESSE', 'ABANDON'];
const UNE_HEURE_MS = 3_600_000;

/**
 * What follows a tombstone, outside the record: nothing left in Temporal, then the key destroyed, then the receipt, then nothing of
 * the receipt either. Each line is written when it is confirmed; killed anywhere, it is asked again and goes on.
 */
export class Effacements {
  constructor(
    private readonly pool: pg.Pool,
    private readonly outils: OutilsDEffacement,
    private readonly horloge: Horloge,
    private readonly executions: Executions,
  ) {}

  /** @returns finished, or in how long to ask again (ms) */
  async achever(racine: string): Promise<ReponseEtape> {
    const { rows } = await this.pool.query<Ligne>(
      `SELECT dossier, nature, accuse, executions_le, cle_detruite_le FROM effacement WHERE racine = $1 AND fini_le IS NULL ORDER BY dossier`,
      [racine],
    );
    if (rows.length === 0) return { fini: true };
    for (const l of rows) await this.oublierDansTemporal(l, racine);
    for (const l of rows) await this.detruire(l);
    const recu = rows.find((l) => l.dossier === racine)?.accuse ?? null;
    if (recu !== null) await this.envoyer(racine, recu);
    return this.finir(racine);
  }

  /** The run that asks ends by itself; all the others of this dossier are ended and deleted. */
  private async oublierDansTemporal({ dossier, nature, executions_le: fait }: Ligne, racine: string): Promise<void> {
    if (fait !== null) return;
    const types = Object.keys(nounDe(nature)?.procedures ?? {}).filter((t) => t !== 'conserver' || dossier !== racine);
    for (const type of types) await this.executions.supprimer(workflowId({ nature, type, dossier }));
    await this.dater(dossier, 'executions_le');
  }

  private async detruire({ dossier, cle_detruite_le: fait }: Ligne): Promise<void> {
    if (fait !== null) return;
    await this.outils.coffre.detruireCle(dossier);
    await this.dater(dossier, 'cle_detruite_le');
  }

  /** A mail like the others, but under the service key: the dossier's is gone. */
  private async envoyer(racine: string, recu: Buffer): Promise<void> {
    const { coffre, empreinte, domaine, gabarits } = this.outils;
    const { destinataire, gabarit, donnees, pasAvant } = coffre.ouvrirService(lieux.accuse(racine), recu) as Accuse;
    const description = gabarits[gabarit];
    if (description === undefined) throw new Error(`GABARIT_INCONNU ${gabarit}`);
    const cle = empreinte('courriel', `${racine}|${gabarit}`);
    await this.pool.query(
      `WITH c AS (INSERT INTO courriel (cle, dossier, classe, voie, gabarit, message_id, destinataire, donnees, pas_avant, maj, service)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, greatest($9::timestamptz, ${this.horloge.sql()}), ${this.horloge.sql()}, true)
         ON CONFLICT DO NOTHING)
       UPDATE effacement SET accuse = NULL WHERE dossier = $2`,
      [
        cle,
        racine,
        description.classe,
        description.voie,
        gabarit,
        `<${cle.slice(0, 40)}@${domaine}>`,
        coffre.fermerService(lieux.destinataire(cle), destinataire),
        coffre.fermerService(lieux.donnees(cle), donnees),
        pasAvant,
      ],
    );
  }

  private async finir(racine: string): Promise<ReponseEtape> {
    const h = this.horloge.sql();
    const { rows } = await this.pool.query<{ attend: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM courriel WHERE dossier = $1 AND NOT etat = ANY ($2)) AS attend`,
      [racine, PARTIS],
    );
    if (rows[0]?.attend === true) {
      await this.pool.query(
        `UPDATE procedure SET prochaine = ${h} + interval '1 hour', echecs = 0, rappels = 0 WHERE dossier = $1 AND type = 'conserver'`,
        [racine],
      );
      return { fini: false, dans: UNE_HEURE_MS };
    }
    await this.pool.query(
      `WITH f AS (UPDATE effacement SET fini_le = ${h} WHERE racine = $1 AND fini_le IS NULL),
            p AS (UPDATE procedure SET finie = true WHERE dossier = $1 AND type = 'conserver')
       SELECT oublier_accuse($1)`,
      [racine],
    );
    return { fini: true };
  }

  private async dater(dossier: string, colonne: 'executions_le' | 'cle_detruite_le'): Promise<void> {
    await this.pool.query(`UPDATE effacement SET ${colonne} = ${this.horloge.sql()} WHERE dossier = $1`, [dossier]);
  }
}
