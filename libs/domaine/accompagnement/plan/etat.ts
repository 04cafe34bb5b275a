/** What she assessed; the headings are those of his text. Hers alone to read. */
export interface Diagnostic {
  le: string;
  par: string;
  rubriques: Readonly<Record<string, string>>;
  version: number;
}

/** One line of the plan: who does what by when. */
export interface Action {
  numero: number;
  quoi: string;
  qui: 'agent' | 'assistante' | 'ensemble' | 'partenaire';
  /** Local day, always a jour ouvré. */
  echeance?: string;
  /** As his text sorts them: sphère personnelle or professionnelle (2007), psychosocial or matériel (2014). */
  genre?: string;
  /** His word on this very line: our own rule, stricter than any text. */
  avis?: { valeur: 'oui' | 'non'; le: string };
  proposeePar: string;
  proposeeLe: string;
  faiteLe?: string;
  retireeLe?: string;
}

export type EtatDuPlan = 'brouillon' | 'propose' | 'actif' | 'clos';

/** The plan by the name that the text gives it, or none. It is written by two. */
export interface Plan {
  /** Grows when the project changes: an accord names it, a changed project asks again where the text asks per project. */
  projet: number;
  version: number;
  etat: EtatDuPlan;
  /** In the agent's own words. */
  objectifs: readonly { numero: number; texte: string; le: string; par: string }[];
  actions: readonly Action[];
  remarques: readonly { texte: string; le: string; par: string; version: number }[];
  /** Next look at it together (local day). */
  revueLe?: string;
  revues: readonly { le: string; par: string }[];
  /** Constraints of the service, written by the ASS and nobody else. */
  contraintes?: string;
}
