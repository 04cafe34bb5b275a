import { isIP } from 'node:net';

/** Where mails are handed over, read from SMTP_URL. */
export interface RelaisSmtp {
  hote: string;
  port: number;
  /** TLS from the first byte (smtps:). */
  tlsDirect: boolean;
  /** False on this machine only: elsewhere nothing is said in clear text, not even when the relay offers nothing better. */
  tlsExige: boolean;
  identifiants?: { utilisateur: string; motDePasse: string };
}

/** @throws Error when the address is not smtp: or smtps: */
export function lireRelaisSmtp(url: string): RelaisSmtp {
  const { protocol, hostname, port, username, password } = new URL(url);
  if (protocol !== 'smtp:' && protocol !== 'smtps:')
    throw new Error('SMTP_URL: expected smtp://host:port or smtps://host:port');
  const hote = hostname.replace(/^\[|\]$/g, '') || 'localhost';
  const tlsDirect = protocol === 'smtps:';
  return {
    hote,
    port: port === '' ? (tlsDirect ? 465 : 587) : Number(port),
    tlsDirect,
    tlsExige: !estLocal(hote),
    ...(username === ''
      ? {}
      : { identifiants: { utilisateur: decodeURIComponent(username), motDePasse: decodeURIComponent(password) } }),
  };
}

/** A name that only looks local (`localhost.example.org`, `127.0.0.1.example`) is not. */
export function estLocal(hote: string): boolean {
  if (isIP(hote) === 4) return hote.startsWith('127.');
  return hote === '::1' || hote === 'localhost';
}
