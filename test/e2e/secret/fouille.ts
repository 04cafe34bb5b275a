import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Systeme } from '../../outils/systeme.js';

/** Where names stand by right: the network itself (issue: the annuaire excepted). */
const ANNUAIRE = [
  'structure',
  'personne',
  'identite',
  'compte',
  'fonction',
  'secteur',
  'secteur_structure',
  'poste',
  'absence',
];

/** One place that was searched: what it holds in clear, and what opens with mere decoding. */
export interface Lieu {
  nom: string;
  contenu: Buffer;
}

export interface Trouvaille {
  lieu: string;
  mot: string;
}

/** Every word found anywhere. Hexadecimal and base64 are no secret: they are decoded first. */
export function fouiller(lieux: readonly Lieu[], mots: readonly string[]): Trouvaille[] {
  return lieux.flatMap(({ nom, contenu }) => {
    const texte = contenu.toString('latin1');
    const ouverts = [
      texte,
      ...decoder(texte, /[0-9a-f]{16,}/gi, 'hex'),
      ...decoder(texte, /[A-Za-z0-9+/_-]{16,}/g, 'base64'),
    ].map((t) => t.toLowerCase());
    return mots.filter((mot) => ouverts.some((t) => t.includes(mot.toLowerCase()))).map((mot) => ({ lieu: nom, mot }));
  });
}

function decoder(texte: string, motif: RegExp, codage: 'hex' | 'base64'): string[] {
  return [...texte.matchAll(motif)].map(([bloc]) => Buffer.from(bloc, codage).toString('latin1'));
}

/** All tables of both databases, as `COPY … TO` would write them. */
export async function tables(s: Systeme): Promise<Lieu[]> {
  const lieux: Lieu[] = [];
  for (const [base, url] of [
    ['registre', s.base.urls.admin],
    ['clés', s.base.urls.clesAdmin],
  ] as const) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ nom: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS nom FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    for (const { nom } of rows) {
      if (ANNUAIRE.some((t) => nom === `public.${t}`)) continue;
      const contenu = await client.query<{ t: string | null }>(`SELECT string_agg(t::text, E'\\n') AS t FROM ${nom} t`);
      lieux.push({ nom: `${base} ${nom}`, contenu: Buffer.from(contenu.rows[0]?.t ?? '') });
    }
    await client.end();
  }
  return lieux;
}

/**
 * From here on the write-ahead log may not hold a name. The annuaire is frozen first: reading a fresh row for the first time
 * rewrites its page, and the name with it; so does the planner's own sample of the annuaire (pg_statistic).
 * @returns the first segment to be searched
 */
export async function coucherLAnnuaire(s: Systeme): Promise<string> {
  const client = new pg.Client({ connectionString: s.base.urls.admin });
  await client.connect();
  for (const t of [...ANNUAIRE, 'pg_catalog.pg_statistic']) await client.query(`VACUUM (FREEZE) ${t}`);
  await client.query('CHECKPOINT');
  await client.query('SELECT pg_switch_wal()');
  // On the very boundary PostgreSQL still names the segment just closed: one record, and the name is the new one's.
  await client.query(`SELECT pg_logical_emit_message(false, 'relais', 'canaris')`);
  const { rows } = await client.query<{ segment: string }>('SELECT pg_walfile_name(pg_current_wal_lsn()) AS segment');
  await client.end();
  return (rows[0] as { segment: string }).segment;
}

/** The write-ahead log since a segment, raw. */
export async function wal(s: Systeme, depuis: string): Promise<Lieu[]> {
  const client = new pg.Client({ connectionString: s.base.urls.admin });
  await client.connect();
  const { rows } = await client.query<{ name: string; contenu: Buffer }>(
    `SELECT name, pg_read_binary_file('pg_wal/' || name) AS contenu FROM pg_ls_waldir() WHERE name >= $1 AND name ~ '^[0-9A-F]{24}$'
      AND name <= pg_walfile_name(pg_current_wal_lsn()) ORDER BY name`,
    [depuis],
  );
  await client.end();
  return rows.map((r) => ({ nom: `WAL ${r.name}`, contenu: r.contenu }));
}

/** Temporal's whole database (histories and visibility), raw, with its own log of changes. */
export function baseDeTemporal(s: Systeme): Lieu[] {
  return ['', '-wal'].map((suite) => ({
    nom: `Temporal${suite}`,
    contenu: readFileSync(`${s.temporal.fichier}${suite}`),
  }));
}

/** What the processes wrote, the demo's identity provider and mailbox excepted: they are not ours in production. */
export function journaux(s: Systeme): Lieu[] {
  const dossier = join(s.dossier, 'journaux');
  return readdirSync(dossier)
    .filter((f) => !/^(oidc|boite)\./.test(f))
    .map((f) => ({ nom: `journal ${f}`, contenu: readFileSync(join(dossier, f)) }));
}
