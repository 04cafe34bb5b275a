import type { AccordDEntremise } from '#libs/reglementation/profil.js';
import type { OuEntremise } from '#libs/domaine/entremise/etat.js';

/** On what the text founds each one's part; whatever it says, nothing begins without each one's own yes. */
export const FONDEMENTS: Readonly<Record<AccordDEntremise, string>> = {
  deChacun: 'Il y faut l’accord de chaque personne.',
  volontaire: 'Chacun y participe s’il le veut.',
  adhesion: 'Il y faut l’adhésion des personnes. Personne n’en fait un compte rendu à un chef de service.',
};

/** The same words for everybody, and never why. */
export const OU: Readonly<Record<OuEntremise, string>> = {
  attendue: 'En attente : chaque personne n’a pas encore dit oui. Rien n’a commencé.',
  possible: 'Chaque personne a dit oui : elle peut commencer.',
  commencee: 'Elle a commencé. Chacun peut encore s’en retirer, sans donner de raison.',
  terminee: 'Elle est terminée.',
  nAPasLieu: 'Elle n’a pas lieu.',
};

export const majuscule = (mots: string): string => mots.charAt(0).toUpperCase() + mots.slice(1);
