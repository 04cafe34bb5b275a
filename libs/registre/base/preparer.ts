import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { DroitsInsuffisants } from './droits-insuffisants.js';
import { dossierMigrations, type NomBase } from './migrations.js';
import { fermerAuPublic, preparerRoles, ROLES_CLES, ROLES_REGISTRE, type MotsDePasse, type RoleBase } from './roles.js';

export interface BasesAPreparer {
  /** The record, under the account that owns it. */
  registreAdmin: string;
  /** The keys, under the account that owns them; may be another cluster. */
  clesAdmin: string;
  motsDePasse: MotsDePasse;
}

/**
 * Brings both databases to the state the service expects: roles, rights, tables. Run again, it changes nothing.
 * @throws DroitsInsuffisants with the exact SQL when the account may not create roles
 */
export async function preparerBases({ registreAdmin, clesAdmin, motsDePasse }: BasesAPreparer): Promise<void> {
  await preparerBase('registre', registreAdmin, ROLES_REGISTRE, motsDePasse);
  await preparerBase('cles', clesAdmin, ROLES_CLES, motsDePasse);
}

async function preparerBase(
  nom: NomBase,
  url: string,
  roles: readonly RoleBase[],
  motsDePasse: MotsDePasse,
): Promise<void> {
  const admin = new pg.Client(url);
  await admin.connect();
  try {
    // Neither grants on a database nor the migrator stand two installers at once; released with the connection.
    await admin.query("SELECT pg_advisory_lock(hashtext('relais:preparer'))");
    const choisis = Object.fromEntries(roles.map((role) => [role, motsDePasse[role]]));
    const refuses = await preparerRoles(admin, url, choisis);
    if (refuses.length > 0) throw new DroitsInsuffisants(refuses);
    const fermes = await fermerAuPublic(admin, roles);
    if (fermes.length > 0) throw new DroitsInsuffisants(fermes);
    await migrate(drizzle(admin), { migrationsFolder: dossierMigrations(nom) });
  } finally {
    await admin.end();
  }
}
