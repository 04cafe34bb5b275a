import pg from 'pg';
import type { ProgrammesPostgres } from '#libs/infra/postgres/programmes.js';
import { avecAdmin } from '../base/avec-admin.js';
import { comparer, type Migration } from '../base/etat-migrations.js';
import { DroitsInsuffisants } from '../base/droits-insuffisants.js';
import type { NomBase } from '../base/migrations.js';
import { donnerLesRoles, lesDeux, migrerBase, ouvrirBase } from '../base/preparer.js';
import { fermerATous, type MotsDePasse } from '../base/roles.js';
import { retenir } from '../courriels/retenue.js';
import { reconstruire } from '../reveils/reconstruire.js';
import { effacementsDuRegistre, type Effacements } from './effacements.js';
import { lireManifeste, type Manifeste } from './manifeste.js';
import type { Adresses, Dossiers } from './sauvegarder.js';

const BASES = ['registre', 'cles'] as const;

export type Copies = Record<NomBase, Manifeste & { chemin: string }>;

export interface BilanRestauration {
  /** Open procedures, each of which is asked for again. */
  procedures: number;
  /** Keys of erased dossiers and of professionals who left, that came back with the copy: destroyed again. */
  clesRedetruites: number;
  /** Dossiers that are there without their key: the backup of the keys is not theirs. */
  sansCle: number;
}

/**
 * Makes sure that the two halves go together, that this version can read them, and that both databases are empty.
 * @returns the copies, and what this version would add to each database
 * @throws Error in clear at the first thing that does not hold; nothing was changed
 */
export async function examiner(
  programmes: ProgrammesPostgres,
  adresses: Adresses,
  dossiers: Dossiers,
): Promise<{ copies: Copies; attendues: Record<NomBase, Migration[]> }> {
  const copies = {
    registre: await lireManifeste(dossiers.registre, 'registre'),
    cles: await lireManifeste(dossiers.cles, 'cles'),
  };
  if (copies.cles.ensemble !== copies.registre.ensemble && copies.cles.instant < copies.registre.instant)
    throw new Error(
      'La sauvegarde des clés est plus ancienne que celle du registre : les dossiers ouverts entre les deux seraient perdus. Prendre celle de la même sauvegarde, ou une plus récente.',
    );
  const attendues = { registre: [] as Migration[], cles: [] as Migration[] };
  for (const base of BASES) {
    const etat = comparer(base, copies[base].migrationQuand);
    if (etat.tropRecente)
      throw new Error(
        `La sauvegarde « ${base} » vient d’une version plus récente (${copies[base].version}, ${copies[base].migration}) : installer d’abord cette version.`,
      );
    attendues[base] = etat.attendues;
    await programmes.verifier(await verifierVide(adresses[base], base));
  }
  return { copies, attendues };
}

export interface ReglagesRestauration {
  motsDePasse: MotsDePasse;
  parSeconde: number;
  /** Those done after the backup, which its record cannot know. */
  effacements?: Effacements;
}

/**
 * Makes both databases again as the backup has them. The service's roles may connect only at the end, with the mail ledger on hold
 * and every open procedure asked for again: whatever runs meanwhile sends nothing.
 */
export async function restaurer(
  programmes: ProgrammesPostgres,
  adresses: Adresses,
  copies: Copies,
  { motsDePasse, parSeconde, effacements }: ReglagesRestauration,
): Promise<BilanRestauration> {
  const bases = { registreAdmin: adresses.registre, clesAdmin: adresses.cles, motsDePasse };
  await donnerLesRoles(bases); // the rights of the copy name them
  const refuses: string[] = [];
  for (const { url, roles } of lesDeux(bases))
    refuses.push(...(await avecAdmin(url, (admin) => fermerATous(admin, roles))));
  if (refuses.length > 0) throw new DroitsInsuffisants(refuses);
  for (const base of BASES)
    await programmes.executer('pg_restore', adresses[base], [
      '--no-owner',
      '--exit-on-error',
      '--single-transaction',
      copies[base].chemin,
    ]);
  for (const base of lesDeux(bases)) await migrerBase(base);
  const bilan = await apresCopie(adresses, copies.registre.instant, parSeconde, effacements);
  for (const base of lesDeux(bases)) await ouvrirBase(base);
  return bilan;
}

/** What no copy says by itself: hold, sessions, keys that must not come back, the clock. */
async function apresCopie(
  adresses: Adresses,
  sauvegarde: string,
  parSeconde: number,
  depuis: Effacements = { dossiers: [], professionnels: [] },
): Promise<BilanRestauration> {
  const registre = new pg.Pool({ connectionString: adresses.registre, max: 1 });
  try {
    const client = await registre.connect();
    try {
      await retenir(client, 'restauration', sauvegarde);
    } finally {
      client.release();
    }
    await registre.query('DELETE FROM session'); // an access closed since must not open again
    await registre.query('DELETE FROM battement');
    const dits = await effacementsDuRegistre(registre);
    const efface = [...dits.dossiers, ...depuis.dossiers];
    const partis = [...dits.professionnels, ...depuis.professionnels];
    const vivants = await registre.query<{ id: string }>(
      'SELECT id FROM dossier WHERE efface_le IS NULL AND id <> ALL ($1::uuid[])',
      [depuis.dossiers],
    );
    const cles = await avecAdmin(adresses.cles, async (admin) => {
      const { rowCount: dossiers } = await admin.query('DELETE FROM cle WHERE dossier = ANY ($1::uuid[])', [efface]);
      const { rowCount: notes } = await admin.query('DELETE FROM cle_professionnel WHERE personne = ANY ($1::uuid[])', [
        partis,
      ]);
      const { rows } = await admin.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM unnest($1::uuid[]) v WHERE NOT EXISTS (SELECT 1 FROM cle WHERE dossier = v)',
        [vivants.rows.map((d) => d.id)],
      );
      return { detruites: (dossiers ?? 0) + (notes ?? 0), sansCle: rows[0]?.n ?? 0 };
    });
    return {
      procedures: await reconstruire(registre, parSeconde),
      clesRedetruites: cles.detruites,
      sansCle: cles.sansCle,
    };
  } finally {
    await registre.end();
  }
}

/** @returns the server's version */
async function verifierVide(url: string, base: NomBase): Promise<string> {
  return avecAdmin(url, async (admin) => {
    const { rows } = await admin.query<{ tables: number; serveur: string }>(
      `SELECT count(*)::int AS tables, current_setting('server_version') AS serveur
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'S') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'`,
    );
    const { tables, serveur } = rows[0] as { tables: number; serveur: string };
    if (tables > 0)
      throw new Error(
        `La base « ${base} » n’est pas vide : elle n’a pas été touchée. Restaurer dans une base neuve (CREATE DATABASE), puis donner son adresse au service.`,
      );
    return serveur;
  });
}
