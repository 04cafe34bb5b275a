import type { Regle } from './regle.js';
import type { Role } from './roles.js';

/** The four strengths of consent; flattening them is trap T-11. */
export type Consentement = 'accord' | 'adhesionDemandee' | 'adhesionRecherchee' | 'concertation';

/** Kinds of post of the technical line; the administrative hierarchy never stands in it (design §3). */
export type NaturePoste = 'assistant' | 'conseillerTechnique' | 'conseillerNational';

export interface EchelonTechnique {
  nature: NaturePoste;
  /** The text's own word, as a person reads it. */
  libelle: string;
}

/** Who is entitled to that fact. Any superior may refer, only the direct one is told (T-05). */
export type Destinataire = Exclude<Role, 'responsableHierarchique'> | 'responsableHierarchiqueDirect';

/** A circular as data: what the first journey asks of it. `R` lists the paragraphs of the text (requirements.md §3.I). */
export interface ProfilReglementaire<R extends string = string> {
  id: string;
  /** Raised when the reading of the text is corrected; dossiers in progress keep theirs. */
  version: number;
  titre: string;
  /** May the agent call on the service himself (`referral.selfReferral`). */
  demandeDirecte: Regle<true, R>;
  /** Who may signal an agent (`referral.thirdParties`). */
  tiersSignalants: Regle<readonly Role[], R>;
  /** The one fact the referrer may learn (`referrer.ack`). */
  informationDuTiers: Regle<{ fait: 'offreFaite' }, R>;
  /** To whom, closed list (`referrer.ackRecipients`). */
  destinatairesDeLInformation: Regle<readonly Destinataire[], R>;
  /** The text's word for the offer (`offer.kind`). */
  offre: Regle<{ mot: string }, R>;
  /** `consent.level`. */
  consentement: Regle<Consentement, R>;
  /** Who is called when nobody answers, in order. */
  ligneTechnique: Regle<readonly EchelonTechnique[], R>;
  /** Articles that the text cites (`legalRefs`). */
  references: Regle<readonly string[], R>;
}
