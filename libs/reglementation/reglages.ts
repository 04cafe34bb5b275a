import type { Duree } from './duree.js';
import type { CaractereInterim, TypeEvenement } from './profil.js';
import type { Role } from './roles.js';

/**
 * Local choices: no text fixes any of these (T-21). They are shown as « réglage local », never as law, and travel with the
 * dossier from its first day.
 */
export interface Reglages {
  /** For the accountable professional to acknowledge, before the technical line is called. */
  accuse: Duree;
  /** The same, when the referrer says that it cannot wait. */
  accusePressant: Duree;
  /** Between two rungs of the technical line. */
  echelon: Duree;
  /** For the help to be proposed once somebody has taken charge. */
  proposition: Duree;
  /** Without a bounce for this long after the relay accepted it, a mailed offer counts as made. */
  attenteRetour: Duree;
  /** How long she may still take back a message that she decided; null: it leaves at once. */
  repentir: Duree | null;
  /** How long the referrer may answer the one factual question (it then closes by itself). */
  question: Duree;
  /** Between the offer and a reminder, and between two reminders. */
  intervalleRappel: Duree;
  /** At most so many times is help offered to one agent, the first offer and its reminders together (T-09). */
  offresMax: number;
  /** How long the referrer's own words are kept once help was offered. */
  effacementParoles: Duree;
  /** How long what a service told the service social is kept, read or not. */
  conservationInformation: Duree;
  /** How long the agent may answer and change his mind. */
  horizon: Duree;
  /** Local hour at which a referrer is told, so that the hour says nothing; null: at once. */
  heureQuantifiee: string | null;
  /** Local hour of the professionals' daily message, the same words every jour ouvré; null: none. */
  heureDuMatin: string | null;
  /** Local hours in which nothing is sent to an agent; null: none. */
  silence: { de: string; a: string } | null;
  /** Local hour of the night in which Temporal hears of accompaniments and shares, all together; null: at once. */
  nuit: string | null;
  /** How long a word of the agent holds before he is asked again. */
  dureeAccord: Duree;
  /** Where a text asks that his adhésion be sought: how long after the question she may act without third parties. */
  attenteAdhesion: Duree;
  /** Open actions of a plan at the same time. */
  actionsMax: number;
  /** Between two looks at the plan together. */
  revuePlan: Duree;
  /** Before a meeting, for whoever asked for it; null: none. */
  rappelEntretien: Duree | null;
  /** How long a share stays open unless another day is chosen. */
  dureePartage: Duree;
  /** How long she may act on a derogation, and within what time one taken alone is reviewed. */
  dureeDerogation: Duree;
  revueDerogation: Duree;
  /** How long after the end the agent may take it up again without anybody signalling him. */
  reouverture: Duree;
  /** To answer a request about one's own data (RGPD art. 12 says one month). */
  reponseDroits: Duree;
  /** She may offer help early to an absent agent where his text does not say so. */
  offrePrecoce: boolean;
  /** Ends of addresses that are never an agent's own: nothing is sent there about his absence. */
  messageriesProfessionnelles: readonly string[];
  /** From the early offer to its end in all, whatever the agent answers. */
  dureeRetour: Duree;
  /** Between two looks of the clock at a return: always the same, so that its rhythm tells nothing. */
  veilleRetour: Duree;
  /** Before the day of the return, for what is still to be prepared. */
  preparationRetour: Duree;
  /** After that day: when it is proposed to her to ask how it goes. */
  suivisDuRetour: readonly Duree[];
  /** How long what is closed is kept, then how long the agent is told before it is destroyed. */
  conservation: Duree;
  preavisEffacement: Duree;
  /** What somebody who stands in may take where the text names nothing. */
  champLocal: readonly CaractereInterim[];
  /** Between two looks of the clock at an absence, and between two calls when a matter that cannot wait is held by nobody. */
  veilleContinuite: Duree;
  echelonContinuite: Duree;
  /** How long the hand-back page waits for whoever came back. */
  reprise: Duree;
  /** A count below this is hidden in what is reported: R-228 asks that nobody be recognised, and gives no number. */
  seuil: number;
  /** Of a serious event. Between two rungs of the call; how long whoever takes charge has before she is called again. */
  echelonEvenement: Duree;
  bailCharge: Duree;
  /** At the end of the ladder: between two rounds, the telephone list standing on the screen meanwhile. */
  rappelTelephone: Duree;
  /** Before volunteers from farther are called, when those of the place are too few. */
  vagueEquipe: Duree;
  /** After so long in the field a relief is proposed; after the end, when those who went talk together. */
  engagementMax: Duree;
  debrief: Duree;
  /** Between two situation reports. */
  cadencePoint: Duree;
  /** A second declaration of one event joins the first within this time. */
  jonctionEvenement: Duree;
  /** After it: when the service is asked how it goes; the anniversary comes besides. */
  suivisEvenement: readonly Duree[];
  /** Who may ask, where the text names nobody; for what, where the text is silent (empty: it stays closed). */
  demandeursEvenement: readonly Extract<Role, 'direction' | 'chefDeService' | 'autoriteAcademique'>[];
  evenementsLocaux: readonly TypeEvenement[];
  /** Between two trials of a volunteer's channel: untried, she is not counted. */
  essaiVolontaire: Duree;
  /** How far ahead the on-call list is looked at, and at what local hours. */
  horizonAstreinte: Duree;
  heuresAstreinte: readonly string[];
  /** After a departure, before the key of what she wrote for herself alone is destroyed; of the whole service. */
  notesApresDepart: Duree;
}

export const reglagesParDefaut: Reglages = {
  accuse: { joursOuvres: 1 },
  accusePressant: { heures: 4 },
  echelon: { joursOuvres: 1 },
  proposition: { joursOuvres: 3 },
  attenteRetour: { heures: 24 },
  repentir: { minutes: 10 },
  question: { joursOuvres: 3 },
  intervalleRappel: { jours: 10 },
  offresMax: 3,
  effacementParoles: { jours: 45 },
  conservationInformation: { jours: 90 },
  horizon: { jours: 45 },
  heureQuantifiee: '17:00',
  heureDuMatin: '08:30',
  silence: { de: '19:00', a: '08:00' },
  nuit: '02:30',
  dureeAccord: { jours: 365 },
  attenteAdhesion: { joursOuvres: 5 },
  actionsMax: 5,
  revuePlan: { jours: 60 },
  rappelEntretien: { jours: 1 },
  dureePartage: { jours: 30 },
  dureeDerogation: { jours: 7 },
  revueDerogation: { joursOuvres: 2 },
  reouverture: { jours: 365 },
  reponseDroits: { jours: 30 },
  offrePrecoce: false,
  messageriesProfessionnelles: ['gouv.fr'],
  dureeRetour: { jours: 365 },
  veilleRetour: { jours: 7 },
  preparationRetour: { jours: 21 },
  suivisDuRetour: [{ jours: 15 }, { jours: 60 }],
  conservation: { jours: 1826 },
  preavisEffacement: { jours: 30 },
  champLocal: ['urgence'],
  veilleContinuite: { jours: 1 },
  echelonContinuite: { heures: 1 },
  reprise: { jours: 30 },
  seuil: 5,
  echelonEvenement: { minutes: 5 },
  bailCharge: { minutes: 20 },
  rappelTelephone: { heures: 1 },
  vagueEquipe: { minutes: 10 },
  engagementMax: { heures: 6 },
  debrief: { heures: 24 },
  cadencePoint: { heures: 4 },
  jonctionEvenement: { heures: 12 },
  suivisEvenement: [{ jours: 1 }, { jours: 7 }, { jours: 30 }, { jours: 90 }],
  demandeursEvenement: ['direction', 'chefDeService'],
  evenementsLocaux: [],
  essaiVolontaire: { jours: 31 },
  horizonAstreinte: { heures: 72 },
  heuresAstreinte: ['08:00', '16:00'],
  notesApresDepart: { jours: 30 },
};
