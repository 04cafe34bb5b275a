import { join } from 'node:path';
import { racineDuProjet } from '#libs/infra/racine.js';

export type NomBase = 'registre' | 'cles';

/** The folder of SQL migrations: they are not compiled, so they stay with the sources wherever the code runs from. */
export function dossierMigrations(base: NomBase): string {
  return join(racineDuProjet(), 'libs/registre/migrations', base);
}
