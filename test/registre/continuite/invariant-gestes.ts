import { debutDeJour, jourLocal } from '#libs/calendrier/journee.js';
import {
  absente,
  annuler,
  autoriteSeule,
  effetDuFichier,
  GENS,
  interimDe,
  ligneDe,
  mots,
  prochainEffet,
  rangs,
  tientElle,
  traits,
  utiles,
  type AbsenceVue,
  type Dite,
  type Etat,
  type Nom,
} from './invariant-oracle.js';

/** An act, as it was drawn: who, on what. */
export type Geste =
  | { nom: 'signaler'; pressante: boolean }
  | { nom: 'accuser' | 'recuser'; par: Nom; affaire: string }
  | { nom: 'qualifier'; par: Nom; affaire: string; quoi: string }
  | { nom: 'declarer'; par: Nom; personne: Nom; dite: Dite }
  | { nom: 'importer'; personne: Nom; du: string; au: string | null }
  /** `retire`: the row is gone from them. */
  | { nom: 'fichier'; absence: string; au: string | null; retire: boolean }
  | { nom: 'corriger'; par: Nom; absence: string; dite: Dite }
  | { nom: 'revenir' | 'prendre'; par: Nom; absence: string }
  | { nom: 'designer'; par: Nom | 'autorite'; absence: string; qui: Nom };

export const NOMS = [
  'signaler',
  'accuser',
  'recuser',
  'qualifier',
  'declarer',
  'importer',
  'fichier',
  'corriger',
  'revenir',
  'prendre',
  'designer',
] as const;

/** What numbers drawn at random mean here and now; undefined: there is nothing yet to do it on. */
export function tirer(e: Etat, quoi: string, n: readonly number[], le: string): Geste | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = n;
  const un = <T>(parmi: readonly T[], rang: number): T => parmi[rang % parmi.length] as T;
  const par = un(GENS, a);
  const affaire = e.affaires.length === 0 ? undefined : un(e.affaires, b);
  const absence = e.absences.length === 0 ? undefined : un(e.absences, b);
  const dite = diteAuHasard(e, le, [c, d, a + b]);
  // Mostly by whoever may: what is refused is looked at too
  const souvent = (nom: Nom): Nom => (a % 3 === 0 ? par : nom);
  switch (quoi) {
    case 'signaler':
      return { nom: 'signaler', pressante: a % 2 === 0 };
    case 'accuser':
    case 'recuser':
    case 'qualifier':
      if (affaire === undefined) return undefined;
      if (quoi === 'recuser') return { nom: quoi, par: souvent(affaire.titulaire), affaire: affaire.ref };
      return quoi === 'accuser'
        ? { nom: quoi, par: souvent(tientElle(e, affaire, le) ?? par), affaire: affaire.ref }
        : {
            nom: quoi,
            par: souvent(tientElle(e, affaire, le) ?? par),
            affaire: affaire.ref,
            quoi: un([...mots(e.texte), ...mots(e.texte), 'aucun', 'complexite'], c),
          };
    case 'declarer': {
      const personne = un([...GENS, 'assistante', 'assistante', 'conseillere'] as Nom[], b);
      return { nom: quoi, par: a % 4 === 0 ? par : a % 4 === 1 ? 'nationale' : personne, personne, dite };
    }
    case 'importer': {
      const personne = un(['assistante', 'collegue', 'conseillere'] as Nom[], b);
      if (e.absences.some((x) => x.personne === personne && x.fichier !== undefined)) return undefined;
      if (e.aCommencer.some((x) => x.personne === personne)) return undefined;
      const du = debutDeJour(dite.du, e.territoire);
      const au = c % 5 === 0 ? null : debutDeJour(plusJours(dite.du, 1 + (d % 9)), e.territoire);
      return au !== null && au <= le ? undefined : { nom: quoi, personne, du, au };
    }
    case 'fichier': {
      const deFichier = e.absences.filter((x) => x.fichier !== undefined && x.fichier !== null);
      if (deFichier.length === 0) return undefined;
      const x = un(deFichier, b);
      const au = debutDeJour(plusJours(jourLocal(x.fichier?.du ?? le, e.territoire), 1 + (d % 12)), e.territoire);
      return { nom: quoi, absence: x.ref, au, retire: c % 4 === 0 };
    }
    default: {
      if (absence === undefined) return undefined;
      const ref = absence.ref;
      if (quoi === 'corriger') return { nom: quoi, par: souvent(absence.personne), absence: ref, dite };
      if (quoi === 'revenir') return { nom: quoi, par: souvent(absence.personne), absence: ref };
      if (quoi === 'prendre') return { nom: quoi, par, absence: ref };
      const deLaLigne = autoriteSeule(e, absence.personne)
        ? ('autorite' as const)
        : un(['conseillere', 'nationale'] as const, c);
      return { nom: 'designer', par: a % 4 === 0 ? par : deLaLigne, absence: ref, qui: un(GENS, d) };
    }
  }
}

const plusJours = (jour: string, n: number): string =>
  new Date(Date.parse(`${jour}T12:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);

function diteAuHasard(e: Etat, le: string, [a = 0, b = 0, c = 0]: readonly number[]): Dite {
  const du = plusJours(jourLocal(le, e.territoire), (a % 9) - 2);
  const demi = c % 6 === 0;
  const moment = (n: number): 'matin' | 'apresMidi' => (n % 4 === 0 ? 'apresMidi' : 'matin');
  return {
    du,
    duMoment: demi ? 'matin' : moment(b),
    ...(b % 5 === 0 ? {} : { dernierJour: plusJours(du, 1 + (b % 11)) }),
    dernierMoment: demi || c % 3 !== 0 ? 'apresMidi' : 'matin',
    ...(demi
      ? {
          demiJournees: [1, 2, 3, 4, 5].flatMap((jour) =>
            (a + jour) % 2 === 0 ? [{ jour, moment: moment(b + jour) }] : [],
          ),
        }
      : {}),
  };
}

const dirige = (par: string, personne: Nom): boolean => (ligneDe(personne) as string[]).includes(par);

/** Whether it is to be accepted; undefined: what is looked at here does not say. */
export function permis(e: Etat, g: Geste, le: string): boolean | undefined {
  const a = 'absence' in g ? (e.absences.find((x) => x.ref === g.absence) as AbsenceVue) : undefined;
  const m = 'affaire' in g ? e.affaires.find((x) => x.ref === g.affaire) : undefined;
  if (g.nom === 'signaler') return GENS.some((n) => n !== 'autre' && !absente(e, n, le)) ? true : undefined;
  if (g.nom === 'importer' || g.nom === 'fichier') return true;
  if (g.nom === 'declarer') return g.par === g.personne || dirige(g.par, g.personne);
  if (m !== undefined && 'par' in g) {
    if (g.nom === 'recuser') return g.par === m.titulaire && m.prise === undefined ? undefined : false;
    const elle = g.par === m.titulaire || g.par === tientElle(e, m, le);
    if (!elle || g.nom === 'accuser')
      return !elle || m.prise === g.par ? false : m.prise === undefined ? true : undefined;
    return g.nom === 'qualifier' && (g.quoi === 'aucun' || mots(e.texte).includes(g.quoi));
  }
  if (a === undefined || !('par' in g) || a.finie) return false;
  if (g.nom === 'revenir' || g.nom === 'corriger')
    return a.retourLe === undefined && (g.par === a.personne || dirige(g.par, a.personne));
  const quand = prochainEffet(e, a, le);
  if (g.nom === 'prendre')
    return rangs(e, a.personne).includes(g.par) && !autoriteSeule(e, a.personne) && interimDe(e, a, quand) === null;
  if (g.nom !== 'designer') return false;
  const decide = autoriteSeule(e, a.personne) ? g.par === 'autorite' : dirige(g.par, a.personne);
  return decide && rangs(e, a.personne).includes(g.qui) && !absente(e, g.qui, quand);
}

interface Recu {
  le: string;
  /** The reference that it was given. */
  recu: string;
  titulaires: ReadonlyMap<string, Nom>;
}

/** What it changes, once accepted. */
export function faire(e: Etat, g: Geste, { le, recu, titulaires }: Recu): void {
  const a = 'absence' in g ? (e.absences.find((x) => x.ref === g.absence) as AbsenceVue) : undefined;
  const m = 'affaire' in g ? e.affaires.find((x) => x.ref === g.affaire) : undefined;
  if (g.nom === 'signaler')
    e.affaires.push({ ref: recu, titulaire: titulaires.get(recu) as Nom, pressante: g.pressante });
  else if (g.nom === 'importer') e.aCommencer.push({ personne: g.personne, du: g.du, au: g.au });
  else if (g.nom === 'declarer')
    e.absences.push({
      ref: recu,
      personne: g.personne,
      dite: g.dite,
      organisatrice: organisatrice(e, g.personne, le),
      finie: false,
    });
  else if (g.nom === 'fichier') changerLeFichier(a as AbsenceVue, g);
  else if (g.nom === 'accuser' && m !== undefined) m.prise = g.par;
  else if (g.nom === 'recuser' && m !== undefined) m.titulaire = titulaires.get(m.ref) as Nom;
  else if (g.nom === 'qualifier' && m !== undefined) {
    if (g.quoi === 'aucun') delete m.quoi;
    else m.quoi = g.quoi;
  } else if (a !== undefined) surUneAbsence(e, a, g, le);
}

function surUneAbsence(e: Etat, a: AbsenceVue, g: Geste, le: string): void {
  if (g.nom === 'revenir') {
    const debut = utiles(traits(e, a))[0]?.effet;
    if (debut === undefined || le < debut) annuler(a);
    else {
      a.retourLe = le;
      if (a.fichier !== undefined && a.fichier !== null && (a.fichier.au === null || a.fichier.au > le))
        a.fichier.au = le;
    }
  } else if (g.nom === 'corriger') {
    a.dite = g.dite;
    if (a.fichier !== undefined && a.fichier !== null) delete a.fichier;
  } else if (g.nom === 'prendre') a.designee = { qui: g.par, le, delleMeme: true };
  else if (g.nom === 'designer') a.designee = { qui: g.qui, le, delleMeme: g.par === g.qui };
}

/** Her word that she is back, or stays, is not undone by a file. */
function changerLeFichier(a: AbsenceVue, { au, retire }: { au: string | null; retire: boolean }): void {
  if (a.finie || a.fichier === undefined || a.fichier === null) return;
  if (retire) a.fichier = null;
  else if (a.retourLe === undefined || (au !== null && au <= a.retourLe)) a.fichier.au = au;
}

export function organisatrice(e: Etat, personne: Nom, le: string): Nom {
  const dessus = ligneDe(personne);
  return dessus.find((n) => !absente(e, n, le)) ?? dessus.at(-1) ?? personne;
}

/** The rows of the files that the clock begins. */
export function commencer(e: Etat, refs: ReadonlyMap<Nom, string>, le: string): void {
  for (const x of e.aCommencer.splice(0))
    if (x.au === null || x.au > le)
      e.absences.push({
        ref: refs.get(x.personne) ?? '',
        personne: x.personne,
        dite: { du: jourLocal(x.du, e.territoire), duMoment: 'matin', dernierMoment: 'apresMidi' },
        organisatrice: organisatrice(e, x.personne, le),
        fichier: { du: x.du, au: x.au, effet: effetDuFichier(e, x.du) },
        finie: false,
      });
}
