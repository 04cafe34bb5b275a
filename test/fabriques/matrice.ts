/**
 * Who may do what, and when, written by hand from design §3: one letter per moment at which the dossier exists for that person.
 * A person who is not named for an act gets, at every moment, the answer of a dossier that does not exist.
 */
export const moments = {
  R: 'reçu',
  X: 'non accusé, la conseillère technique appelée',
  P: 'pris en charge, une question posée au tiers',
  O: 'offre faite',
  A: 'l’agent a répondu oui',
  N: 'l’agent a répondu non',
  C: 'clos',
} as const;
export type Moment = keyof typeof moments;

export const relations = [
  'chef', // who signalled
  'rh', // entitled to signal the same agent, but did not
  'chefAilleurs',
  'agent',
  'autreAgent',
  'assistante', // in charge
  'autreAssistante', // of the same sector
  'ctr', // leads the network of the region
  'ctn',
  'administratrice',
] as const;
export type Relation = (typeof relations)[number];

const TOUJOURS = 'RXPOANC';
const DEPUIS_L_OFFRE = 'OANC';
const siens: Partial<Record<Relation, string>> = { assistante: TOUJOURS };

export const attenduActes: Record<string, Partial<Record<Relation, string>>> = {
  accuserReception: { assistante: TOUJOURS, ctr: 'X' },
  recuser: siens,
  questionnerTiers: siens,
  declarerNonRecevable: siens,
  proposerAide: siens,
  renvoyerMessage: siens,
  annulerEnvoi: siens,
  preparerLettre: siens,
  planifierRappel: siens,
  annulerRappel: siens,
  reporterHorizon: siens,
  noterContact: siens,
  devoilerOrigine: siens,
  informerTiersParEcrit: siens,
  clore: siens,
  repondre: { agent: DEPUIS_L_OFFRE },
  demanderAcces: { agent: DEPUIS_L_OFFRE },
  demanderAutreAssistante: { agent: DEPUIS_L_OFFRE },
  repondreQuestion: { chef: 'POANC' },
  reaffecter: { ctr: TOUJOURS, ctn: TOUJOURS },
  qualifier: siens,
  qualifierSansLire: { ctr: TOUJOURS, ctn: TOUJOURS },
};

/** What a person finds in what he reads: the content, the referrer's projection, the offer, a line without content. */
export const attenduLectures: Record<string, Partial<Record<Relation, string>>> = {
  contenu: { assistante: TOUJOURS },
  suivi: { chef: TOUJOURS },
  proposition: { agent: DEPUIS_L_OFFRE },
  aFaire: { assistante: 'RXPOAN' },
  appel: { ctr: 'X' },
};

/** Rows that PostgreSQL itself shows to a person through the API's role; ciphertext, whatever they are. */
const parLeDossier = { assistante: TOUJOURS, agent: TOUJOURS, ctr: 'X' };
export const attenduTables: Record<string, Partial<Record<Relation, string>>> = {
  dossier: parLeDossier,
  procedure: parLeDossier,
  journal: parLeDossier,
  courriel: parLeDossier,
  lecture: parLeDossier,
  suivi_tiers: { chef: TOUJOURS },
};
