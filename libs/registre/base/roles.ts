import pg from 'pg';
import { codeDe } from './code-erreur.js';
import { verificateurScram } from './scram.js';

export const ROLES_REGISTRE = ['relais_api', 'relais_worker', 'relais_urgence', 'relais_vigie'] as const;
export const ROLES_CLES = ['relais_cles'] as const;
export type RoleBase = (typeof ROLES_REGISTRE)[number] | (typeof ROLES_CLES)[number];
export type MotsDePasse = Record<RoleBase, string>;

const REFUSE = '42501';
const EXISTE_DEJA = ['42710', '23505'];
const CHANGE_EN_MEME_TEMPS = 'XX000'; // « tuple concurrently updated »
const MAUVAIS_MOT_DE_PASSE = ['28P01', '28000'];

/**
 * Gives each role its login and its password. Roles belong to the whole cluster: another installation may have created them,
 * or be creating them now. A role whose password already opens the database is left as it is.
 * @returns the orders that this account was not allowed to run
 */
export async function preparerRoles(
  admin: pg.Client,
  url: string,
  motsDePasse: Record<string, string>,
): Promise<string[]> {
  const refuses: string[] = [];
  for (const [role, motDePasse] of Object.entries(motsDePasse)) {
    const ordre = await preparerRole(admin, url, role, motDePasse);
    if (ordre !== undefined) refuses.push(ordre);
  }
  return refuses;
}

export type EtatDuRole = 'absent' | 'pret' | 'autreMotDePasse' | 'eleve';

/** Whether the role is as the service needs it; `eleve`: it goes past row-level security. Changes nothing. */
export async function etatDuRole(admin: pg.Client, url: string, role: string, motDePasse: string): Promise<EtatDuRole> {
  const { rows } = await admin.query<{ eleve: boolean }>(
    'SELECT rolsuper OR rolbypassrls AS eleve FROM pg_roles WHERE rolname = $1',
    [role],
  );
  const eleve = rows[0]?.eleve;
  if (eleve === undefined) return 'absent';
  if (eleve) return 'eleve';
  return (await ouvre(url, role, motDePasse)) ? 'pret' : 'autreMotDePasse';
}

async function preparerRole(
  admin: pg.Client,
  url: string,
  role: string,
  motDePasse: string,
): Promise<string | undefined> {
  const secret = `PASSWORD '${verificateurScram(motDePasse)}'`;
  const nom = pg.escapeIdentifier(role);
  for (let essai = 1; ; essai++) {
    const etat = await etatDuRole(admin, url, role, motDePasse);
    if (etat === 'pret') return undefined;
    // Only a superuser may write these two, even to say no: they are asked for when row-level security would be void without.
    const ordre =
      etat === 'absent'
        ? `CREATE ROLE ${nom} LOGIN ${secret};`
        : `ALTER ROLE ${nom} LOGIN ${etat === 'eleve' ? 'NOSUPERUSER NOBYPASSRLS ' : ''}${secret};`;
    try {
      await admin.query(ordre);
      return undefined;
    } catch (erreur) {
      const code = codeDe(erreur);
      if (code === REFUSE) return ordre;
      const rival = code !== undefined && [...EXISTE_DEJA, CHANGE_EN_MEME_TEMPS].includes(code);
      if (!rival || essai === 5) throw erreur;
    }
  }
}

/** Whether the password is the right one; a database still closed to the role has nevertheless accepted it. */
async function ouvre(url: string, role: string, motDePasse: string): Promise<boolean> {
  const client = new pg.Client(adresse(url, role, motDePasse));
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (erreur) {
    const etat = codeDe(erreur);
    if (etat === REFUSE) return true;
    if (etat !== undefined && MAUVAIS_MOT_DE_PASSE.includes(etat)) return false;
    throw erreur;
  }
}

/** The same database under another account. */
export function adresse(url: string, role: string, motDePasse: string): string {
  const autre = new URL(url);
  autre.username = encodeURIComponent(role);
  autre.password = encodeURIComponent(motDePasse);
  return autre.toString();
}

/**
 * Closes the database to everyone but its owner and the roles named: by default PostgreSQL lets any account of the cluster connect
 * and create temporary tables. These rights do not follow a copy of the database (`TEMPLATE`): they are given again there.
 * @returns the orders that this account was not allowed to run
 */
export async function fermerAuPublic(admin: pg.Client, roles: readonly RoleBase[]): Promise<string[]> {
  const base = await nomDeLaBase(admin);
  return executerTous(admin, [
    `GRANT CONNECT ON DATABASE ${base} TO ${roles.join(', ')};`,
    `REVOKE ALL ON DATABASE ${base} FROM PUBLIC;`,
    'REVOKE ALL ON SCHEMA public FROM PUBLIC;',
  ]);
}

/** Closes the database to the service's roles too, while it is being made again. @returns the orders that were refused */
export async function fermerATous(admin: pg.Client, roles: readonly RoleBase[]): Promise<string[]> {
  const base = await nomDeLaBase(admin);
  return executerTous(admin, [`REVOKE ALL ON DATABASE ${base} FROM PUBLIC, ${roles.join(', ')};`]);
}

async function nomDeLaBase(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<{ base: string }>('SELECT current_database() AS base');
  return pg.escapeIdentifier(rows[0]?.base ?? '');
}

async function executerTous(admin: pg.Client, ordres: readonly string[]): Promise<string[]> {
  const refuses: string[] = [];
  for (const ordre of ordres) {
    try {
      await admin.query(ordre);
    } catch (erreur) {
      if (codeDe(erreur) !== REFUSE) throw erreur;
      refuses.push(ordre);
    }
  }
  return refuses;
}
