import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

const TOURS = 4096;

/**
 * The SCRAM-SHA-256 verifier that PostgreSQL stores for a password (RFC 5802). Sent in place of the password, so that neither
 * the server's log nor the SQL shown to a database administrator ever holds the password itself.
 */
export function verificateurScram(motDePasse: string, sel = randomBytes(16)): string {
  const sale = pbkdf2Sync(motDePasse, sel, TOURS, 32, 'sha256');
  const hmac = (texte: string): Buffer => createHmac('sha256', sale).update(texte).digest();
  const stockee = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${TOURS}:${sel.toString('base64')}$${stockee}:${hmac('Server Key').toString('base64')}`;
}
