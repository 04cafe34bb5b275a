/**
 * What an agent may agree to. Each is asked for itself: no accord covers another (T-10, R-077, R-087).
 * `accompagnement` is the floor of all the others; `interventionCollective` is given by each person for himself.
 */
export type ObjetDAccord =
  'accompagnement' | 'plan' | 'relais' | 'transmission' | 'alerte' | 'groupe' | 'visite' | 'interventionCollective';

/** How his word reached the record. */
export type VoieDAccord = 'connecte' | 'code' | 'recueilli';

/** One thing that somebody says yes or no to. */
export interface Chose {
  objet: ObjetDAccord;
  /** Which one, when there may be several: the number of the project, the reference of the share, the name of the recipient. */
  quoi?: string;
  /** Somebody else whom the project concerns (2007: « l'intéressé ou les intéressés »), in her words; undefined: the agent. */
  personne?: string;
}

/** Written down by the ASS after a contact: which day, how. */
export interface Recueil {
  jour: string;
  maniere: string;
}

/** One word of the agent about one thing. It is never changed, only followed by another, withdrawn or outdated. */
export interface Accord extends Chose {
  numero: number;
  /** `recherche`: she asked, and says how; he has not answered yet (2007, adhésion recherchée). `parle`: spoken of together (2002). */
  valeur: 'oui' | 'non' | 'recherche' | 'parle';
  /** ISO instant. */
  le: string;
  voie: VoieDAccord;
  par: string;
  /** Version of the words that he was shown (`accords/mots.ts`). */
  mots: number;
  recueil?: Recueil;
  /** He confirmed at his next login what she wrote down, or said that it is wrong. */
  confirme?: { le: string; exact: boolean };
  /** It is to be asked again after this instant; it then counts for nothing (design §4 rule 1). */
  expire?: string;
  retireLe?: string;
  /** It ended with the whole accompaniment: nothing was said against this very thing. */
  avecTout?: true;
  /** He told her so, and she wrote it down. */
  retraitRecueilli?: Recueil;
}

/** A question put to the agent that waits for his word. Silence is neither yes nor no: it stays a question. */
export interface DemandeDAccord extends Chose {
  numero: number;
  le: string;
  par: string;
  /** What exactly is asked, in the words that he reads. */
  phrases: readonly string[];
  /** Answered (number of the accord), or taken back by her, or closed with a withdrawal. */
  reponse?: number;
  repriseLe?: string;
  closeLe?: string;
}
