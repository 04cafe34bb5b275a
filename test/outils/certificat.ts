import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isIPv4 } from 'node:net';

/** A self-signed certificate for a host, made here so that no key is kept in the repository and no tool is needed. */
export function certificatAutoSigne(hote: string): { cle: string; certificat: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
  const algorithme = seq(oid('2a8648ce3d040302')); // ecdsa-with-SHA256
  const nom = seq(der(0x31, seq(oid('550403'), der(0x0c, Buffer.from(hote)))));
  const jour = 86_400_000;
  const san = isIPv4(hote) ? der(0x87, Buffer.from(hote.split('.').map(Number))) : der(0x82, Buffer.from(hote));
  const corps = seq(
    der(0xa0, entier(Buffer.from([2]))),
    entier(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithme,
    nom,
    seq(instant(Date.now() - jour), instant(Date.now() + jour)),
    nom,
    publicKey,
    der(0xa3, seq(seq(oid('551d11'), der(0x04, seq(san))))),
  );
  const signature = sign('sha256', corps, createPrivateKey(privateKey));
  const complet = seq(corps, algorithme, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lignes = complet.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    cle: privateKey,
    certificat: `-----BEGIN CERTIFICATE-----\n${lignes.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}

function der(etiquette: number, contenu: Buffer): Buffer {
  const n = contenu.length;
  const longueur = n < 0x80 ? [n] : n < 0x100 ? [0x81, n] : [0x82, n >> 8, n & 0xff];
  return Buffer.concat([Buffer.from([etiquette, ...longueur]), contenu]);
}

const seq = (...parties: Buffer[]): Buffer => der(0x30, Buffer.concat(parties));
const oid = (hexa: string): Buffer => der(0x06, Buffer.from(hexa, 'hex'));
const entier = (octets: Buffer): Buffer => der(0x02, octets);
const instant = (ms: number): Buffer =>
  der(0x18, Buffer.from(`${new Date(ms).toISOString().replace(/\D/g, '').slice(0, 14)}Z`));
