import { sql, TransactionRollbackError } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { jourLocal } from '#libs/calendrier/journee.js';
import { absencesCorrigees, reprendreLesAbsences } from './absences-corrigees.js';
import { ImportRefuse, type Anomalie, type Signaler } from './anomalie.js';
import { CALENDRIER, lireCalendrier } from './calendrier-absences.js';
import { controlerAstreintes, controlerVolontaires } from './controler-astreintes.js';
import { controlerConfigurations, controlerContinuites } from './controler-continuites.js';
import { controlerFonctions, controlerPersonnes } from './controler-personnes.js';
import { controlerAbsences, controlerConventions, lieuxDeTravail } from './controler-periodes.js';
import { controlerPostes, controlerSecteurs } from './controler-postes.js';
import { controlerStructures } from './controler-structures.js';
import { controlerTemps } from './controler-temps.js';
import { signalerTrous } from './couverture.js';
import { departsImpossibles, noterLesDeparts, retireesPar } from './departs.js';
import { ecrireReseau, type Ecriture } from './ecrire.js';
import type { Lignes } from './fichiers.js';
import { gestesARelire, marquerRepris } from './gestes/relire.js';
import { reprendre } from './gestes/reprendre.js';
import { lireFichiers } from './lire.js';
import type { Transaction } from './identifiants.js';
import { placesDes } from './places.js';
import type { Reseau } from './reseau.js';
import { signalerTrousDeContinuite } from './trous-de-continuite.js';

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

/** Reads and checks the files, without any database. */
export function lireReseau(dossier: string): { reseau: Reseau; avertissements: Anomalie[] } {
  const anomalies: Anomalie[] = [];
  const signaler = versListe(anomalies);
  const lignes = lireFichiers(dossier, signaler);
  const lu = lignes === undefined ? undefined : controler(lignes, signaler);
  const reseau = lu === undefined ? undefined : avecLeCalendrier(dossier, lu, signaler);
  if (reseau === undefined || anomalies.length > 0) throw new ImportRefuse(anomalies);
  const avertissements: Anomalie[] = [];
  signalerTrous(reseau, versListe(avertissements));
  signalerTrousDeContinuite(reseau, versListe(avertissements));
  return { reseau, avertissements };
}

function controler(lignes: Lignes, signaler: Signaler): Reseau {
  const codes = (liste: readonly { code: string }[]): Set<string> => new Set(liste.map((l) => l.code));
  const codesStructures = codes(lignes['structures.csv']);
  const codesPersonnes = codes(lignes['personnes.csv']);

  const structures = controlerStructures(lignes['structures.csv'], signaler);
  const personnes = controlerPersonnes(lignes['personnes.csv'], signaler);
  const fonctions = controlerFonctions(lignes['fonctions.csv'], codesPersonnes, codesStructures, signaler);
  const secteurs = controlerSecteurs(lignes['secteurs.csv'], codesStructures, signaler);
  const connus = { secteurs: codes(lignes['secteurs.csv']), personnes: codesPersonnes, fonctions };
  const postes = controlerPostes(lignes['postes.csv'], connus, signaler);
  const absences = controlerAbsences(lignes['absences.csv'], fonctions, structures, signaler);
  const conventions = controlerConventions(lignes['conventions.csv'], structures, signaler);
  const places = placesDes({ structures, secteurs, postes });
  const continuites = controlerContinuites(lignes['continuites.csv'], places, signaler);
  const configurations = controlerConfigurations(lignes['configurations.csv'], places, signaler);
  const astreintes = controlerAstreintes(lignes['astreintes.csv'], { fonctions, structures }, signaler);
  const volontaires = controlerVolontaires(lignes['volontaires.csv'], { fonctions }, signaler);
  const temps = controlerTemps(lignes['temps.csv'], { fonctions, structures: codesStructures }, signaler);
  return {
    structures,
    personnes,
    fonctions,
    secteurs,
    postes,
    absences,
    conventions,
    continuites,
    temps,
    configurations,
    astreintes,
    volontaires,
  };
}

/** What the calendar of the team says beside `absences.csv`; the same absence is written once. */
function avecLeCalendrier(dossier: string, reseau: Reseau, signaler: Signaler): Reseau {
  const lieux = lieuxDeTravail(reseau.fonctions, reseau.structures);
  const cle = (a: Reseau['absences'][number]): string => `${a.personne} ${a.du.toISOString()}`;
  const ecrites = new Set(reseau.absences.map(cle));
  const absences = lireCalendrier(dossier, reseau, lieux, signaler);
  for (const a of absences) {
    if (ecrites.has(cle(a)))
      signaler(
        { fichier: CALENDRIER },
        `l'absence de la personne ${a.personne} à partir du ${jourLocal(a.du.toISOString(), lieux.get(a.personne) ?? 'metropole')} est écrite deux fois`,
        'la laisser à un seul endroit, absences.csv ou le calendrier',
      );
    ecrites.add(cle(a));
  }
  return { ...reseau, absences: [...reseau.absences, ...absences] };
}

function versListe(anomalies: Anomalie[]): Signaler {
  return (lieu, message, remede) => anomalies.push({ ...lieu, message, remede });
}
