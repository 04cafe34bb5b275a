import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import pg from 'pg';
import type { Courriel, Systeme } from '../../outils/systeme.js';
import type { Mot, Surface } from './chercher.js';
import { duProfessionnel, type Canari, type ReseauCanari } from './reseau.js';

/** Where names live in clear, because work is shared by name. */
const ANNUAIRE = new Set([
  'structure',
  'personne',
  'identite',
  'compte',
  'fonction',
  'secteur',
  'secteur_structure',
  'poste',
  'absence',
]);

/** All that both databases hold outside the annuaire, as COPY writes it for the owner. */
export async function tables(s: Systeme, donnees: string): Promise<Surface[]> {
  const surfaces: Surface[] = [];
  for (const [base, url] of [
    ['registre', s.base.urls.admin],
    ['cles', s.base.urls.clesAdmin],
  ] as const) {
    const client = new pg.Client(url);
    await client.connect();
    try {
      const { rows } = await client.query<{ schema: string; nom: string }>(
        `SELECT schemaname AS schema, tablename AS nom FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
      );
      for (const { schema, nom } of rows.filter((t) => base === 'cles' || !ANNUAIRE.has(t.nom))) {
        const fichier = join(donnees, `copie-${base}-${schema}-${nom}`);
        await client.query(`COPY ${client.escapeIdentifier(schema)}.${client.escapeIdentifier(nom)} TO '${fichier}'`);
        surfaces.push({ ou: `table ${base}.${nom}`, octets: readFileSync(fichier) });
      }
    } finally {
      await client.end();
    }
  }
  return surfaces;
}

/**
 * Lets the annuaire rest, so that the log that follows is that of acts alone: reading a fresh row for the first time would
 * rewrite its page, and the name with it. @returns the place in the log
 */
export async function debutDuWal(s: Systeme): Promise<string> {
  await s.lire(`VACUUM (FREEZE) ${[...ANNUAIRE, 'pg_catalog.pg_statistic'].join(', ')}`);
  await s.lire('CHECKPOINT');
  const [ligne] = await s.lire<{ lsn: string }>('SELECT pg_current_wal_lsn()::text AS lsn');
  return ligne?.lsn ?? '';
}

/** The write-ahead log since then, raw. */
export async function wal(s: Systeme, donnees: string, depuis: string): Promise<Surface[]> {
  const [ligne] = await s.lire<{ fichier: string; decalage: number }>(
    'SELECT file_name AS fichier, file_offset AS decalage FROM pg_walfile_name_offset($1::pg_lsn)',
    [depuis],
  );
  if (ligne === undefined) throw new Error('no place in the log');
  await s.lire('SELECT pg_switch_wal()');
  const dossier = join(donnees, 'pg_wal');
  return readdirSync(dossier)
    .filter((f) => /^[0-9A-F]{24}$/.test(f) && f >= ligne.fichier)
    .map((f) => ({
      ou: `WAL ${f}`,
      octets: sansZeros(readFileSync(join(dossier, f)).subarray(f === ligne.fichier ? ligne.decalage : 0)),
    }));
}

/** A segment is made full of zeros. */
function sansZeros(octets: Buffer): Buffer {
  let fin = octets.length;
  while (fin > 0 && octets[fin - 1] === 0) fin -= 1;
  return octets.subarray(0, fin);
}

/** Temporal's database file, and what its own interfaces tell: histories and visibility. */
export async function temporal(s: Systeme): Promise<{ surfaces: Surface[]; executions: number }> {
  const connexion = await Connection.connect({ address: s.temporal.adresse });
  try {
    const service = connexion.workflowService;
    const liste = await service.listWorkflowExecutions({ namespace: 'default', pageSize: 1000 });
    const histoires = await Promise.all(
      liste.executions.map(({ execution }) =>
        service.getWorkflowExecutionHistory({ namespace: 'default', execution: execution ?? null }),
      ),
    );
    return {
      executions: liste.executions.length,
      surfaces: [
        { ou: 'visibilité de Temporal', octets: brut(liste) },
        ...histoires.map((h, i) => ({ ou: `histoire ${i}`, octets: brut(h) })),
        ...['', '-wal']
          .map((suite) => `${s.temporal.fichier}${suite}`)
          .filter((f) => statSync(f, { throwIfNoEntry: false }) !== undefined)
          .map((f) => ({ ou: 'base de Temporal', octets: readFileSync(f) })),
      ],
    };
  } finally {
    await connexion.close();
  }
}

/** Payloads as their bytes, not as a list of numbers. */
function brut(valeur: unknown): Buffer {
  const texte = JSON.stringify(valeur, (_cle, v: unknown) =>
    v instanceof Uint8Array ? Buffer.from(v).toString('latin1') : v,
  );
  return Buffer.from(texte, 'utf8');
}

/** Standard output and error of every process. */
export function journaux(s: Systeme): Surface[] {
  return Object.entries(s.processus).map(([nom, enfant]) => ({
    ou: `journal de ${nom}`,
    octets: Buffer.from(enfant?.journal ?? ''),
  }));
}

/** Each letter; it may hold its own recipient's address, and the professional who writes to an agent. */
export async function lettres(s: Systeme, { gens }: ReseauCanari, professionnel: Canari): Promise<Surface[]> {
  return (await s.boite.lister()).map((lettre) => ({
    ou: `courriel ${lettre.n}`,
    octets: Buffer.from(JSON.stringify(lettre)),
    saufs: [...destinataire(gens, lettre), ...(estOffre(lettre) ? duProfessionnel(professionnel) : [])],
  }));
}

function destinataire(gens: Record<string, Canari>, { pour }: Courriel): Mot[] {
  return Object.values(gens)
    .filter(({ courriel }) => pour === `${courriel.valeur}@canari.example`)
    .map(({ courriel }) => courriel);
}

/** The two templates whose type holds a professional. */
const estOffre = ({ texte }: Courriel): boolean => texte.includes('auprès du personnel');
