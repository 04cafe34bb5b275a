import { debutDeJour, jourLocal } from '#libs/calendrier/journee.js';
import { estOuvre, premierJourOuvre } from '#libs/calendrier/feries.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import type { DemiJournee, Moment } from '#libs/domaine/absence/etat.js';

/** Everybody of one network; `autre` advises the neighbouring region. */
export const GENS = ['assistante', 'collegue', 'conseillere', 'autre', 'nationale'] as const;
export type Nom = (typeof GENS)[number];

export interface Dite {
  du: string;
  duMoment: Moment;
  dernierJour?: string;
  dernierMoment: Moment;
  demiJournees?: DemiJournee[];
}

export interface AbsenceVue {
  ref: string;
  personne: Nom;
  dite: Dite;
  organisatrice: Nom;
  /** Of the files: the row, null when they dropped it. `effet` as it was last read by the clock. */
  fichier?: { du: string; au: string | null; effet: string } | null;
  designee?: { qui: Nom; le: string; delleMeme: boolean };
  retourLe?: string;
  finie: boolean;
}

export interface Affaire {
  ref: string;
  titulaire: Nom;
  prise?: Nom;
  pressante: boolean;
  quoi?: string;
  interim?: { absence: string; qui: Nom | null };
}

/** What was done, and nothing else: who should hold what is worked out from it. */
export interface Etat {
  texte: string;
  territoire: Territoire;
  /** The chain agreed beforehand for the assistante and for the conseillère. */
  chaine: boolean;
  absences: AbsenceVue[];
  /** Rows of the files that the clock has not begun yet. */
  aCommencer: { personne: Nom; du: string; au: string | null }[];
  affaires: Affaire[];
}

interface Trait {
  du: string;
  au: string | null;
  effet: string;
}

const assistantes: readonly Nom[] = ['assistante', 'collegue'];

/** The matrix E, by hand. */
const dit = (texte: string, nom: Nom): { dOffice: boolean; champ: readonly string[]; avere: boolean } => {
  if (texte === 'mef') return { dOffice: true, champ: ['urgence', 'evenementGrave'], avere: false };
  const conseil = !assistantes.includes(nom);
  if (texte === 'ecologie' && !conseil)
    return { dOffice: false, champ: ['gravite', 'complexite', 'urgence'], avere: true };
  if (texte === 'equipement' && nom !== 'nationale' && conseil)
    return { dOffice: false, champ: ['necessites', 'urgence'], avere: false };
  return { dOffice: false, champ: ['urgence'], avere: false };
};

export const mots = (texte: string): readonly string[] => [
  ...dit(texte, 'assistante').champ,
  ...(texte === 'equipement' ? ['necessites'] : []),
];

/** A higher authority alone may name whoever stands in for a conseillère (2007). */
export const autoriteSeule = (e: Etat, nom: Nom): boolean =>
  e.texte === 'equipement' && (nom === 'conseillere' || nom === 'autre');

export const ligneDe = (nom: Nom): Nom[] =>
  (nom === 'autre' ? (['nationale'] as Nom[]) : (['conseillere', 'nationale'] as Nom[])).filter((n) => n !== nom);

/** Everybody who may stand in, the nearest first. */
export function rangs(e: Etat, nom: Nom): Nom[] {
  const convenue: Nom[] = !e.chaine ? [] : nom === 'assistante' ? ['collegue'] : nom === 'conseillere' ? ['autre'] : [];
  const ici: Nom = nom === 'autre' ? 'autre' : 'conseillere';
  return [...new Set<Nom>([...convenue, ici, 'conseillere', 'autre', 'nationale'])].filter((n) => n !== nom);
}

const lendemain = (jour: string): string =>
  new Date(Date.parse(`${jour}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
/** 13 h on the clock of the place. A day of 23 or 25 hours changes before the morning: counted from the next midnight. */
const midi = (jour: string, ou: Territoire): string =>
  new Date(Date.parse(debutDeJour(lendemain(jour), ou)) - 11 * 3_600_000).toISOString();

/** From when it counts: with the absence itself where the text says so (2007), else on its first jour ouvré. */
function effet(e: Etat, du: string): string {
  const jour = jourLocal(du, e.territoire);
  if (e.texte === 'equipement' || estOuvre(jour, e.territoire)) return du;
  return debutDeJour(premierJourOuvre(jour, e.territoire), e.territoire);
}

export function traits(e: Etat, a: AbsenceVue): Trait[] {
  if (a.fichier === null) return [];
  if (a.fichier !== undefined) return [a.fichier];
  return traitsDits(e, a).flatMap((t) => {
    if (a.retourLe === undefined) return [t];
    if (t.du >= a.retourLe) return [];
    return [t.au === null || t.au > a.retourLe ? { ...t, au: a.retourLe } : t];
  });
}

export function traitsDits(e: Etat, { dite }: Pick<AbsenceVue, 'dite'>): Trait[] {
  const ou = e.territoire;
  if (dite.demiJournees === undefined) {
    const du = dite.duMoment === 'matin' ? debutDeJour(dite.du, ou) : midi(dite.du, ou);
    const au =
      dite.dernierJour === undefined
        ? null
        : dite.dernierMoment === 'matin'
          ? midi(dite.dernierJour, ou)
          : debutDeJour(lendemain(dite.dernierJour), ou);
    return [{ du, au, effet: effet(e, du) }];
  }
  const lus: Trait[] = [];
  for (
    let jour = dite.du, n = 0;
    n < 110 && (dite.dernierJour === undefined || jour <= dite.dernierJour);
    n += 1, jour = lendemain(jour)
  ) {
    if (!estOuvre(jour, ou)) continue;
    const semaine = new Date(`${jour}T12:00:00Z`).getUTCDay();
    const libres = new Set(dite.demiJournees.filter((d) => d.jour === semaine).map((d) => d.moment));
    if (libres.size === 0) continue;
    const du = libres.has('matin') ? debutDeJour(jour, ou) : midi(jour, ou);
    lus.push({ du, au: libres.has('apresMidi') ? debutDeJour(lendemain(jour), ou) : midi(jour, ou), effet: du });
  }
  return lus;
}

export const utiles = (lus: readonly Trait[]): Trait[] =>
  lus.filter((t) => t.au === null || t.effet < t.au).sort((a, b) => (a.du < b.du ? -1 : 1));
const couvre = (debut: string, au: string | null, le: string): boolean => debut <= le && (au === null || au > le);

/** Written absent, whatever is owed for it. `malgre`: she put aside what had begun by then. */
export function absente(e: Etat, nom: Nom, le: string, malgre?: string): boolean {
  const siens = [
    ...e.absences.filter((a) => a.personne === nom).flatMap((a) => traits(e, a)),
    ...e.aCommencer.filter((a) => a.personne === nom),
  ];
  return siens.some((t) => couvre(t.du, t.au, le) && (malgre === undefined || t.du > malgre));
}

/** The absence that counts at an instant: the one that has counted for the longest. */
export function enCours(e: Etat, nom: Nom, le: string): AbsenceVue | undefined {
  return e.absences
    .filter((a) => a.personne === nom && !a.finie)
    .flatMap((a) =>
      traits(e, a)
        .filter((t) => couvre(t.effet, t.au, le))
        .map((t) => ({ a, depuis: t.effet })),
    )
    .sort((x, y) => (x.depuis === y.depuis ? (x.a.ref < y.a.ref ? -1 : 1) : x.depuis < y.depuis ? -1 : 1))[0]?.a;
}

const caractere = (m: Affaire): string | null =>
  m.quoi ?? (m.pressante ? 'urgence' : m.prise === undefined ? 'nouvelle' : null);

export function dansLeChamp(e: Etat, a: AbsenceVue, m: Affaire): boolean {
  const { dOffice, champ, avere } = dit(e.texte, a.personne);
  const c = caractere(m);
  if (c === null) return false;
  return c === 'nouvelle' ? dOffice : champ.includes(c) && (m.quoi !== undefined || !avere);
}

/** She who was named is there, or took it knowing that she was away. */
function nommee(e: Etat, a: AbsenceVue, le: string): Nom | null {
  if (a.designee === undefined) return null;
  const { qui, le: quand, delleMeme } = a.designee;
  const debut = utiles(traits(e, a))[0]?.effet;
  const malgre = !delleMeme ? undefined : debut !== undefined && debut > quand ? debut : quand;
  return absente(e, qui, le, malgre) ? null : qui;
}

export function interimDe(e: Etat, a: AbsenceVue, le: string): Nom | null {
  const n = nommee(e, a, le);
  if (n !== null || !dit(e.texte, a.personne).dOffice) return n;
  return rangs(e, a.personne).find((r) => !absente(e, r, le)) ?? null;
}

/** When the next stretch of it counts, or now. */
export const prochainEffet = (e: Etat, a: AbsenceVue, le: string): string => {
  const debuts = traits(e, a)
    .filter((t) => t.au === null || t.au > le)
    .map((t) => t.effet)
    .sort();
  return debuts[0] !== undefined && debuts[0] > le ? debuts[0] : le;
};

/** Who holds a matter at an instant; null: nobody. */
export function tientElle(e: Etat, m: Affaire, le: string): Nom | null {
  const a = enCours(e, m.titulaire, le);
  if (a === undefined || !dansLeChamp(e, a, m)) return m.titulaire;
  const n = nommee(e, a, le);
  if (n !== null) return n;
  const deja = m.interim?.absence === a.ref ? m.interim.qui : null;
  if (dit(e.texte, a.personne).dOffice && deja !== null && !absente(e, deja, le)) return deja;
  return interimDe(e, a, le);
}

/** Matters that nobody holds: of each, who must be called; undefined where the clock has not begun the absence yet. */
export function sansPersonne(e: Etat, le: string): { ref: string; responsable: Nom | undefined }[] {
  return e.affaires.flatMap((m): { ref: string; responsable: Nom | undefined }[] => {
    const a = enCours(e, m.titulaire, le);
    if (a !== undefined) return tientElle(e, m, le) === null ? [{ ref: m.ref, responsable: a.organisatrice }] : [];
    const pasLue = e.aCommencer.some((x) => x.personne === m.titulaire && couvre(x.du, x.au, le));
    return pasLue && caractere(m) !== null ? [{ ref: m.ref, responsable: undefined }] : [];
  });
}

/** The clock asked about an absence: files read again, end, matters that change hands. */
export function horlogeAPasse(e: Etat, ref: string, le: string): void {
  const a = e.absences.find((x) => x.ref === ref);
  if (a === undefined || a.finie) return;
  for (const m of e.affaires)
    if (enCours(e, m.titulaire, le)?.ref === ref && dansLeChamp(e, a, m))
      m.interim = { absence: ref, qui: tientElle(e, m, le) };
  if (a.fichier === null && a.retourLe === undefined) a.retourLe = le;
  if (a.fichier !== undefined && a.fichier !== null && a.retourLe === undefined)
    a.fichier.effet = effet(e, a.fichier.du);
  const lus = utiles(a.fichier === null ? [] : traits(e, a));
  const fin = a.retourLe ?? lus.at(-1)?.au ?? null;
  if (lus.length === 0 && a.retourLe === undefined) {
    a.finie = true; // only days on which nobody works: it covers nothing any more
    annuler(a);
  } else if (fin !== null && fin <= le) a.finie = true;
}

export function annuler(a: AbsenceVue): void {
  a.finie = true;
  a.fichier = null;
}

export const effetDuFichier = effet;
