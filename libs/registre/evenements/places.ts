import { randomBytes } from 'node:crypto';
import { ALPHABET, normaliser } from '../codes/code.js';
import { lireEnTantQue, type Acces } from '../lecteurs/lecteur.js';

/** What came of it: it is hers, there is none left, or that time is over, cancelled or not for her. */
export type Prise = 'pris' | 'complet' | 'ferme';

const LONGUEUR = 15;

/** The token of one place: seventy-five bits that are kept nowhere, for whoever takes a place and for nobody else. */
export function nouveauJeton(): string {
  return [...randomBytes(LONGUEUR)].map((octet) => ALPHABET[octet % ALPHABET.length]).join('');
}

/** What a person typed, as a token; undefined: it is none. */
export function lireLeJeton(tape: string): string | undefined {
  const jeton = normaliser(tape);
  return jeton.length === LONGUEUR && [...jeton].every((lettre) => ALPHABET.includes(lettre)) ? jeton : undefined;
}

/**
 * One place of one time. Who asks decides only whether that time is for her: nothing of her is written, no key of an act, no line of
 * the journal nor of the readings (R-170, T-37). The token makes it idempotent: the same one twice is the same place.
 */
export async function prendrePlace(
  acces: Acces,
  personne: string,
  { seance, jeton }: { seance: string; jeton: string },
): Promise<Prise> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<{ prise: Prise }>(
      `SELECT prendre_place($1, $2, ${acces.horloge.sql()}) AS prise`,
      [seance, acces.empreinte('place', jeton)],
    );
    return rows[0]?.prise ?? 'ferme';
  });
}

/** Gives a place back, by its token alone. @returns false when no place has it: given back before, or its time is over */
export async function rendrePlace(acces: Acces, personne: string, jeton: string): Promise<boolean> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<{ rendue: boolean }>('SELECT rendre_place($1) AS rendue', [
      acces.empreinte('place', jeton),
    ]);
    return rows[0]?.rendue === true;
  });
}
