import { ValidateBy } from 'class-validator';
import type { Constructeur } from './acte.js';

/**
 * Decorators for the fields of an act. One line gives the validation with French messages that name the field and the remedy,
 * and the description from which the form and the OpenAPI schema are made.
 */
export interface DescriptionChamp {
  genre: 'texte' | 'jour' | 'heure' | 'numero' | 'numeros' | 'choix' | 'reference' | 'case';
  libelle: string;
  optionnel: boolean;
  min?: number;
  max?: number;
  choix?: Readonly<Record<string, string>>;
}

interface Commun {
  libelle: string;
  optionnel?: boolean;
}

const descriptions = new WeakMap<object, Record<string, DescriptionChamp>>();

/** The fields of a class in the order of the source, those of its parents first. */
export function descriptionDesChamps(classe: Constructeur<object>): Record<string, DescriptionChamp> {
  const lignee: object[] = [];
  let prototype = classe.prototype as object | null;
  for (; prototype !== null; prototype = Object.getPrototypeOf(prototype) as object | null) lignee.unshift(prototype);
  return Object.assign({}, ...lignee.map((p) => descriptions.get(p) ?? {})) as Record<string, DescriptionChamp>;
}

/** Text. Lengths are counted in characters as a reader counts them, not in UTF-16 units. */
export function Texte({
  libelle,
  min = 1,
  max,
  optionnel = false,
}: Commun & { min?: number; max: number }): PropertyDecorator {
  return champ({ genre: 'texte', libelle, optionnel, min, max }, (valeur) => {
    if (valeur === undefined) return `« ${libelle} » : ce champ est à remplir.`;
    if (typeof valeur !== 'string') return `« ${libelle} » : un texte est attendu.`;
    const longueur = [...valeur.trim()].length;
    if (longueur < min) {
      return min === 1
        ? `« ${libelle} » : ce champ est à remplir.`
        : `« ${libelle} » : écrivez au moins ${min} caractères (il y en a ${longueur}).`;
    }
    if (longueur > max)
      return `« ${libelle} » : ${longueur} caractères, le maximum est ${max}. Raccourcissez de ${longueur - max}.`;
    return problemeDeCaracteres(libelle, valeur);
  });
}

/** A day of the calendar (`AAAA-MM-JJ`), as a date field sends it. */
export function Jour({ libelle, optionnel = false }: Commun): PropertyDecorator {
  return champ({ genre: 'jour', libelle, optionnel }, (valeur) => {
    if (valeur === undefined) return `« ${libelle} » : donnez un jour.`;
    return estJour(valeur)
      ? undefined
      : `« ${libelle} » : ce jour n’existe pas au calendrier. Écrivez-le année-mois-jour, par exemple 2026-03-12.`;
  });
}

function estJour(valeur: unknown): boolean {
  if (typeof valeur !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(valeur)) return false;
  const jour = new Date(`${valeur}T00:00:00Z`);
  return !Number.isNaN(jour.getTime()) && jour.toISOString().startsWith(valeur); // 30 February rolls over: refused
}

/** A local hour (`HH:MM`), as a time field sends it. */
export function Heure({ libelle, optionnel = false }: Commun): PropertyDecorator {
  return champ({ genre: 'heure', libelle, optionnel }, (valeur) => {
    if (valeur === undefined) return `« ${libelle} » : donnez une heure.`;
    return typeof valeur === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(valeur)
      ? undefined
      : `« ${libelle} » : cette heure n’existe pas. Écrivez-la heures:minutes, par exemple 14:30.`;
  });
}

const NUMERO = /^[1-9]\d{0,4}$/;

/** Which one of a list that the page shows: its number, in digits. */
export function Numero({ libelle, optionnel = false }: Commun): PropertyDecorator {
  return champ({ genre: 'numero', libelle, optionnel }, (valeur) =>
    typeof valeur === 'string' && NUMERO.test(valeur)
      ? undefined
      : `« ${libelle} » : choisissez dans la liste de la page.`,
  );
}

/** Several of a list that the page shows, by their numbers: as many boxes of one name, or a JSON array. */
export function Numeros({ libelle, max }: { libelle: string; max: number }): PropertyDecorator {
  return champ({ genre: 'numeros', libelle, optionnel: false, max }, (valeur) => {
    const plusieurs = Array.isArray(valeur) && valeur.length > 0 && new Set(valeur).size === valeur.length;
    const lisibles = plusieurs && valeur.every((v) => typeof v === 'string' && NUMERO.test(v));
    if (!lisibles) return `« ${libelle} » : choisissez au moins une fois dans la liste de la page.`;
    return valeur.length <= max ? undefined : `« ${libelle} » : choisissez-en ${max} au plus à la fois.`;
  });
}

/** One value of a closed list; with an object, the values carry the label that people read. */
export function Choix({
  libelle,
  parmi,
  optionnel = false,
}: Commun & { parmi: readonly string[] | Readonly<Record<string, string>> }): PropertyDecorator {
  const choix = Array.isArray(parmi)
    ? Object.fromEntries((parmi as readonly string[]).map((v) => [v, v]))
    : (parmi as Readonly<Record<string, string>>);
  return champ({ genre: 'choix', libelle, optionnel, choix }, (valeur) => {
    if (valeur === undefined) return `« ${libelle} » : choisissez une réponse.`;
    if (typeof valeur === 'string' && Object.hasOwn(choix, valeur)) return undefined;
    return `« ${libelle} » : choisissez une des réponses proposées (${Object.values(choix).join(' ; ')}).`;
  });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const estReference = (valeur: unknown): valeur is string => typeof valeur === 'string' && UUID.test(valeur);

/** An opaque id chosen on a previous page or in a list. */
export function Reference({ libelle, optionnel = false }: Commun): PropertyDecorator {
  return champ({ genre: 'reference', libelle, optionnel }, (valeur) => {
    if (valeur === undefined) return `« ${libelle} » : choisissez dans la liste.`;
    return estReference(valeur)
      ? undefined
      : `« ${libelle} » : ce choix n’est pas reconnu. Choisissez de nouveau dans la liste.`;
  });
}

/** A box to tick; absent means not ticked. With `exige`, it must be ticked. */
export function Case({ libelle, exige }: { libelle: string; exige?: string }): PropertyDecorator {
  return champ({ genre: 'case', libelle, optionnel: exige === undefined }, (valeur) => {
    if (valeur !== undefined && typeof valeur !== 'boolean') return `« ${libelle} » : oui ou non est attendu.`;
    return exige !== undefined && valeur !== true ? `« ${libelle} » : ${exige}` : undefined;
  });
}

/** For a field with a rule of its own (`@IsEmail`…): no character that a reader cannot see. */
export function SansControle({ libelle }: { libelle: string }): PropertyDecorator {
  return ValidateBy({
    name: 'sansControle',
    validator: {
      validate: (valeur) => typeof valeur !== 'string' || problemeDeCaracteres(libelle, valeur) === undefined,
      defaultMessage: () => messageDeCaracteres(libelle),
    },
  });
}

// Control characters save line feed and tab, lone surrogates, and the marks that reverse the direction of what follows.
const INVISIBLES = /(?![\n\t])\p{Cc}|\p{Cs}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

function problemeDeCaracteres(libelle: string, valeur: string): string | undefined {
  return INVISIBLES.test(valeur) ? messageDeCaracteres(libelle) : undefined;
}

function messageDeCaracteres(libelle: string): string {
  return `« ${libelle} » contient un caractère invisible, souvent venu d’un copier-coller. Effacez le passage collé et tapez-le.`;
}

function champ(description: DescriptionChamp, probleme: (valeur: unknown) => string | undefined): PropertyDecorator {
  const valider = (valeur: unknown): string | undefined =>
    valeur === undefined && description.optionnel ? undefined : probleme(valeur ?? undefined);
  const decorer = ValidateBy({
    name: description.genre,
    validator: {
      validate: (valeur) => valider(valeur) === undefined,
      defaultMessage: (a) => valider(a?.value) ?? '',
    },
  });
  return (cible, nom) => {
    descriptions.set(cible, { ...descriptions.get(cible), [String(nom)]: description });
    decorer(cible, nom);
  };
}
