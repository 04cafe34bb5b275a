import type { Signalement } from '#libs/domaine/signalement/etat.js';

/** What became of the mail of an offer, as the ledger says it. */
export type Courrier = 'attend' | 'remis' | 'echoue' | 'douteux';

export interface OffreModele {
  voie: string;
  /** When it leaves or left; once handed over late, when it was. */
  le: number;
  courrier?: Courrier;
  retenue?: boolean;
}

/** What may be known of one signalement, written from the rules and not from the code. Instants in milliseconds. */
export interface Modele {
  tiers: string | null;
  agent: string;
  titulaire: string;
  recuses: readonly string[];
  ecartees: readonly string[];
  prisPar?: string;
  prisLe?: number;
  /** Who is called if nothing is done, since when, and who was called already. */
  echelle?: { quoi: string; depuis: number; appeles: readonly string[]; dernier?: number; confieeA?: string };
  rapproche: boolean;
  question?: { jusquau: number; repondue: boolean };
  nonRecevable: boolean;
  /** Taken back ones do not count. */
  offres: readonly OffreModele[];
  lettres: number;
  offreFaite: boolean;
  tiersInforme: boolean;
  rappelsPrevus: number;
  rappels: number;
  devoilee: boolean;
  accesDemande: boolean;
  reponse?: string;
  horizon?: number;
  clos: boolean;
}

export const HEURE = 3_600_000;
export const MINUTE = 60_000;
/** Hours only, so that a delay is a sum. */
export const DELAIS = {
  accuse: 8,
  accusePressant: 4,
  echelon: 8,
  proposition: 30,
  attenteRetour: 2,
  question: 24,
  intervalleRappel: 48,
  effacementParoles: 100,
  horizon: 200,
} as const;
export const REPENTIR_MINUTES = 10;
export const OFFRES_MAX = 3;

export const REGLAGES = {
  defaut: {
    ...(Object.fromEntries(Object.entries(DELAIS).map(([nom, heures]) => [nom, { heures }])) as {
      [N in keyof typeof DELAIS]: { heures: number };
    }),
    repentir: { minutes: REPENTIR_MINUTES },
    offresMax: OFFRES_MAX,
    heureQuantifiee: null,
    silence: null,
  },
  structures: {},
};

export function naissance(agent: string, auteur: string, titulaire: string, instant: number): Modele {
  return {
    tiers: auteur === agent ? null : auteur,
    agent,
    titulaire,
    recuses: [],
    ecartees: [],
    echelle: { quoi: 'accuse', depuis: instant, appeles: [], confieeA: titulaire },
    rapproche: false,
    nonRecevable: false,
    offres: [],
    lettres: 0,
    offreFaite: false,
    tiersInforme: false,
    rappelsPrevus: 0,
    rappels: 0,
    devoilee: false,
    accesDemande: false,
    clos: false,
  };
}

export const offreDe = (m: Modele): OffreModele | undefined => m.offres.at(-1);
export const horizonPasse = (m: Modele, instant: number): boolean =>
  m.clos || (m.horizon !== undefined && instant >= m.horizon);

/** The first of the line who may have it. */
export const suivante = (ligne: readonly string[], saufs: readonly string[]): string | undefined =>
  ligne.find((p) => !saufs.includes(p));

/** What model and record must agree on after every round. */
export function vueDuModele(m: Modele): object {
  return {
    titulaire: m.titulaire,
    prisPar: m.prisPar ?? null,
    appeles: m.echelle?.appeles ?? [],
    recuses: m.recuses,
    ecartees: m.ecartees,
    nonRecevable: m.nonRecevable,
    offres: m.offres.map((o) => o.voie),
    offreFaite: m.offreFaite,
    tiersInforme: m.tiersInforme,
    rappels: [m.rappels, m.rappelsPrevus],
    question: m.question === undefined ? 'aucune' : m.question.repondue ? 'repondue' : 'posee',
    acces: [m.devoilee, m.accesDemande],
    reponse: m.reponse ?? null,
    clos: m.clos,
  };
}

export function vueDuRegistre(s: Signalement): object {
  return {
    titulaire: s.titulaire,
    prisPar: s.priseEnCharge?.par ?? null,
    appeles: s.echelle?.appels.map((a) => a.personne) ?? [],
    recuses: s.recusations.map((r) => r.par),
    ecartees: s.ecartees,
    nonRecevable: s.nonRecevable !== undefined,
    offres: s.offres.filter((o) => o.annulee === undefined).map((o) => o.voie),
    offreFaite: s.offreFaite !== undefined,
    tiersInforme: s.tiersInforme !== undefined,
    rappels: [s.rappels.length, s.rappelsPrevus.length],
    question: s.question === undefined ? 'aucune' : s.question.reponse === undefined ? 'posee' : 'repondue',
    acces: [s.origineDevoileeLe !== undefined, s.demandeAcces !== undefined],
    reponse: s.reponse?.valeur ?? null,
    clos: s.closLe !== undefined,
  };
}
