// Passwords and secrets of this checkout, drawn once, readable by its owner only.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RELAIS } from './chemins.mjs';
import { pannes } from '../pannes.mjs';

export const ROLES = ['relais_api', 'relais_worker', 'relais_urgence', 'relais_vigie', 'relais_cles'];
export const FICHIER_SECRETS = join(RELAIS, 'secrets.json');

/** @returns {{ postgres: string, oidc: string, metriques: string, roles: Record<string, string> }} */
export function lireSecrets() {
  const tirer = () => randomBytes(24).toString('hex'); // hexadecimal: no character to escape in a URL or in SQL
  if (!existsSync(FICHIER_SECRETS)) {
    const roles = Object.fromEntries(ROLES.map((role) => [role, tirer()]));
    const neufs = { postgres: tirer(), oidc: tirer(), metriques: tirer(), roles };
    writeFileSync(FICHIER_SECRETS, JSON.stringify(neufs, null, 2), { mode: 0o600 });
  }
  try {
    const lus = JSON.parse(readFileSync(FICHIER_SECRETS, 'utf8'));
    const { roles } = lus;
    if (
      typeof roles === 'object' &&
      roles !== null &&
      (roles.relais_vigie === undefined || lus.metriques === undefined)
    ) {
      roles.relais_vigie ??= tirer(); // drawn by a version that had no watchdog, or no metrics
      lus.metriques ??= tirer();
      writeFileSync(FICHIER_SECRETS, JSON.stringify(lus, null, 2), { mode: 0o600 });
    }
    if (
      ![lus.postgres, lus.oidc, lus.metriques, ...ROLES.map((role) => lus.roles?.[role])].every(
        (s) => typeof s === 'string',
      )
    )
      throw new Error('incomplete');
    return lus;
  } catch (e) {
    if (e.code === 'EACCES') throw e;
    throw pannes.etatAbime(FICHIER_SECRETS, e);
  }
}
