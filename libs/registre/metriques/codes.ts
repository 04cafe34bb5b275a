/**
 * Refusals that may be counted, by their stable code: those of whoever files, receives, leads, and of an event. None that an agent may
 * be given alone, none that depends on what an agent answered (« après un non », « déjà acceptée »), and not INTROUVABLE, which is
 * also what everybody else is told.
 */
export const CODES_COMPTES = [
  'SAISIE_INVALIDE',
  'CLE_REUTILISEE',
  // filing
  'AGENT_INCONNU',
  'SERVICE_INCONNU',
  'SANS_TEXTE',
  'TIERS_NON_PREVU',
  'ORIENTER_SEULEMENT',
  'CONTACT_SEULEMENT',
  'HORS_COMPETENCE',
  'CONVENTION_REQUISE',
  'AUTRE_SERVICE',
  'PERSONNE_POUR_RECEVOIR',
  // receiving
  'DEJA_PRIS_EN_CHARGE',
  'PERSONNE_APRES_VOUS',
  'QUESTION_CLOSE',
  'OPPORTUNITE_NON_PREVUE',
  'PRENDRE_EN_CHARGE_DABORD',
  // an event
  'EVENEMENT_FERME',
  'EVENEMENT_CLOS',
  'LIEU_NON_ENCADRE',
  'PERSONNE_A_APPELER',
  'PAS_ENCORE_DEMANDE',
  'DEJA_PRIS',
  'PAS_DE_CHARGE',
  'A_RECONNAITRE',
  'PAS_D_EQUIPE',
  'SANS_MODALITES',
  'SANS_ACCORD',
  'SANS_URGENCE',
  // absences, information, alerts
  'ABSENCE_FINIE',
  'DEJA_TENUE',
  'DESIGNATION_ATTENDUE',
  'POSTE_INCONNU',
  'INFORMATION_NON_PREVUE',
  'PERSONNE_POUR_LIRE',
  'ALERTE_NON_PREVUE',
] as const;

export type CodeCompte = (typeof CODES_COMPTES)[number];

const connus: ReadonlySet<string> = new Set(CODES_COMPTES);
export const estCompte = (code: string): code is CodeCompte => connus.has(code);
