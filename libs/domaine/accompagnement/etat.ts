import type { Interim } from '../continuite.js';
import type { Interims } from './interim/etat.js';
import type { Beneficiaire, CaractereInterim, Portee, ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import type { Accord, DemandeDAccord, ObjetDAccord } from './accords/etat.js';
import type { Envois } from './courriels/envois.js';
import type { Conservation } from '../conservation/etat.js';
import type { DemandeDeDroit } from './droits/etat.js';
import type { Orientation } from './ecrits/etat.js';
import type { Entretien } from './entretiens/etat.js';
import type { FicheDeContinuite } from './fiche/etat.js';
import type { Cloture } from './fin/etat.js';
import type { Diagnostic, Plan } from './plan/etat.js';
import type { Preparation } from './preparation/etat.js';

/**
 * The personalised accompaniment of one agent (mef-2016 §1.1.1), from his accord to its end. All instants are ISO UTC. Its id is
 * drawn anew: nothing outside the record links it to the signalement from which it came (design §4 rule 11).
 */
export interface Accompagnement {
  /** The text of the signalement, and the local choices of the day of the accord; never changed (design §1.2). */
  profil: ProfilReglementaire;
  reglages: Reglages;
  territoire: Territoire;
  agent: string;
  beneficiaire: Beneficiaire;
  portee: Portee;
  /** Always the individual one, where the text tells two apart. */
  modalite?: 'individuelle';
  /** The signalement, or the offer during an absence, on which it was agreed: known here only, encrypted. */
  signalement?: string;
  retour?: string;
  titulaire: string;
  /** Whom he asked not to have, before his accord; nobody hands it to them. */
  ecartees?: readonly string[];
  /** Grows when it changes hands: keys of mails and tasks name it. */
  tour: number;
  ouvertLe: string;
  /** It cannot wait for its holder: what a professional established. */
  caractere?: { quoi: CaractereInterim; par: string; le: string };
  /** What the agent said of it, and what whoever stood in left. */
  interim?: Interims;
  /** Who took it, or of which absence the agent was told, in order. */
  interims?: readonly Interim[];
  /** Every word of the agent, in order. */
  accords: readonly Accord[];
  demandes: readonly DemandeDAccord[];
  /** Mails to him: what a withdrawal must stop. */
  envois?: Envois;
  entretiens: readonly Entretien[];
  diagnostic?: Diagnostic;
  plan?: Plan;
  /** A return to work is prepared in it. */
  preparation?: Preparation;
  fiche?: FicheDeContinuite;
  orientations: readonly Orientation[];
  /** Its shares, each a dossier of its own; on what kind of accord each stands, null for none. */
  partages: readonly { reference: string; le: string; objet: ObjetDAccord | null }[];
  /** Each a dossier of its own, of which the agent's view and his export know nothing from here. */
  derogations: readonly { reference: string; le: string }[];
  /** Technical support that she asked for, naming nobody: each a dossier of its own, of which his view says nothing. */
  appuis?: readonly { reference: string; le: string }[];
  /** What was proposed between him and others, each a dossier of its own; who said what is in none of them for anybody to read. */
  entremises?: readonly { reference: string; le: string; jusquau: string; finieLe?: string }[];
  droits: readonly DemandeDeDroit[];
  conservation: Conservation;
  /** What he asked to receive; nothing by default. */
  souhaits: { rappelsDesEntretiens?: true; rappelsDuPlan?: true };
  /** The latest is in force unless `rouvertLe` stands in it. */
  clotures: readonly Cloture[];
}

/** Closed now; undefined while it goes on. */
export function cloture(a: Pick<Accompagnement, 'clotures'>): Cloture | undefined {
  const derniere = a.clotures.at(-1);
  return derniere?.rouvertLe === undefined ? derniere : undefined;
}
