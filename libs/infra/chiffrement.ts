import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 1;
const PAS = 256;

/**
 * AES-256-GCM with a random IV. The clear text is padded to 256-byte steps first: a length must not tell which answer an agent gave.
 * @param lieu where the ciphertext stands (table, column, row, version): moved elsewhere, it no longer opens
 */
export function chiffrer(cle: Buffer, clair: Buffer, lieu: string): Buffer {
  const rempli = Buffer.alloc(Math.ceil((clair.length + 4) / PAS) * PAS);
  rempli.writeUInt32BE(clair.length);
  clair.copy(rempli, 4);
  const iv = randomBytes(12);
  const chiffre = createCipheriv('aes-256-gcm', cle, iv).setAAD(Buffer.from(lieu));
  return Buffer.concat([Buffer.from([VERSION]), iv, chiffre.update(rempli), chiffre.final(), chiffre.getAuthTag()]);
}

/** @throws Error when the bytes were altered, moved or written under another key. Never returns a guess. */
export function dechiffrer(cle: Buffer, opaque: Buffer, lieu: string): Buffer {
  if (opaque[0] !== VERSION || opaque.length < 1 + 12 + PAS + 16) throw new Error('CHIFFRE_ILLISIBLE');
  const clair = createDecipheriv('aes-256-gcm', cle, opaque.subarray(1, 13)).setAAD(Buffer.from(lieu));
  clair.setAuthTag(opaque.subarray(-16));
  const rempli = Buffer.concat([clair.update(opaque.subarray(13, -16)), clair.final()]);
  return rempli.subarray(4, 4 + rempli.readUInt32BE());
}

/** A set of service keys of which one writes and all read: that is what makes rotation possible. */
export interface Trousseau {
  courante: string;
  cles: Record<string, Buffer>;
}

/** Encrypts under the current key; the key's name travels in front and is authenticated with the rest. */
export function sceller(trousseau: Trousseau, clair: Buffer, lieu: string): Buffer {
  const nom = Buffer.from(trousseau.courante);
  return Buffer.concat([
    Buffer.from([nom.length]),
    nom,
    chiffrer(cleNommee(trousseau, trousseau.courante), clair, `${trousseau.courante}|${lieu}`),
  ]);
}

export function desceller(trousseau: Trousseau, opaque: Buffer, lieu: string): Buffer {
  const nom = nomDeLaCle(opaque);
  return dechiffrer(cleNommee(trousseau, nom), opaque.subarray(1 + Buffer.byteLength(nom)), `${nom}|${lieu}`);
}

/** Which key of its set wrote this. */
export function nomDeLaCle(opaque: Buffer): string {
  return opaque.subarray(1, 1 + (opaque[0] ?? 0)).toString();
}

function cleNommee(trousseau: Trousseau, nom: string): Buffer {
  const cle = trousseau.cles[nom];
  if (cle === undefined) throw new Error('CLE_INCONNUE');
  return cle;
}
