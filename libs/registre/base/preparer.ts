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
 * @throws DroitsInsuffisants with all the SQL that this account may not run
 */
export async function preparerBases({ registreAdmin, clesAdmin, motsDePasse }: BasesAPreparer): Promise<void> {
  const bases: readonly BaseAPreparer[] = [
    { nom: 'registre', url: registreAdmin, roles: ROLES_REGISTRE },
    { nom: 'cles', url: clesAdmin, roles: ROLES_CLES },
  ];
  const refuses: string[] = [];
  for (const { url, roles } of bases) {
    const choisis = Object.fromEntries(roles.map((role) => [role, motsDePasse[role]]));
    refuses.push(...(await avecAdmin(url, (admin) => preparerRoles(admin, url, choisis))));
  }
  if (refuses.length > 0) throw new DroitsInsuffisants(refuses);
  for (const base of bases) await avecAdmin(base.url, (admin) => preparerBase(admin, base));
}

interface BaseAPreparer {
  nom: NomBase;
  url: string;
  roles: readonly RoleBase[];
}

async function preparerBase(admin: pg.Client, { nom, roles }: BaseAPreparer): Promise<void> {
  // Neither grants on a database nor the migrator stand two installers at once; released with the connection.
  await admin.query("SELECT pg_advisory_lock(hashtext('relais:preparer'))");
  const refuses = await fermerAuPublic(admin, roles);
  if (refuses.length > 0) throw new DroitsInsuffisants(refuses);
  await migrate(drizzle(admin), { migrationsFolder: dossierMigrations(nom) });
}

async function avecAdmin<T>(url: string, f: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client(url);
  await admin.connect();
  try {
    return await f(admin);
  } finally {
    await admin.end();
  }
}
