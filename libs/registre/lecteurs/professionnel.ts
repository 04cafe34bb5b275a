import type { Professionnel } from '#libs/domaine/courriel.js';
import { PROFESSIONNEL } from '../charger.js';
import type { Acces } from './lecteur.js';

/** A professional as a letter may name her, and the instant at which it is printed. */
export async function professionnelDe(
  { bases, horloge }: Acces,
  personne: string,
): Promise<{ contact: Professionnel; maintenant: string } | undefined> {
  const { rows } = await bases.registre.query<{ contact: Professionnel; maintenant: Date }>(
    `SELECT ${PROFESSIONNEL} AS contact, ${horloge.sql()} AS maintenant FROM identite i WHERE i.personne = $1`,
    [personne],
  );
  const [lu] = rows;
  return lu === undefined ? undefined : { contact: lu.contact, maintenant: lu.maintenant.toISOString() };
}
