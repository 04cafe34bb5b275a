const JETON = /^[0-9a-f]{40}$/;

/** Beginning of the mail's key in the ledger, itself a keyed HMAC: whoever did not receive the mail cannot make one up. */
export function jetonDe(cle: string): string {
  return cle.slice(0, 40);
}

/** Return-Path that tells which mail came back (VERP). */
export function adresseDeRetour(jeton: string, domaine: string): string {
  return `retour+${jeton}@${domaine}`;
}

/** @returns undefined when it is not one of our return addresses */
export function jetonDeRetour(adresse: string, domaine: string): string | undefined {
  const [, jeton, lieu] = /^retour\+([^@]+)@([^@]+)$/i.exec(adresse) ?? [];
  if (jeton === undefined || lieu?.toLowerCase() !== domaine.toLowerCase()) return undefined;
  return JETON.test(jeton.toLowerCase()) ? jeton.toLowerCase() : undefined;
}
