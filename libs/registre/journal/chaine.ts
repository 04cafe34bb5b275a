import { createHash } from 'node:crypto';

export const TETE_VIDE = Buffer.alloc(32);

/** One link of a dossier's chain: it covers the encrypted fact, so that verifying needs no key (design §6). */
export function maillon(precedent: Buffer, numero: number, instant: string, fait: Buffer): Buffer {
  return createHash('sha256').update(precedent).update(`|${numero}|${instant}|`).update(fait).digest();
}
