import { hkdfSync } from 'node:crypto';
import { chiffrer, dechiffrer } from '#libs/infra/chiffrement.js';

/**
 * Seals what must wait in a session or in a form: drafts, login tokens. The session table and the page hold only ciphertext,
 * under a key derived from the session secret; `usage` binds it to its purpose.
 */
export class Coffret {
  private readonly cle: Buffer;

  constructor(secret: string) {
    this.cle = Buffer.from(hkdfSync('sha256', secret, 'relais', 'coffret', 32));
  }

  sceller(valeur: unknown, usage: string): string {
    return chiffrer(this.cle, Buffer.from(JSON.stringify(valeur)), usage).toString('base64url');
  }

  /** The value, or undefined when the seal is not ours: old key, other purpose, forged. */
  ouvrir<T>(scelle: unknown, usage: string): T | undefined {
    if (typeof scelle !== 'string') return undefined;
    try {
      return JSON.parse(dechiffrer(this.cle, Buffer.from(scelle, 'base64url'), usage).toString()) as T;
    } catch {
      return undefined; // a seal that does not open is an answer here, not an incident
    }
  }
}
