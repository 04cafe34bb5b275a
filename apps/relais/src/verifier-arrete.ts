import pg from 'pg';
import { lireCles } from '#libs/infra/configuration.js';
import type { Constat } from '#libs/infra/constat.js';
import { Coffre } from '#libs/registre/coffre/coffre.js';
import { joindre, migrations, roles } from '#libs/registre/verification/bases.js';
import { clesLisibles, journal } from '#libs/registre/verification/registre.js';
import type { Dire } from './commande.js';
import { direConstat, essayer } from './constats.js';

/**
 * What « verifier » asks and that can be asked while every program is stopped, as the owner: neither Temporal, nor the mail, nor the
 * clock, which is late for good reason. Without the key file, the dossiers and the journal are not opened.
 * @returns whether nothing is broken
 */
export async function verifierArrete(
  adresses: Record<'registre' | 'cles', string>,
  fichierCles: string | undefined,
  dire: Dire,
): Promise<boolean> {
  const [registre, cles] = [adresses.registre, adresses.cles].map((url) => new pg.Pool({ connectionString: url, max: 1 })) as [pg.Pool, pg.Pool]; // prettier-ignore
  const constats: Constat[] = [];
  const noter = async (quoi: string, f: () => Promise<Constat>): Promise<void> => {
    const rendu = await essayer(quoi, f);
    constats.push(rendu);
    direConstat(rendu, dire);
  };
  try {
    for (const [nom, base] of [['registre', registre], ['cles', cles]] as const) {
      await noter(`Base « ${nom} »`, () => joindre(base, nom));
      await noter(`Rôles et droits, base « ${nom} »`, () => roles(base, nom));
      await noter(`Tables, base « ${nom} »`, () => migrations(base, nom));
    } // prettier-ignore
    if (fichierCles !== undefined) {
      await noter('Clés et dossiers', async () => {
        const { enveloppe, service } = lireCles(fichierCles);
        return clesLisibles(registre, new Coffre(cles, enveloppe, service));
      });
      await noter('Journal', async () => journal(registre, lireCles(fichierCles).sceau));
    }
  } finally {
    await Promise.all([registre.end(), cles.end()]);
  }
  return constats.every((c) => c.etat !== 'Panne');
}
