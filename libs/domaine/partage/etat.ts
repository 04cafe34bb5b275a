import type { GenreEcrit, PartenairePrevu, ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import type { ObjetDAccord } from '../accompagnement/accords/etat.js';
import type { Membre } from '../groupe/etat.js';

/**
 * Passing an agent on to another service, sending words about him, sharing between professionals bound by secrecy: three acts with
 * three guards (T-52); and the texts that she writes herself to others, as his text admits them.
 */
export type GenreDePartage = 'relais' | 'transmission' | 'partage' | 'consultation' | 'groupe' | GenreEcrit;

/** The two articles between which a sharing chooses its ground. Shown, never coded from (T-15). */
export type Fondement = 'L. 226-2-2' | 'L. 121-6-2';

/** One sentence, word for word as its recipient will read it. */
export interface Phrase {
  numero: number;
  texte: string;
  /** Who wrote these very words: she, or he when he changed them. */
  par: string;
  /** She has read it again for secrecy, as it stands. */
  relueLe?: string;
  /** Of an item of a groupe ressource: read by its members bound by secrecy, and by no other. */
  confiee?: true;
}

/** A session of a groupe ressource, with its members as the agent reads them: whoever joins later reads nothing of this. */
export interface VersUnGroupe {
  groupe: string;
  mot: string;
  /** Day of the session, AAAA-MM-JJ. */
  seance: string;
  membres: readonly Membre[];
}

/** A person with an account, who reads after login; a service outside, which reads once, by a code told by telephone; a group. */
export type Destinataire = { personne: string } | { service: string; courriel?: string } | VersUnGroupe;

/**
 * How a service outside reads it: a page that opens once, or a document sealed with a code, handed to it by whoever transmits. What was
 * handed over cannot be called back.
 */
export type Forme = 'page' | 'document';

/** What is told about one agent to one recipient, until one day. Its own dossier, its own key. All instants are ISO UTC. */
export interface Partage {
  profil: Pick<ProfilReglementaire, 'id' | 'version'>;
  nuit: string | null;
  territoire: Territoire;
  accompagnement: string;
  agent: string;
  titulaire: string;
  genre: GenreDePartage;
  /** What he must have agreed to; null: the text asks for no accord, and then only for what is strictly necessary. */
  objet: ObjetDAccord | null;
  fondement?: Fondement;
  destinataire: Destinataire;
  /** What kind of actor it is, by the text's own list. */
  partenaire?: PartenairePrevu['cle'];
  /** Of a service outside: the furthest that was put before the agent, then what was chosen; undefined: a page. */
  forme?: Forme;
  but: string;
  phrases: readonly Phrase[];
  /** Grows with every changed sentence: an accord names it, so that changed words are asked again. */
  version: number;
  demandeLe: string;
  /** The end that was agreed to; a right ends there whatever the clock does. */
  jusquau: string;
  /** Put before the agent, every sentence read again by her. */
  proposeLe?: string;
  transmisLe?: string;
  /** Number of the code by which an outside service opens its page, or its document. */
  code?: number;
  recuLe?: string;
  fermeLe?: string;
  termineLe?: string;
}

/** What an accord on this share names: the share, and its words as they stand. */
export const quoiDe = (reference: string, { version }: Pick<Partage, 'version'>): string => `${reference}:${version}`;

/** Over, whether or not the clock has said so. */
export const estFini = (p: Partage, instant: string): boolean =>
  p.fermeLe !== undefined || p.termineLe !== undefined || instant >= p.jusquau;

/** Every sentence was read again, as it stands. */
export const toutRelu = (p: Pick<Partage, 'phrases'>): boolean => p.phrases.every((f) => f.relueLe !== undefined);
