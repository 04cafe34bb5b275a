import { sql, TransactionRollbackError } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { absencesCorrigees, reprendreLesAbsences } from './absences-corrigees.js';
import { ImportRefuse, type Anomalie } from './anomalie.js';
import { departsImpossibles, noterLesDeparts, retireesPar } from './departs.js';
import { ecrireReseau, type Ecriture } from './ecrire.js';
import { gestesARelire, marquerRepris } from './gestes/relire.js';
import { reprendre } from './gestes/reprendre.js';
import { lireReseau } from './lire-reseau.js';
import type { Transaction } from './identifiants.js';
import type { Reseau } from './reseau.js';

export interface Importation {
  /** Folder of the CSV files. */
  dossier: string;
  /** Address of the record, under the account that owns it. */
  registre: string;
  /** Issuer of the accounts (OIDC): a person is known by issuer and subject. */
  emetteur: string;
  /** What was changed on the page and is not in the files: refused and listed by default, kept, or undone. */
  gestes?: SortDesGestes;
  /** Everything is checked and written, then undone. */
  aBlanc?: boolean;
}

export const sortsDesGestes = ['demander', 'garder', 'remplacer'] as const;
export type SortDesGestes = (typeof sortsDesGestes)[number];

export interface Bilan extends Ecriture {
  avertissements: Anomalie[];
  /** How many gestures of the page the files do not say, and that were kept. */
  gestesGardes: number;
  /** Kept without being asked, and what to do about it. */
  restent: Anomalie[];
}

/**
 * Loads the network from its files: all of it or nothing. The same files twice change nothing.
 * @throws ImportRefuse listing everything that is wrong, with file, line, column and remedy
 */
export async function importerAnnuaire({
  dossier,
  registre,
  emetteur,
  gestes = 'demander',
  aBlanc = false,
}: Importation): Promise<Bilan> {
  const { reseau, avertissements } = lireReseau(dossier);
  const client = new pg.Client(registre);
  await client.connect();
  try {
    let bilan: Bilan | undefined;
    await drizzle(client)
      .transaction(async (tx) => {
        bilan = { ...(await importerReseau(tx, reseau, emetteur, gestes)), avertissements };
        await tx.execute(sql`SET CONSTRAINTS ALL IMMEDIATE`); // what is only checked at the end is checked by a dry run too
        if (aBlanc) tx.rollback();
      })
      .catch((erreur: unknown) => {
        if (!(aBlanc && erreur instanceof TransactionRollbackError)) throw erreur;
      });
    return bilan as Bilan;
  } finally {
    await client.end();
  }
}

/** One transaction, alone on the annuaire: what the files say, with what the page or a command changed. */
async function importerReseau(
  tx: Transaction,
  reseau: Reseau,
  emetteur: string,
  gestes: SortDesGestes,
): Promise<Omit<Bilan, 'avertissements'>> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext('relais:annuaire'))`);
  const reprise = reprendre(reseau, await gestesARelire(tx));
  const { oublies } = reprise;
  const corrigees = reprendreLesAbsences(reprise.reseau, await absencesCorrigees(tx));
  if (gestes === 'demander' && corrigees.contraires.length > 0) throw new ImportRefuse(corrigees.contraires);
  const refuses =
    gestes === 'demander' ? oublies.filter((o) => !o.reste) : gestes === 'garder' ? oublies.filter((o) => o.perdu) : [];
  if (refuses.length > 0) throw new ImportRefuse(refuses.map((o) => o.anomalie));
  const choisi = gestes === 'remplacer' ? reseau : reprise.reseau;
  const voulu = gestes === 'remplacer' ? choisi : { ...choisi, absences: corrigees.absences };
  const retirees = await retireesPar(tx, voulu);
  const impossibles = departsImpossibles(retirees);
  if (impossibles.length > 0) throw new ImportRefuse(impossibles);
  const ecriture = await ecrireReseau(tx, voulu, emetteur);
  await noterLesDeparts(tx, retirees);
  await marquerRepris(tx, [...reprise.dits, ...(gestes === 'remplacer' ? oublies.map((o) => o.geste) : [])]);
  const gardes = gestes === 'remplacer' ? [] : oublies;
  return {
    ...ecriture,
    gestesGardes: gardes.filter((o) => !o.reste).length,
    restent: gardes.filter((o) => o.reste).map((o) => o.anomalie),
  };
}
