import pg from 'pg';
import type { Fait } from '#libs/domaine/acte.js';
import { lieux } from '#libs/registre/coffre/coffre.js';
import type { Maison } from '../../outils/maison.js';

interface DossierVu {
  id: string;
  version: number;
  numero: number;
  titulaire: string;
  ouvert: boolean;
  postes: number;
  xmin: string;
}

interface PartageVu {
  dossier: string;
  ferme: string | null;
  code: string | null;
  xmin: string;
}

/** All that an act may change about an accompaniment and what was born of it. */
export interface Photo {
  dossiers: DossierVu[];
  partages: PartageVu[];
  courriels: { cle: string; dossier: string; gabarit: string; etat: string; xmin: string }[];
  reste: unknown;
  lectures: { lecteur: string; n: number }[];
}

/** The clock may have been late, and the act that found it so writes it down: a version more, of the same state. */
export const nue = ({ dossiers, ...reste }: Photo): object => ({
  ...reste,
  dossiers: dossiers.map(({ version: _v, xmin: _x, ...d }) => d),
});

const JSON_DE = (requete: string): string =>
  `(SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]'::jsonb) FROM (${requete}) x)`;

const PHOTO = `SELECT
  ${JSON_DE(`SELECT d.id, d.version, d.numero, d.titulaire, d.ouvert, d.xmin::text,
      (SELECT count(*)::int FROM poste p WHERE p.titulaire = d.titulaire) AS postes FROM dossier d WHERE d.id = ANY ($1) ORDER BY d.id`)} AS dossiers,
  ${JSON_DE(`SELECT dossier, ferme_le AS ferme, code, xmin::text FROM partage_ouvert WHERE dossier = ANY ($1) ORDER BY dossier`)} AS partages,
  ${JSON_DE(`SELECT cle, dossier, gabarit, etat, xmin::text FROM courriel WHERE dossier = ANY ($1) ORDER BY cle`)} AS courriels,
  ${JSON_DE(`SELECT p.dossier, p.type, p.prochaine, p.finie, r.demandes FROM procedure p LEFT JOIN reveil r USING (dossier, type)
      WHERE p.dossier = ANY ($1) ORDER BY p.dossier, p.type`)} AS reste,
  ${JSON_DE(`SELECT lecteur, count(*)::int AS n FROM lecture WHERE dossier = ANY ($1) GROUP BY lecteur ORDER BY lecteur`)} AS lectures`;

/** Looks at the record from beside, with its owner's eyes. */
export class Regard {
  private readonly admin: pg.Pool;
  constructor(private readonly maison: Maison) {
    this.admin = new pg.Pool({ connectionString: maison.base.urls.admin });
  }

  async photo(references: readonly string[]): Promise<Photo> {
    const { rows } = await this.admin.query<Photo>(PHOTO, [references]);
    return rows[0] as Photo;
  }

  /** The facts that came after this length of the journal. */
  async faits(reference: string, depuis: number): Promise<Fait[]> {
    const { rows } = await this.admin.query<{ numero: number; fait: Buffer }>(
      'SELECT numero, fait FROM journal WHERE dossier = $1 AND numero > $2 ORDER BY numero',
      [reference, depuis],
    );
    const cle = (await this.maison.coffre.cle(reference)) as Buffer;
    return rows.map((l) => this.maison.coffre.ouvrir(cle, lieux.fait(reference, l.numero), l.fait) as Fait);
  }

  /** What PostgreSQL gives to this person of a share, past all our code. */
  async parSql(personne: string, reference: string): Promise<{ lignes: number; fonction: number }> {
    const client = await this.maison.api.registre.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('relais.personne', $1, true)`, [personne]);
      const { rows } = await client.query<{ lignes: number; fonction: number }>(
        `SELECT (SELECT count(*)::int FROM dossier WHERE id = $1) AS lignes,
                (SELECT count(*)::int FROM lire_partage($1, ${this.maison.horloge.sql()})) AS fonction`,
        [reference],
      );
      return rows[0] as { lignes: number; fonction: number };
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }

  async fermer(): Promise<void> {
    await this.admin.end();
  }
}
