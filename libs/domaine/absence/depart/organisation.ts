import type { Contexte, Decision } from '../../acte.js';
import type { AbsenceProfessionnel } from '../etat.js';
import { estFinie } from '../etat.js';
import { organisateurDe } from '../regle.js';

/**
 * Whoever organised an absence leaves: the next of the technical line above it does, whom her departure does not choose.
 * @returns undefined: nobody of the line is left, or it is not hers any more
 */
export function passerLOrganisation(
  a: AbsenceProfessionnel,
  { ligne }: Contexte,
  { de, par }: { de: string; par: string },
): Decision<AbsenceProfessionnel> | undefined {
  if (estFinie(a) || a.organisateur !== de) return undefined;
  const organisateur = organisateurDe(
    a.personne,
    ligne.filter((e) => e.personne !== de),
  );
  if (organisateur === a.personne) return undefined;
  return { etat: { ...a, organisateur }, faits: [{ type: 'organisationPassee', par }] };
}
