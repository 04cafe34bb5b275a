import { avecAdmin } from './avec-admin.js';
import { lireMigrations, type EtatMigrations, type Migration } from './etat-migrations.js';
import type { NomBase } from './migrations.js';

export interface AMettreAJour {
  registre: Migration[];
  cles: Migration[];
}

/**
 * What this version would add to both databases.
 * @throws Error when one was changed by a later version: an update never goes back
 */
export async function aMettreAJour(adresses: Record<NomBase, string>): Promise<AMettreAJour> {
  const lire = async (base: NomBase): Promise<Migration[]> => {
    const etat = await avecAdmin(adresses[base], (admin) => lireMigrations(admin, base));
    refuserTropRecente(base, etat);
    return etat.attendues;
  };
  return { registre: await lire('registre'), cles: await lire('cles') };
}

function refuserTropRecente(base: NomBase, { tropRecente }: EtatMigrations): void {
  if (tropRecente)
    throw new Error(
      `La base « ${base} » a été mise à jour par une version plus récente que celle-ci : revenir à cette version-là, ou restaurer la sauvegarde d’avant sa mise à jour.`,
    );
}
