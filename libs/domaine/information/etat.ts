import type { Territoire } from '#libs/calendrier/territoires.js';
import type { NaturePoste, SujetInformation } from '#libs/reglementation/profil.js';

/** What a service says, in the words of the form. */
export const sujets: Record<SujetInformation, string> = {
  vieDuService: 'La vie du service : arrivées, départs, horaires, locaux',
  projet: 'Un projet, une réorganisation',
  difficultes: 'Des difficultés sociales dans un service',
  arreteMutation: 'Un arrêté de mutation',
  congeLongueDuree: 'Un arrêté de congé de longue durée',
  congeLongueMaladie: 'Un arrêté de congé de longue maladie',
  autreActe: 'Un autre acte de gestion',
};

const nominatifs: readonly SujetInformation[] = [
  'arreteMutation',
  'congeLongueDuree',
  'congeLongueMaladie',
  'autreActe',
];

/** An act about a person; all the rest is about a service and names nobody. */
export const estNominatif = (quoi: SujetInformation): boolean => nominatifs.includes(quoi);

export interface Lecteur {
  nature: NaturePoste;
  personne: string;
  luLe?: string;
}

/**
 * What the services owe the service social (theme 18). It enters an inbox and opens nothing: it is no signalement, belongs to no
 * dossier, is found by no agent's name, and ends at a date (T-63). Instants are ISO UTC.
 */
export interface Information {
  profil: { id: string; version: number };
  territoire: Territoire;
  auteur: string;
  structure: string;
  quoi: SujetInformation;
  /** Gone once erased. `personne`: as typed, whom an act is about; matched with nobody. */
  contenu?: { texte: string; personne?: string };
  le: string;
  lecteurs: readonly Lecteur[];
  /** When it is erased, read or not. */
  fin: string;
  effaceeLe?: string;
}

/** A date passed counts as passed, whether or not the clock has fired (design §4 rule 1). */
export function estFinie(i: Information, instant: string): boolean {
  return i.effaceeLe !== undefined || instant >= i.fin;
}

/** The task of each reader, by the kind of her post: one may have read and not the other. */
export const tacheDe = (nature: NaturePoste): string => `informationALire.${nature}`;
