import { createHmac } from 'node:crypto';

/** What an HMAC stands for; the same person gives unrelated values for two natures, so that two columns cannot be joined. */
export type NatureEmpreinte =
  | 'agent'
  | 'tiers'
  | 'auteur'
  | 'corps'
  | 'courriel'
  | 'recherche'
  | 'lettre' // the code itself
  | 'document' // the code of a sealed document
  | 'code' // what finds a code again
  | 'evenement' // what kind of event it is
  | 'place' // the token of whoever comes to be heard
  | 'essai';

/** Keyed HMAC (hex): finds a person, a body or a mail again without naming it (design §6). */
export type Empreinte = (nature: NatureEmpreinte, valeur: string) => string;

export function creerEmpreinte(cleIndex: Buffer): Empreinte {
  return (nature, valeur) => createHmac('sha256', cleIndex).update(`${nature}\u0000${valeur}`).digest('hex');
}
