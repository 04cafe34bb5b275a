import { deploiementDe, type Affectation, type Evenement, type RoleEnEquipe } from './etat.js';

/** Answers to a call, as they are shown: whoever stands too near to what happened cannot come, and nobody reads why (E9). */
export type Reponse = 'accepte' | 'nePeutPas';

export interface AppelLu {
  personne: string;
  vague: number;
  appeleLe: string;
  reponse: Reponse | null;
  reponduLe: string | null;
}

/** A rung of the ladder. */
export interface Barreau {
  rang: number;
  poste: string;
  nature: 'astreinte' | 'assistant' | 'conseillerTechnique' | 'conseillerNational';
  personne: string;
  absente: boolean;
}

/** What a decision on an event may look at besides its state: read under the lock. */
export interface AutourDeLEvenement {
  echelle: readonly Barreau[];
  volontaires: readonly { personne: string; vague: number }[];
  encadrants: readonly { personne: string; role: string; distance: number }[];
  /** In the order of the answers. */
  appels: readonly AppelLu[];
  /** Since when whoever answers for it is away; null: she is there. */
  absenteDepuis?: string | null;
}

/** She who leads has been called away since she took charge; whoever took it although away is held to her word. */
export function estPartie(e: Evenement, { absenteDepuis = null }: AutourDeLEvenement): boolean {
  return e.charge !== undefined && absenteDepuis !== null && absenteDepuis > e.charge.le;
}

/** Who accepts and was not relieved, in the order of the answers. */
export function disponibles(e: Evenement, appels: readonly AppelLu[]): string[] {
  const releves = new Set(e.releves.map((r) => r.personne));
  return appels.filter((a) => a.reponse === 'accepte' && !releves.has(a.personne)).map((a) => a.personne);
}

/** The team: as many as are asked for, in the order of their answers. */
export function retenus(e: Evenement, appels: readonly AppelLu[]): string[] {
  return disponibles(e, appels).slice(0, deploiementDe(e)?.combien ?? 0);
}

/** Those who accepted beyond the number: they relieve. */
export function reserve(e: Evenement, appels: readonly AppelLu[]): string[] {
  return disponibles(e, appels).slice(deploiementDe(e)?.combien ?? 0);
}

export function estComplete(e: Evenement, appels: readonly AppelLu[]): boolean {
  const combien = deploiementDe(e)?.combien;
  return combien !== undefined && retenus(e, appels).length >= combien;
}

/** They go only when it was agreed how with the chefs de service, save to receive whoever asks for help at once (R-158, T-33). */
export function peutPartir(e: Evenement): boolean {
  return e.modalites !== undefined || deploiementDe(e)?.accueilUrgent === true;
}

/** Who holds a role now; a hand-over that nobody took yet changes nothing. */
export function tientLeRole(e: Evenement, role: RoleEnEquipe): Affectation | undefined {
  return e.affectations.find((a) => a.role === role && a.jusqua === undefined);
}

/** Since when somebody of the team is in the field. */
export function depuisQuand(e: Evenement, appel: AppelLu): string | undefined {
  const deploiement = deploiementDe(e);
  if (deploiement === undefined || appel.reponduLe === null || !peutPartir(e)) return undefined;
  return deploiement.debut > appel.reponduLe ? deploiement.debut : appel.reponduLe;
}
