import type pg from 'pg';
import { aVoir, ok, panne, type Constat } from '#libs/infra/constat.js';
import { lireMigrations } from '../base/etat-migrations.js';
import type { NomBase } from '../base/migrations.js';
import { ROLES_CLES, ROLES_REGISTRE } from '../base/roles.js';

const NOMS: Record<NomBase, string> = { registre: 'registre', cles: 'clés' };

/** The database answers, and is recent enough. */
export async function joindre(base: pg.Pool, nom: NomBase): Promise<Constat> {
  const { rows } = await base.query<{ version: string; nombre: number }>(
    `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS nombre`,
  );
  const quoi = `Base « ${NOMS[nom]} »`;
  const [vu] = rows;
  if (vu === undefined || vu.nombre < 160_000)
    return aVoir(quoi, `PostgreSQL ${vu?.version} : 16 ou plus récent est attendu`);
  return ok(quoi, `PostgreSQL ${vu.version} répond`);
}

/** Every role there, none above row-level security, nobody else let in. Asked with any account. */
export async function roles(base: pg.Pool, nom: NomBase): Promise<Constat> {
  const quoi = `Rôles et droits, base « ${NOMS[nom]} »`;
  const attendus: readonly string[] = nom === 'registre' ? ROLES_REGISTRE : ROLES_CLES;
  const { rows } = await base.query<{ role: string; la: boolean; eleve: boolean; entre: boolean }>(
    `SELECT a.role, r.oid IS NOT NULL AS la, coalesce(r.rolsuper OR r.rolbypassrls, false) AS eleve,
            r.oid IS NOT NULL AND has_database_privilege(r.oid, current_database(), 'CONNECT') AS entre
       FROM unnest($1::text[]) AS a(role) LEFT JOIN pg_roles r ON r.rolname = a.role`,
    [attendus],
  );
  const { rows: tous } = await base.query<{ ouvert: boolean }>(
    `SELECT has_database_privilege('public', current_database(), 'CONNECT') AS ouvert`,
  );
  const fautes = [
    ...rows.filter((r) => !r.la).map((r) => `${r.role} manque`),
    ...rows.filter((r) => r.la && !r.entre).map((r) => `${r.role} ne peut pas se connecter`),
    ...rows.filter((r) => r.eleve).map((r) => `${r.role} passe outre les politiques d’accès`),
    ...(tous[0]?.ouvert === true ? ['n’importe quel compte du serveur peut se connecter'] : []),
  ];
  if (fautes.length > 0) return panne(quoi, `${fautes.join(', ')} : relancer « base preparer »`);
  return ok(quoi, `${attendus.length} rôle${attendus.length > 1 ? 's' : ''}, et personne d’autre`);
}

/** @param base as the owner: the service's roles do not see what the migrator keeps */
export async function migrations(base: Pick<pg.Pool, 'query'>, nom: NomBase): Promise<Constat> {
  const quoi = `Tables, base « ${NOMS[nom]} »`;
  const { derniere, attendues, tropRecente } = await lireMigrations(base, nom);
  if (tropRecente) return panne(quoi, 'mises à jour par une version plus récente que celle-ci');
  if (attendues.length > 0) return panne(quoi, `${attendues.length} mises à jour attendent : « mettre-a-jour »`);
  return ok(quoi, `à jour (${derniere?.nom})`);
}
