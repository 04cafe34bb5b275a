import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgrammesPostgres } from '#libs/infra/postgres/programmes.js';
import { racineDuProjet } from '#libs/infra/racine.js';
import { avecAdmin } from '../base/avec-admin.js';
import { codeDe } from '../base/code-erreur.js';
import { lireMigrations } from '../base/etat-migrations.js';
import type { NomBase } from '../base/migrations.js';
import { ecrireEffacements } from './effacements.js';
import { empreinteDuFichier, FICHIER_MANIFESTE, type Manifeste } from './manifeste.js';

export interface Adresses {
  registre: string;
  cles: string;
}

/** One folder per database: the keys are kept elsewhere, by other hands, for a shorter time (decision 6). */
export type Dossiers = Record<NomBase, string>;

/**
 * Copies both databases, the record first: a key without its dossier is harmless, a dossier without its key is lost. The service
 * goes on meanwhile; each copy is of one instant.
 * @throws Error when a folder is there already: a backup is never written over
 */
export async function sauvegarder(
  programmes: ProgrammesPostgres,
  adresses: Adresses,
  dossiers: Dossiers,
): Promise<Record<NomBase, Manifeste>> {
  const ensemble = randomUUID();
  const registre = await copier(programmes, {
    base: 'registre',
    url: adresses.registre,
    dossier: dossiers.registre,
    ensemble,
  });
  await ecrireEffacements(adresses.registre, dossiers.registre);
  const cles = await copier(programmes, { base: 'cles', url: adresses.cles, dossier: dossiers.cles, ensemble });
  return { registre, cles };
}

/** What the copy would be made of: asked before, so that nothing is written when it cannot end well. */
export async function regarder(
  programmes: ProgrammesPostgres,
  adresses: Adresses,
): Promise<Record<NomBase, { octets: number; serveur: string }>> {
  const lire = async (url: string): Promise<{ octets: number; serveur: string }> => {
    const vu = await avecAdmin(url, async (admin) => {
      const { rows } = await admin.query<{ octets: string; serveur: string }>(
        `SELECT pg_database_size(current_database()) AS octets, current_setting('server_version') AS serveur`,
      );
      return rows[0] as { octets: string; serveur: string };
    });
    await programmes.verifier(vu.serveur);
    return { octets: Number(vu.octets), serveur: vu.serveur };
  };
  return { registre: await lire(adresses.registre), cles: await lire(adresses.cles) };
}

interface Copie {
  base: NomBase;
  url: string;
  dossier: string;
  ensemble: string;
}

async function copier(programmes: ProgrammesPostgres, { base, url, dossier, ensemble }: Copie): Promise<Manifeste> {
  const depart = await avecAdmin(url, async (admin) => {
    const { rows } = await admin.query<{ instant: Date; serveur: string }>(
      `SELECT clock_timestamp() AS instant, current_setting('server_version') AS serveur`,
    );
    const { derniere, tropRecente } = await lireMigrations(admin, base);
    if (derniere === undefined)
      throw new Error(
        tropRecente
          ? `La base « ${base} » a été mise à jour par une version plus récente : la sauvegarder avec cette version-là.`
          : `La base « ${base} » n’a jamais été préparée : il n’y a rien à sauvegarder.`,
      );
    return { ...(rows[0] as { instant: Date; serveur: string }), derniere };
  });
  await programmes.verifier(depart.serveur);
  creerDossier(dossier);
  const fichier = `${base}.dump`;
  // Whole or absent: a copy that was cut has no manifest and another name.
  const brouillon = join(dossier, `${fichier}.en-cours`);
  try {
    writeFileSync(brouillon, '', { mode: 0o600 });
    await programmes.executer('pg_dump', url, ['--format=custom', '--no-owner', `--file=${brouillon}`]);
    renameSync(brouillon, join(dossier, fichier));
  } catch (erreur) {
    rmSync(dossier, { recursive: true });
    throw erreur;
  }
  const manifeste: Manifeste = {
    base,
    ensemble,
    version: versionDeRelais(),
    migration: depart.derniere.nom,
    migrationQuand: depart.derniere.quand,
    instant: depart.instant.toISOString(),
    serveur: depart.serveur,
    fichier,
    ...(await empreinteDuFichier(join(dossier, fichier))),
  };
  writeFileSync(join(dossier, FICHIER_MANIFESTE), `${JSON.stringify(manifeste, null, 2)}\n`, { mode: 0o600 });
  return manifeste;
}

function creerDossier(dossier: string): void {
  mkdirSync(join(dossier, '..'), { recursive: true, mode: 0o700 });
  try {
    mkdirSync(dossier, { mode: 0o700 });
  } catch (erreur) {
    if (codeDe(erreur) !== 'EEXIST') throw erreur;
    throw new Error(
      `${dossier} existe déjà : une sauvegarde n’en remplace jamais une autre. Donner un autre dossier.`,
      {
        cause: erreur,
      },
    );
  }
}

export function versionDeRelais(): string {
  return (JSON.parse(readFileSync(join(racineDuProjet(), 'package.json'), 'utf8')) as { version: string }).version;
}
