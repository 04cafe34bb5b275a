import { readFileSync } from 'node:fs';
import type { Configuration } from '../configuration.js';

/** What every connection to Temporal is opened with. */
export interface AccesTemporal {
  address: string;
  tls?: { serverRootCACertificate: Buffer; clientCertPair: { crt: Buffer; key: Buffer } };
  /** The token as it stands in its file now. */
  jeton?: () => string;
}

type Variables = Pick<Configuration, 'TEMPORAL_ADDRESS'> &
  Partial<
    Pick<Configuration, 'TEMPORAL_TLS_AC' | 'TEMPORAL_TLS_CERTIFICAT' | 'TEMPORAL_TLS_CLE' | 'TEMPORAL_JETON_FICHIER'>
  >;

/**
 * Reads certificates once: another certificate needs another process. Tokens live for a year and are read at each call, so that
 * whoever renews them restarts nothing.
 * @throws Error naming the variable and the file that cannot be read; nothing starts half configured
 */
export function accesTemporal(configuration: Variables): AccesTemporal {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_TLS_AC: ac, TEMPORAL_JETON_FICHIER: fichier } = configuration;
  const { TEMPORAL_TLS_CERTIFICAT: certificat, TEMPORAL_TLS_CLE: cle } = configuration;
  if (ac === undefined || certificat === undefined || cle === undefined) return { address };
  const tls = {
    serverRootCACertificate: lire('TEMPORAL_TLS_AC', ac),
    clientCertPair: { crt: lire('TEMPORAL_TLS_CERTIFICAT', certificat), key: lire('TEMPORAL_TLS_CLE', cle) },
  };
  if (fichier === undefined) return { address, tls };
  return { address, tls, jeton: lecteurDeJeton(fichier) };
}

/** While its file is being written anew, the token before serves on: if it has run out, Temporal refuses it and the process says so. */
function lecteurDeJeton(fichier: string): () => string {
  const lu = (): string => lire('TEMPORAL_JETON_FICHIER', fichier).toString().trim();
  let jeton = lu();
  return () => {
    try {
      jeton = lu() || jeton;
    } catch {
      // not there for a moment
    }
    return jeton;
  };
}

function lire(variable: string, fichier: string): Buffer {
  try {
    return readFileSync(fichier);
  } catch (cause) {
    throw new Error(`${variable}: cannot read ${fichier}`, { cause });
  }
}
