import type { Classe } from '#libs/domaine/courriel.js';
import type { Issue } from '#libs/infra/courriel/verdict.js';

/** What an attempt gave; `INTERROMPU`: a claim whose pump died before it began to hand over;
 * `INJOIGNABLE`: the relay did not answer at all, which says nothing of the mail;
 * `ADRESSE_PARTAGEE`: the only address known is read by several people, and an offer is for one (T-47). */
export type Resultat = Exclude<Issue, 'FANTOME'> | 'SANS_ADRESSE' | 'ADRESSE_PARTAGEE' | 'INTERROMPU' | 'INJOIGNABLE';

export type EtatSuivant = 'A_ENVOYER' | 'ACCEPTE' | 'REFUSE' | 'SANS_ADRESSE' | 'INCERTAIN' | 'ABANDON';

/** What a human must do about a mail; for whom: the accountable professional, or the administrateur. */
export interface TacheCourriel {
  prefixe: 'adresse' | 'offre' | 'abandon';
  nature: 'adresseAVerifier' | 'offreAVerifier' | 'courrielAbandonne';
  auTitulaire: boolean;
}

export interface Suite {
  etat: EtatSuivant;
  /** Seconds until the next attempt. */
  attente: number;
  /** Counts as a second copy of a vital mail. */
  renvoi: boolean;
  /** An alert that reaches nobody: the clock is asked at once, so that the ladder goes on (design §1.5). */
  presse: boolean;
  tache?: TacheCourriel;
}

/** Seconds and counts. */
export interface ReglageEssais {
  premiereAttente: number;
  attenteMax: number;
  essaisMax: number;
  /** With the relay silent: a long outage must not abandon what waits. At the longest interval, three days. */
  injoignablesMax: number;
  attenteIncertain: number;
  renvoisMax: number;
}

export const ESSAIS: ReglageEssais = {
  premiereAttente: 15,
  attenteMax: 15 * 60,
  essaisMax: 10,
  injoignablesMax: 300,
  attenteIncertain: 30,
  renvoisMax: 3,
};

/** Of a mass mail: one copy more at the most, and the patience of a night when the relay puts it off. */
export const ESSAIS_DE_MASSE: Partial<ReglageEssais> = { essaisMax: 50, renvoisMax: 1 };

const ADRESSE: TacheCourriel = { prefixe: 'adresse', nature: 'adresseAVerifier', auTitulaire: true };
const OFFRE: TacheCourriel = { prefixe: 'offre', nature: 'offreAVerifier', auTitulaire: true };
/** The relay or the network is at fault, not the address of an agent. */
const ABANDON: TacheCourriel = { prefixe: 'abandon', nature: 'courrielAbandonne', auTitulaire: false };

/**
 * What becomes of a mail after an attempt (design §5). What uncertain means depends on the class: a vital mail is sent again,
 * since a duplicate costs a glance; an offer never by itself, since a second one is pressure (T-09); a courtesy never; a mass mail
 * once more, and nobody is ever asked to look at one of them.
 */
export function suivre(
  classe: Classe,
  resultat: Resultat,
  { essais, renvois }: { essais: number; renvois: number },
  r: ReglageEssais = ESSAIS,
): Suite {
  const fin = (etat: EtatSuivant, tache?: TacheCourriel): Suite => ({
    etat,
    attente: 0,
    renvoi: false,
    presse: classe === 'vital' && etat !== 'ACCEPTE',
    ...(tache === undefined ? {} : { tache }),
  });
  const encore = (attente: number, renvoi = false): Suite => ({ etat: 'A_ENVOYER', attente, renvoi, presse: false });
  const pasRemis = (etat: EtatSuivant): Suite => fin(etat, tacheDeLEchec(classe));
  const abandonner = (): Suite =>
    fin('ABANDON', { offre: OFFRE, vital: ABANDON, courtoisie: ABANDON, masse: undefined }[classe]);

  switch (resultat) {
    case 'ACCEPTE':
      return fin('ACCEPTE');
    case 'REFUSE_DEF':
      return pasRemis('REFUSE');
    case 'SANS_ADRESSE':
    case 'ADRESSE_PARTAGEE':
      return pasRemis('SANS_ADRESSE');
    case 'NON_REMIS':
    case 'REFUSE_TEMP':
      if (essais >= r.essaisMax) return abandonner();
      return encore(Math.min(r.premiereAttente * 2 ** (essais - 1), r.attenteMax));
    case 'INJOIGNABLE':
      if (essais >= r.injoignablesMax) return abandonner();
      return encore(Math.min(r.premiereAttente * 2 ** Math.min(essais - 1, 20), r.attenteMax));
    case 'INTERROMPU':
      return essais >= r.essaisMax ? abandonner() : encore(0);
    case 'INCERTAIN':
      if (classe === 'offre') return fin('INCERTAIN', OFFRE);
      if (classe === 'courtoisie') return fin('INCERTAIN');
      return renvois >= r.renvoisMax ? abandonner() : encore(r.attenteIncertain, true);
  }
}

/**
 * Who looks at a mail that its address refused, or that came back: the ASS for an offer; whoever runs the service for an alert,
 * whose addresses are the network's; nobody for a courtesy, which is seen in the dossier, nor for a mass mail, which is counted.
 */
export function tacheDeLEchec(classe: Classe): TacheCourriel | undefined {
  return { offre: ADRESSE, vital: ABANDON, courtoisie: undefined, masse: undefined }[classe];
}
