import type { NiveauDAlerte } from '#libs/reglementation/profil.js';

/**
 * The service warns the services: the other direction of « signalement », hence another noun, another table row,
 * other pages (T-26). It speaks of a situation of a service and names nobody.
 */
export interface AlerteSortante {
  profil: { id: string; version: number };
  auteur: string;
  structure: string;
  /** Those who lead the service, on the day it was written. */
  destinataires: readonly string[];
  quoi: string;
  /** Where the text tells grave situations from weak signals. */
  niveau?: NiveauDAlerte;
  texte: string;
  le: string;
}
