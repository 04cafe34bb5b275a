import type { Orientation } from './etat.js';

export const domaines: Readonly<Record<Orientation['domaine'], string>> = {
  droitCommun: 'Aides de droit commun',
  aideFinanciere: 'Aide financière, conseil budgétaire',
  sinistre: 'Sinistre, catastrophe naturelle',
  logement: 'Logement, parentalité',
  consultations: 'Consultations spécialisées',
  retourEmploi: 'Retour à l’emploi',
  social: 'Autre service social',
  prevention: 'Prévention, médecine de prévention',
  rh: 'Ressources humaines',
  sante: 'Santé',
  handicap: 'Handicap',
  securite: 'Sécurité au travail',
  prestations: 'Prestations d’action sociale',
  psychologique: 'Soutien psychologique',
  demarches: 'Démarches judiciaires ou administratives',
  autre: 'Autre',
};

export const raisons: Readonly<Record<Orientation['pourquoi'], string>> = {
  demande: 'Il en exprime le besoin',
  risqueSante: 'Un risque pour sa santé',
  horsCadre: 'Cela dépasse ce que peut un service social du travail',
};
