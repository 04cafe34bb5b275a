/** What an uncertain hand-over means for a mail (design §5). */
export type Classe = 'vital' | 'offre' | 'courtoisie' | 'masse';

/** Lane of a mail: own pump, own connections. `masse` is a lane of mails only, no procedure has it. */
export type Voie = 'dossier' | 'urgence' | 'admin' | 'masse';

/** A professional of the service who may be named in a mail: the only person a template's type can hold. */
export interface Professionnel {
  nom: string;
  qualite: string;
  courriel: string | null;
  telephone: string | null;
}

/** What every mail may say of the installation. */
export interface Site {
  url: string;
  telephone: string;
}

export interface Rendu {
  sujet: string;
  texte: string;
  html: string;
  agenda?: PieceDAgenda;
}

/** A file for the reader's calendar, made from the data of the mail: the same at every attempt. */
export interface PieceDAgenda {
  methode: 'PUBLISH' | 'CANCEL';
  contenu: string;
}

/** A mail template. `D` lists all it can say; the name of an agent or a referrer, a reason or a place fit in none of them. */
export interface Gabarit<D extends object> {
  nom: string;
  classe: Classe;
  voie: Voie;
  /** `professionnel`: leaves from and answers to the mailbox of `donnees.professionnel`. */
  expediteur: 'service' | 'professionnel';
  rendre(donnees: D, site: Site): Rendu;
}

/** A mail that always says the same. */
export interface SansDonnees {
  readonly rien?: never;
}

/** A mail decided by an act, before the ledger encrypts it. */
export interface CourrielADeposer {
  /** Business key: recipient, round and rung. The same key twice aborts the act. */
  cle: string;
  gabarit: string;
  /** Person id, whose address is read when the mail leaves; or the address of a service that no annuaire knows. */
  destinataire: string | { adresse: string };
  donnees: object;
  /** ISO instant before which it must not leave (quiet hours, quantised hour). */
  pasAvant?: string;
}

/**
 * One content-free mail to every agent of a place, decided by an act. Its recipients are read from the annuaire by the act's
 * transaction and stand in no list: a row of the ledger goes with its mail, and counts stay (T-37).
 */
export interface EnvoiDeMasse {
  /** Business key within the dossier, in clear. The same twice aborts the act. */
  cle: string;
  /** A template of the class `masse`. */
  gabarit: string;
  donnees: object;
  /** Structure: whoever is an agent there or below, each person once. */
  lieu: string;
  /** ISO instant before which none of them must leave (quiet hours). */
  pasAvant?: string;
}

/** What came back about a mail of the ledger. */
export interface Retour {
  nature: 'echec' | 'differe' | 'remis' | 'automatique';
  /** RFC 3463, when a report gives it. */
  statut: string | null;
  /** Its key in the ledger. */
  cle: string;
  gabarit: string;
  classe: Classe;
  /** Is it the mail of this business key? */
  est(metier: string): boolean;
}
