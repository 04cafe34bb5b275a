import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { avecAdmin } from './avec-admin.js';
import { DroitsInsuffisants } from './droits-insuffisants.js';
import type { Migration } from './etat-migrations.js';
import { dossierMigrations, type NomBase } from './migrations.js';
import { aMettreAJour } from './mise-a-jour.js';
import {
  etatDuRole,
  fermerAuPublic,
  preparerRoles,
  type EtatDuRole,
  ROLES_CLES,
  ROLES_REGISTRE,
  type MotsDePasse,
  type RoleBase,
} from './roles.js';

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
export async function preparerBases(bases: BasesAPreparer): Promise<void> {
  await donnerLesRoles(bases);
  for (const base of lesDeux(bases)) {
    await ouvrirBase(base);
    await migrerBase(base);
  }
}

/** What `preparerBases` would change, each base by itself. */
export interface APreparer {
  nom: NomBase;
  /** Those that are not as the service needs them. */
  roles: { role: RoleBase; etat: Exclude<EtatDuRole, 'pret'> }[];
  migrations: Migration[];
}

/** Looks, and changes nothing. @throws Error when a database was changed by a later version */
export async function aPreparer(bases: BasesAPreparer): Promise<APreparer[]> {
  const attendues = await aMettreAJour({ registre: bases.registreAdmin, cles: bases.clesAdmin });
  const faits: APreparer[] = [];
  for (const { nom, url, roles } of lesDeux(bases)) {
    const etats = await avecAdmin(url, async (admin) => {
      const lus: { role: RoleBase; etat: EtatDuRole }[] = [];
      for (const role of roles) lus.push({ role, etat: await etatDuRole(admin, url, role, bases.motsDePasse[role]) });
      return lus;
    });
    const autres = etats.filter((e): e is APreparer['roles'][number] => e.etat !== 'pret');
    faits.push({ nom, roles: autres, migrations: attendues[nom] });
  }
  return faits;
}

/** Every role of the service, with its password. @throws DroitsInsuffisants with all the SQL that this account may not run */
export async function donnerLesRoles(bases: BasesAPreparer): Promise<void> {
  const refuses: string[] = [];
  for (const { url, roles } of lesDeux(bases)) {
    const choisis = Object.fromEntries(roles.map((role) => [role, bases.motsDePasse[role]]));
    refuses.push(...(await avecAdmin(url, (admin) => preparerRoles(admin, url, choisis))));
  }
  if (refuses.length > 0) throw new DroitsInsuffisants(refuses);
}

export interface UneBase {
  nom: NomBase;
  url: string;
  roles: readonly RoleBase[];
}

export function lesDeux({ registreAdmin, clesAdmin }: Omit<BasesAPreparer, 'motsDePasse'>): readonly UneBase[] {
  return [
    { nom: 'registre', url: registreAdmin, roles: ROLES_REGISTRE },
    { nom: 'cles', url: clesAdmin, roles: ROLES_CLES },
  ];
}

/** Neither grants on a database nor the migrator stand two installers at once; released with the connection. */
const SEUL = "SELECT pg_advisory_lock(hashtext('relais:preparer'))";

export async function migrerBase({ nom, url }: UneBase): Promise<void> {
  await avecAdmin(url, async (admin) => {
    await admin.query(SEUL);
    await migrate(drizzle(admin), { migrationsFolder: dossierMigrations(nom) });
  });
}

/** To the service's roles, and to nobody else. */
export async function ouvrirBase({ url, roles }: UneBase): Promise<void> {
  await avecAdmin(url, async (admin) => {
    await admin.query(SEUL);
    const refuses = await fermerAuPublic(admin, roles);
    if (refuses.length > 0) throw new DroitsInsuffisants(refuses);
  });
}
