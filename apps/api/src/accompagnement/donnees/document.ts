import type { Document } from '#libs/infra/documents/imprimeur.js';
import { enLignes, type ExportDesDonnees } from './export.js';

/** The copy on paper: the same facts, in lines. */
export function documentDesDonnees(
  { le, propositions, accompagnements, derogations }: ExportDesDonnees,
  telephone: string,
): Document {
  return {
    gabarit: 'donnees',
    le,
    donnees: {
      telephone,
      parties: [
        { titre: 'Ce qui vous a été proposé', lignes: enLignes(propositions) },
        { titre: 'Vos accompagnements', lignes: enLignes(accompagnements) },
        { titre: 'Ce qui a été dit sans votre accord, pour protéger', lignes: enLignes(derogations) },
      ].filter((p) => p.lignes.length > 0),
    },
  };
}
