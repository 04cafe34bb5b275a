import type { Professionnel } from '#libs/domaine/courriel.js';
import { estReference } from '#libs/domaine/champs.js';
import type { Fondement, Partage } from '#libs/domaine/partage/etat.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import { transaction, type Client } from '../bases.js';
import { codeDeDocument, empreinteDuCode } from '../codes/code.js';
import { Essais, type Limite, type Porteur } from '../codes/essais.js';
import { lireEnTantQue, nomsDe, ouvrirEtats, professionnelsDe, type Acces, type LigneEtat } from './lecteur.js';

/** A share that waits for its recipient: from whom, until when; of whom, and what it says, only once it is opened. */
export interface PartageRecu {
  reference: string;
  de: Professionnel | undefined;
  jusquau: string;
}

/** What a recipient reads: these sentences and no others. */
export interface PartageLu {
  reference: string;
  genre: Partage['genre'];
  fondement: Fondement | null;
  agent: string;
  de: Professionnel | undefined;
  but: string;
  phrases: readonly string[];
  jusquau: string;
  recuLe: string | null;
  territoire: Territoire;
}

export async function partagesRecus(acces: Acces, personne: string): Promise<PartageRecu[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<{ dossier: string; de: string; jusquau: Date }>(
      `SELECT * FROM partages_recus(${acces.horloge.sql()})`,
    );
    const cles = await acces.coffre.plusieursCles(rows.map((r) => r.dossier));
    const vivants = rows.filter((r) => cles.has(r.dossier));
    const de = await professionnelsDe(
      client,
      vivants.map((r) => r.de),
    );
    return vivants.map((r) => ({ reference: r.dossier, de: de.get(r.de), jusquau: r.jusquau.toISOString() }));
  });
}

/**
 * Read with its audit row, or not at all.
 * @returns undefined when it is over, taken back, erased, or was never his: one answer, found in one way
 */
export async function partageLu(acces: Acces, personne: string, reference: string): Promise<PartageLu | undefined> {
  if (!estReference(reference)) return undefined;
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(`SELECT * FROM lire_partage($1, ${acces.horloge.sql()})`, [reference]);
    return montrer(acces, client, rows);
  });
}

/** An outside service types its code: the attempt is counted first, and a right code has served. */
export async function partageParCode(
  acces: Acces,
  tape: string,
  qui: Record<'seance' | 'reseau', string>,
  limites?: Readonly<Record<Porteur, Limite>>,
): Promise<PartageLu | { attendre: number } | undefined> {
  const essais = new Essais(acces.bases, acces.empreinte, acces.horloge, limites);
  const attendre = await essais.compter(qui);
  if (attendre > 0) return { attendre };
  const lu = await transaction(acces.bases.registre, acces.empreinte, undefined, async (client) => {
    const { rows } = await client.query<Ligne>(`SELECT * FROM lire_partage_par_code($1, ${acces.horloge.sql()})`, [
      empreinteDuCode(acces.empreinte, tape),
    ]);
    return montrer(acces, client, rows);
  });
  if (lu !== undefined) await essais.rendre(qui);
  return lu;
}

/** The same words, for a document that whoever answers for the share hands to a service outside, and its code. */
export interface PartageAScel {
  lu: PartageLu;
  /** Name of the service. */
  a: string;
  transmisLe: string;
  code: string;
}

/**
 * Taken by her who answers for it, while it is open; each time is written down, and the agent sees it.
 * @returns undefined when it is over, taken back, not to be sealed, or not hers
 */
export async function partageAScel(
  acces: Acces,
  personne: string,
  reference: string,
): Promise<PartageAScel | undefined> {
  if (!estReference(reference)) return undefined;
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(`SELECT * FROM lire_partage_scelle($1, ${acces.horloge.sql()})`, [
      reference,
    ]);
    const [ouvert] = await ouvrirEtats<Partage, Ligne>(acces.coffre, rows);
    if (ouvert === undefined) return undefined;
    const { etat } = ouvert;
    if (!('service' in etat.destinataire) || etat.transmisLe === undefined || etat.code === undefined) return undefined;
    const { service: a } = etat.destinataire;
    const code = codeDeDocument(acces.empreinte, reference, etat.code);
    return { lu: await enMots(client, ouvert), a, transmisLe: etat.transmisLe, code };
  });
}

interface Ligne extends LigneEtat {
  titulaire: string;
}

async function montrer(acces: Acces, client: Client, lignes: readonly Ligne[]): Promise<PartageLu | undefined> {
  const [ouvert] = await ouvrirEtats<Partage, Ligne>(acces.coffre, lignes);
  return ouvert === undefined ? undefined : enMots(client, ouvert);
}

async function enMots(client: Client, { ligne, etat }: { ligne: Ligne; etat: Partage }): Promise<PartageLu> {
  const noms = await nomsDe(client, [etat.agent]);
  const de = await professionnelsDe(client, [ligne.titulaire]);
  return {
    reference: ligne.id,
    genre: etat.genre,
    fondement: etat.fondement ?? null,
    agent: noms.get(etat.agent) ?? 'Une personne partie du ministère',
    de: de.get(ligne.titulaire),
    but: etat.but,
    phrases: etat.phrases.map((f) => f.texte),
    jusquau: etat.jusquau,
    recuLe: etat.recuLe ?? null,
    territoire: etat.territoire,
  };
}
