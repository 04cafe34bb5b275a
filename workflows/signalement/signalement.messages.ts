import type { ProfilReglementaire } from '#libs/reglementation/profil.js';

/** Input of `traiterSignalement`: an opaque id and the rules that shape the story; nothing about a person, no state. */
export interface EntreeSignalement {
  reference: string;
  profil: Pick<ProfilReglementaire, 'id' | 'version'> & {
    /** Only whether the text provides for it: its words and § are read in the record. */
    informationDuTiers: Pick<ProfilReglementaire['informationDuTiers'], 'force'>;
  };
}
