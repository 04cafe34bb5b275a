import type { Payload, PayloadCodec } from '@temporalio/common';
import { desceller, sceller, type Trousseau } from '../chiffrement.js';

const ENCODAGE = 'binary/relais';
const LIEU = 'temporal';

/**
 * Temporal's second wall (design §1.4): ids, step names and instants travel encrypted under rotating service keys, padded so that
 * sizes are equal. Total and strict: everything is encoded, and plaintext is refused on read.
 */
export function creerCodec(trousseau: Trousseau): PayloadCodec {
  return {
    encode: async (payloads) => payloads.map((p) => fermer(trousseau, p)),
    decode: async (payloads) => payloads.map((p) => ouvrir(trousseau, p)),
  };
}

function fermer(trousseau: Trousseau, { metadata, data }: Payload): Payload {
  const tete = Buffer.from(
    JSON.stringify(
      Object.fromEntries(Object.entries(metadata ?? {}).map(([k, v]) => [k, Buffer.from(v).toString('base64')])),
    ),
  );
  const longueur = Buffer.alloc(2);
  longueur.writeUInt16BE(tete.length);
  return {
    metadata: { encoding: Buffer.from(ENCODAGE) },
    data: sceller(trousseau, Buffer.concat([longueur, tete, Buffer.from(data ?? [])]), LIEU),
  };
}

function ouvrir(trousseau: Trousseau, { metadata, data }: Payload): Payload {
  const encodage = Buffer.from(metadata?.['encoding'] ?? new Uint8Array()).toString();
  if (encodage !== ENCODAGE || data == null) throw new Error('CHARGE_EN_CLAIR');
  const clair = desceller(trousseau, Buffer.from(data), LIEU);
  const fin = 2 + clair.readUInt16BE(0);
  const tete = JSON.parse(clair.subarray(2, fin).toString()) as Record<string, string>;
  return {
    metadata: Object.fromEntries(Object.entries(tete).map(([k, v]) => [k, Buffer.from(v, 'base64')])),
    data: clair.subarray(fin),
  };
}
