import type { Reseau } from '../reseau.js';
import type { GesteARelire } from './relire.js';

/**
 * The network of the files with the administrateur whom they do not say. Her account tells who she is: when the files know it under
 * another code, that person is she; when their line has none, it keeps hers. Her place is the one she was given, or the first root.
 */
export function avecAdministrateur(
  r: Reseau,
  { lieux: _lieux, ...elle }: NonNullable<GesteARelire['personne']>,
  structure: string | null,
): Reseau {
  const connue =
    r.personnes.find((p) => p.compte !== null && p.compte === elle.compte) ??
    r.personnes.find((p) => p.code === elle.code);
  const lieu = r.structures.find((s) => s.code === structure) ?? r.structures.find((s) => s.parent === null);
  const personnes =
    connue === undefined
      ? [...r.personnes, elle]
      : r.personnes.map((p) => (p === connue ? { ...p, compte: p.compte ?? elle.compte } : p));
  const fonction = {
    personne: connue?.code ?? elle.code,
    role: 'administrateur' as const,
    structure: lieu?.code ?? '',
  };
  return { ...r, personnes, fonctions: [...r.fonctions, fonction] };
}
