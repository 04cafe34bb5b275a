import type { Territoire } from '#libs/calendrier/territoires.js';
import type { AccordDEntremise, ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { Accompagnement } from '../accompagnement/etat.js';

/** The last word of one person. It is shown to nobody but that person. */
export interface Parole {
  personne: string;
  valeur: 'oui' | 'non';
  le: string;
}

/**
 * What she does between an agent and others, under the word of his text: mediation, facilitation, interface.
 * It begins once each person has said yes, and holds no account of anything: there is nothing in it to report to a manager. Its own
 * dossier, its own key. Instants are ISO UTC.
 */
export interface Entremise {
  profil: Pick<ProfilReglementaire, 'id' | 'version'>;
  territoire: Territoire;
  mot: string;
  accord: AccordDEntremise;
  accompagnement: string;
  agent: string;
  titulaire: string;
  /** The other persons; each says yes for himself. */
  parties: readonly string[];
  /** Bodies and services, by name: nobody answers for them here. */
  organismes: readonly string[];
  /** What it is about, word for word as each of them reads it. */
  phrases: readonly string[];
  paroles: readonly Parole[];
  proposeeLe: string;
  /** Words are awaited until then, and it ends there at the latest. */
  jusquau: string;
  /** The agent said yes: the others may read, and answer. */
  ouverteLe?: string;
  commenceeLe?: string;
  renonceeLe?: string;
  finieLe?: string;
}

/** All that anybody is ever told of it: why it does not take place is told to nobody. */
export type OuEntremise = 'attendue' | 'possible' | 'commencee' | 'terminee' | 'nAPasLieu';

export const motDe = (e: Pick<Entremise, 'paroles'>, personne: string): Parole['valeur'] | undefined =>
  e.paroles.findLast((p) => p.personne === personne)?.valeur;

/** Each person's own yes, and nobody's in the place of another's. */
export const chacunDitOui = (e: Entremise): boolean =>
  [e.agent, ...e.parties].every((personne) => motDe(e, personne) === 'oui');

/** Somebody who had been asked said no, she gave it up, or its day has come: one state, and no way back. */
const arretee = (e: Entremise, instant: string): boolean =>
  e.renonceeLe !== undefined ||
  instant >= e.jusquau ||
  (e.ouverteLe !== undefined && [e.agent, ...e.parties].some((personne) => motDe(e, personne) === 'non'));

/** @param fermee its row says so: it ended with the accompaniment, which leaves no trace here */
export function ouEnEst(e: Entremise, fermee: boolean, instant: string): OuEntremise {
  if (e.finieLe !== undefined) return 'terminee';
  if (fermee || arretee(e, instant)) return 'nAPasLieu';
  if (e.commenceeLe !== undefined) return 'commencee';
  return chacunDitOui(e) ? 'possible' : 'attendue';
}

/** The same under both locks, where what ended the accompaniment is read from the accompaniment. */
export const ouDansLAccompagnement = (
  a: Pick<Accompagnement, 'clotures'>,
  e: Entremise,
  instant: string,
): OuEntremise =>
  ouEnEst(
    e,
    a.clotures.some((c) => c.le >= e.proposeeLe),
    instant,
  );

/** One more word, which replaces the former. */
export const dire = (e: Entremise, parole: Parole): Entremise => ({
  ...e,
  paroles: [...e.paroles.filter((p) => p.personne !== parole.personne), parole],
});
