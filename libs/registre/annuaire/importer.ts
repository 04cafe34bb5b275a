import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { ImportRefuse, type Anomalie, type Signaler } from './anomalie.js';
import { controlerFonctions, controlerPersonnes } from './controler-personnes.js';
import { controlerAbsences, controlerConventions } from './controler-periodes.js';
import { controlerPostes, controlerSecteurs } from './controler-postes.js';
import { controlerStructures } from './controler-structures.js';
import { signalerTrous } from './couverture.js';
import { ecrireReseau, type Ecriture } from './ecrire.js';
import type { Lignes } from './fichiers.js';
import { lireFichiers } from './lire.js';
import type { Reseau } from './reseau.js';

export interface Importation {
  /** Folder of the CSV files. */
  dossier: string;
  /** Address of the record, under the account that owns it. */
  registre: string;
  /** Issuer of the accounts (OIDC): a person is known by issuer and subject. */
  emetteur: string;
}

export interface Bilan extends Ecriture {
  avertissements: Anomalie[];
}

/**
 * Loads the network from its files: all of it or nothing. The same files twice change nothing.
 * @throws ImportRefuse listing everything that is wrong, with file, line, column and remedy
 */
export async function importerAnnuaire({ dossier, registre, emetteur }: Importation): Promise<Bilan> {
  const { reseau, avertissements } = lireReseau(dossier);
  const client = new pg.Client(registre);
  await client.connect();
  try {
    const ecriture = await drizzle(client).transaction((tx) => ecrireReseau(tx, reseau, emetteur));
    return { ...ecriture, avertissements };
  } finally {
    await client.end();
  }
}

/** Reads and checks the files, without any database. */
export function lireReseau(dossier: string): { reseau: Reseau; avertissements: Anomalie[] } {
  const anomalies: Anomalie[] = [];
  const signaler = versListe(anomalies);
  const lignes = lireFichiers(dossier, signaler);
  const reseau = lignes === undefined ? undefined : controler(lignes, signaler);
  if (reseau === undefined || anomalies.length > 0) throw new ImportRefuse(anomalies);
  const avertissements: Anomalie[] = [];
  signalerTrous(reseau, versListe(avertissements));
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
  return { structures, personnes, fonctions, secteurs, postes, absences, conventions };
}

function versListe(anomalies: Anomalie[]): Signaler {
  return (lieu, message, remede) => anomalies.push({ ...lieu, message, remede });
}
