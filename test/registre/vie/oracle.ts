/** What may be known of one accompaniment from the agent's words alone, written from the rules and not from the code. Instants in ms. */
export interface Oracle {
  texte: Texte;
  agent: string;
  titulaire: string;
  /** His yeses and noes in order; whoever wrote them down. */
  mots: readonly Mot[];
  /** What she did to seek his word on a project: `''`, spoken of together. */
  demarches: readonly { projet: string; le: number }[];
  clos?: { le: number; deces: boolean };
  partages: readonly PartageDit[];
  derogations: readonly DerogationDite[];
}

export interface Mot {
  numero: number | null;
  chose: string;
  oui: boolean;
  expire: number;
  /** It ended with the whole: it neither allows nor forbids any more. */
  mort?: true;
}

export interface PartageDit {
  reference: string;
  objet: string | null;
  destinataire: string | null;
  version: number;
  jusquau: number;
  propose: boolean;
  transmis: boolean;
  fini: boolean;
}

export interface DerogationDite {
  reference: string;
  avec: string | null;
  accord: boolean;
  fin: number;
}

export const TEXTES = ['mef', 'education', 'ecologie', 'equipement', 'affairesSociales'] as const;
export type Texte = (typeof TEXTES)[number];

export const HEURE = 3_600_000;
/** Hours only, so that a delay is a sum. */
export const DUREES = {
  dureeAccord: 2000,
  attenteAdhesion: 200,
  dureePartage: 700,
  dureeDerogation: 72,
  reouverture: 500,
} as const;

export const REGLAGES = {
  defaut: {
    ...(Object.fromEntries(Object.entries(DUREES).map(([nom, heures]) => [nom, { heures }])) as {
      [N in keyof typeof DUREES]: { heures: number };
    }),
    nuit: null,
    silence: null,
  },
  structures: {},
};

export const chose = (objet: string, quoi = ''): string => `${objet}|${quoi}`;
const genreDe = (c: string): string => `${c.split('|')[0] ?? ''}|`;

/** The latest that he did about this thing, or about all of its kind. */
const dernier = (o: Oracle, c: string): Mot | undefined =>
  o.mots.findLast((m) => m.mort !== true && (m.chose === c || m.chose === genreDe(c)));

/** An expressed refusal of this thing stands. */
export const refuse = (o: Oracle, c: string): boolean => dernier(o, c)?.oui === false;

/** He said yes to this very thing, has not come back on it, and it has not run out. */
export function vivant(o: Oracle, c: string, instant: number): boolean {
  const mot = o.mots.findLast((m) => m.mort !== true && m.chose === c);
  return mot !== undefined && mot.oui && instant < mot.expire && !refuse(o, c);
}

/** The floor of everything. */
export const accompagne = (o: Oracle, instant: number): boolean =>
  o.clos === undefined && vivant(o, chose('accompagnement'), instant);

/** May this project be carried out, as each text has it (T-11)? */
export function projetPermis(o: Oracle, projet: string, instant: number): boolean {
  const c = chose('plan', projet);
  if (refuse(o, c)) return false;
  if (vivant(o, c, instant)) return true;
  if (o.texte === 'affairesSociales') return o.demarches.some((d) => d.projet === '');
  const attente = DUREES.attenteAdhesion * HEURE;
  return o.texte === 'equipement' && o.demarches.some((d) => d.projet === projet && instant >= d.le + attente);
}

/** These words may be with this recipient now. */
export const transmissible = (o: Oracle, p: PartageDit, instant: number): boolean =>
  !p.fini &&
  instant < p.jusquau &&
  accompagne(o, instant) &&
  (p.objet === null || vivant(o, chose(p.objet, `${p.reference}:${p.version}`), instant));

export const lisible = (o: Oracle, p: PartageDit, instant: number): boolean =>
  p.transmis && !p.fini && o.clos === undefined && instant < p.jusquau;

export const derogationPermet = (d: DerogationDite, instant: number): boolean =>
  instant < d.fin && (d.avec === null || d.accord);

export function dire(o: Oracle, mot: Omit<Mot, 'expire' | 'mort'>, instant: number): Oracle {
  const dit = { ...o, mots: [...o.mots, { ...mot, expire: instant + DUREES.dureeAccord * HEURE }] };
  return mot.oui ? dit : rompre(dit, mot.chose);
}

/** What stood on a word that is no longer there ends with it. */
export function rompre(o: Oracle, c: string): Oracle {
  const touche = (p: PartageDit): boolean =>
    p.objet !== null && (c === chose(p.objet) || c.startsWith(chose(p.objet, `${p.reference}:`)));
  return { ...o, partages: o.partages.map((p) => (touche(p) ? { ...p, fini: true } : p)) };
}

/** The end of everything, whoever ends it. */
export function finir(o: Oracle, le: number, deces = false): Oracle {
  return { ...o, clos: { le, deces }, partages: o.partages.map((p) => ({ ...p, fini: true })) };
}

/** After a withdrawal of the whole, no yes speaks any more; a no still does. */
export const taire = (o: Oracle): Oracle => ({
  ...o,
  mots: o.mots.map((m) => (m.oui ? { ...m, mort: true as const } : m)),
});

/** Taken up again: each yes is to be asked anew. */
export const perimer = (o: Oracle, instant: number): Oracle => ({
  ...o,
  mots: o.mots.map((m) => (m.oui && m.expire > instant ? { ...m, expire: instant } : m)),
});

export const changerPartage = (o: Oracle, reference: string, suite: Partial<PartageDit>): Oracle => ({
  ...o,
  partages: o.partages.map((p) => (p.reference === reference ? { ...p, ...suite } : p)),
});

export const changerDerogation = (o: Oracle, reference: string, suite: Partial<DerogationDite>): Oracle => ({
  ...o,
  derogations: o.derogations.map((d) => (d.reference === reference ? { ...d, ...suite } : d)),
});
