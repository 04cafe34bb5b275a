import type { Duree } from './duree.js';

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
  /** How long the agent may answer and change his mind. */
  horizon: Duree;
  /** Local hour at which a referrer is told, so that the hour says nothing; null: at once. */
  heureQuantifiee: string | null;
  /** Local hour of the professionals' daily message, the same words every jour ouvré; null: none. */
  heureDuMatin: string | null;
  /** Local hours in which nothing is sent to an agent; null: none. */
  silence: { de: string; a: string } | null;
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
  horizon: { jours: 45 },
  heureQuantifiee: '17:00',
  heureDuMatin: '08:30',
  silence: { de: '19:00', a: '08:00' },
};
