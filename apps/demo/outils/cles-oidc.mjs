// The demo provider's signing keys: kept in .relais, a new pair every thirty days, the one before still published so that
// what it signed can be verified.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const AGE_MAX = 30 * 24 * 3600 * 1000;

/** @returns {{ jwks: { keys: object[] }, cookies: string[] }} newest first */
export function clesOidc(fichier) {
  const lots = existsSync(fichier) ? JSON.parse(readFileSync(fichier, 'utf8')) : [];
  if (lots.length === 0 || Date.now() - lots[0].creeLe > AGE_MAX) {
    lots.unshift({
      creeLe: Date.now(),
      cookie: randomBytes(32).toString('hex'),
      cles: [cle('ES256', 'ec', { namedCurve: 'P-256' }), cle('RS256', 'rsa', { modulusLength: 2048 })],
    });
    writeFileSync(fichier, JSON.stringify(lots.slice(0, 2)), { mode: 0o600 });
  }
  const gardes = lots.slice(0, 2);
  return { jwks: { keys: gardes.flatMap(({ cles }) => cles) }, cookies: gardes.map(({ cookie }) => cookie) };
}

function cle(alg, type, options) {
  const { privateKey } = generateKeyPairSync(type, options);
  return { ...privateKey.export({ format: 'jwk' }), alg, use: 'sig', kid: randomBytes(8).toString('hex') };
}
