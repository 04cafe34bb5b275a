/** A role held in a structure (design §3): what a person reads, and the requirement that names it. */
interface DescriptionRole {
  libelle: string;
  exigence: string;
}

export const roles = {
  agent: { libelle: 'agent', exigence: 'R-047' },
  chefDeService: { libelle: 'chef de service', exigence: 'R-030' },
  responsableHierarchique: { libelle: 'responsable hiérarchique', exigence: 'R-030' },
  serviceRh: { libelle: 'service des ressources humaines', exigence: 'R-030' },
  assistant: { libelle: 'assistant de service social', exigence: 'R-238' },
  conseillerTechnique: { libelle: 'conseiller technique', exigence: 'R-230, R-238, R-245, R-249' },
  conseillerNational: { libelle: 'conseiller technique national', exigence: 'R-230, R-233, R-238, R-249' },
  autoriteAcademique: { libelle: 'autorité académique', exigence: 'R-034' },
  conseillerRhProximite: { libelle: 'conseiller RH de proximité', exigence: 'R-034' },
  acteurPrevention: { libelle: 'acteur de la santé, du handicap ou de la sécurité', exigence: 'R-036' },
  mediateurAcademique: { libelle: 'médiateur académique', exigence: 'R-036' },
  partenaire: { libelle: 'partenaire', exigence: 'R-030' },
  retraite: { libelle: 'retraité', exigence: 'R-010, R-018, R-021' },
  ayantDroit: { libelle: 'ayant droit', exigence: 'R-009, R-018, R-021' },
  eleve: { libelle: 'élève ou étudiant', exigence: 'R-022' },
  direction: { libelle: 'direction', exigence: 'R-156' },
  secretariat: { libelle: 'secrétariat du service social', exigence: 'R-278' },
  medecin: { libelle: 'médecin de prévention', exigence: 'R-161' },
  autoriteInterim: { libelle: "autorité désignant l'intérim", exigence: 'R-144' },
  administrateur: { libelle: 'administrateur', exigence: 'design §3' },
} as const satisfies Record<string, DescriptionRole>;

export type Role = keyof typeof roles;

/** As a person reads it; whoever has no function but knows the agent is of his entourage. */
export function libelleDuTitre(titre: Role | 'entourage'): string {
  return titre === 'entourage' ? 'entourage de l’agent' : roles[titre].libelle;
}

export function estRole(valeur: string): valeur is Role {
  return Object.hasOwn(roles, valeur);
}

/**
 * Roles that one person may not hold together. Whoever manages personnel has no access to dossiers and is not part of the
 * secretariat bound by secrecy (R-278, T-46).
 */
export const incompatibles: readonly (readonly [Role, Role])[] = [
  ['serviceRh', 'secretariat'],
  ['serviceRh', 'assistant'],
  ['serviceRh', 'conseillerTechnique'],
  ['serviceRh', 'conseillerNational'],
  ['conseillerRhProximite', 'secretariat'],
  ['conseillerRhProximite', 'assistant'],
  ['conseillerRhProximite', 'conseillerTechnique'],
  ['conseillerRhProximite', 'conseillerNational'],
];
