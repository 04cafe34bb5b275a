import type { SujetInformation } from '#libs/reglementation/profil.js';
import { estNominatif } from './etat.js';

/**
 * Two duties of the professional: secrecy about persons, discretion about the facts of a service. Every dossier is secret;
 * only what a service says of itself is not, and it is discreet.
 */
export type Classement = 'secret' | 'discret';

export const classements: Record<Classement, string> = {
  secret: 'Secret professionnel : une personne est nommée.',
  discret: 'Discrétion : des faits d’un service, pour ceux à qui ils sont adressés.',
};

export function classementDe(quoi: SujetInformation): Classement {
  return estNominatif(quoi) ? 'secret' : 'discret';
}
