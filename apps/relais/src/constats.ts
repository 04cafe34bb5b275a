import { panne, type Constat } from '#libs/infra/constat.js';
import type { Dire } from './commande.js';
import { enClair } from './en-clair.js';

/** A check that breaks is a breakdown, said in the words of the command line. */
export async function essayer<T>(quoi: string, f: () => Promise<T>): Promise<T | Constat> {
  try {
    return await f();
  } catch (erreur) {
    return panne(quoi, enClair(erreur).texte);
  }
}

export function direConstat({ quoi, etat, dit }: Constat, dire: Dire): void {
  dire(`${etat.padEnd(6)}  ${quoi} : ${dit}`);
}
