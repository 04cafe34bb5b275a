import { roles } from '#libs/reglementation/roles.js';
import { naturesConvention, naturesStructure, organismes } from '#libs/reglementation/structures.js';
import { lireSemaine } from '#libs/calendrier/semaine.js';
import { territoires } from '#libs/calendrier/territoires.js';
import { titres } from './reseau.js';

/** What a cell must look like; `faux` answers what is wrong with it and the remedy. */
export interface Colonne {
  obligatoire: boolean;
  /** Files written before the column existed still load: it is empty for all their lines. */
  peutManquer?: true;
  max: number;
  faux?: (valeur: string) => readonly [message: string, remede: string] | undefined;
}

type Colonnes = Record<string, Colonne>;

const motif = (forme: RegExp, message: string, remede: string): NonNullable<Colonne['faux']> => {
  return (valeur) => (forme.test(valeur) ? undefined : [message, remede]);
};
const parmi = (valeurs: readonly string[], quoi: string): NonNullable<Colonne['faux']> => {
  return (valeur) =>
    valeurs.includes(valeur)
      ? undefined
      : [`${quoi} « ${valeur} » n'existe pas`, `choisir parmi : ${valeurs.join(', ')}`];
};

const texte = (max = 200): Colonne => ({ obligatoire: true, max });
const facultatif = (colonne: Colonne): Colonne => ({ ...colonne, obligatoire: false });
const recente = (colonne: Colonne): Colonne => ({ ...facultatif(colonne), peutManquer: true });

const FORME_CODE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const code: Colonne = {
  obligatoire: true,
  max: 40,
  faux: motif(
    FORME_CODE,
    'ce code ne convient pas',
    'employer des lettres sans accent, des chiffres, « - », « _ » ou « . », sans espace',
  ),
};
const codes: Colonne = {
  obligatoire: true,
  max: 4000,
  faux: (valeur) =>
    valeur.split(/\s+/).every((c) => FORME_CODE.test(c))
      ? undefined
      : ['la liste des codes est mal écrite', 'séparer les codes par un espace'],
};
const courriel: Colonne = {
  obligatoire: false,
  max: 254,
  faux: motif(
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/,
    "l'adresse électronique n'est pas valable",
    'écrire une seule adresse, sans espace ni accent, par exemple prenom.nom@ministere.example',
  ),
};
const telephone: Colonne = {
  obligatoire: false,
  max: 30,
  faux: motif(
    /^\+?\d(?:[ .-]?\d){5,14}$/,
    "le numéro de téléphone n'est pas valable",
    'écrire par exemple 01 99 00 12 34 ou +33 1 99 00 12 34',
  ),
};
const date: Colonne = {
  obligatoire: true,
  max: 10,
  faux: (valeur) =>
    dateLue(valeur) === undefined
      ? ["ce n'est pas une date", 'écrire par exemple 2026-05-30 ou 30/05/2026']
      : undefined,
};
const heure: Colonne = {
  obligatoire: true,
  max: 5,
  faux: motif(
    /^([01]\d|2[0-3]):[0-5]\d$/,
    "ce n'est pas une heure",
    'écrire les heures et les minutes, par exemple 08:00',
  ),
};
const rang: Colonne = {
  obligatoire: true,
  max: 2,
  faux: motif(
    /^[1-9]\d?$/,
    "le rang n'est pas un nombre de 1 à 99",
    'écrire 1 pour le premier à appeler, 2 pour le suivant',
  ),
};
const rangDeChaine: Colonne = {
  obligatoire: true,
  max: 2,
  faux: motif(
    /^([1-9]|1\d|20)$/,
    "le rang n'est pas un nombre de 1 à 20",
    'écrire 1 pour le premier poste à couvrir, 2 pour le suivant',
  ),
};
const pourcentage: Colonne = {
  obligatoire: true,
  max: 3,
  faux: motif(/^([1-9]\d?|100)$/, "ce n'est pas un pourcentage de 1 à 100", 'écrire par exemple 80, sans le signe %'),
};
const semaine: Colonne = {
  obligatoire: false,
  max: 300,
  faux: (valeur) =>
    lireSemaine(valeur) === undefined
      ? [
          'la semaine de travail est mal écrite',
          'écrire les jours, ou leurs moitiés, séparés par un espace : lundi mardi mercrediMatin jeudiApresMidi',
        ]
      : undefined,
};
const parts: Colonne = {
  obligatoire: false,
  max: 4000,
  faux: (valeur) =>
    valeur.split(/\s+/).every((p) => /^[A-Za-z0-9][A-Za-z0-9._-]*=([1-9]\d?|100)$/.test(p))
      ? undefined
      : [
          'les parts des services sont mal écrites',
          'écrire code=pourcentage, séparés par un espace : DDE-69=50 DIR-CE=50',
        ],
};
/** A word of a circular, as its profile writes it. */
const marque: Colonne = {
  obligatoire: true,
  max: 40,
  faux: motif(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'ce mot ne convient pas',
    'employer des minuscules sans accent et « - », par exemple ile-de-france',
  ),
};

/** ISO date of a cell: ISO itself, or the French order in which spreadsheets rewrite dates. */
export function dateLue(valeur: string): string | undefined {
  const iso = valeur.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$2-$1');
  const millisecondes = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(`${iso}T00:00:00.000Z`) : NaN;
  // 31 February would be accepted and moved to March.
  return Number.isNaN(millisecondes) || new Date(millisecondes).toISOString().slice(0, 10) !== iso ? undefined : iso;
}

const naturesPoste = ['assistant', 'conseillerTechnique', 'conseillerNational'];

/** The files of a network and their columns. Whatever needs a second look at other lines is in `controler*.ts`. */
export const fichiers = {
  'structures.csv': {
    code,
    nature: texte(40),
    nom: texte(),
    parent: facultatif(code),
    population: facultatif(texte(40)),
    territoire: facultatif({ ...texte(40), faux: parmi(territoires, 'le territoire') }),
    marque: recente(marque),
    organisme: recente({ ...texte(40), faux: parmi(organismes, 'l’organisme') }),
    secteurMinisteriel: recente(marque),
    centrale: recente({ ...texte(40), faux: parmi(['oui', 'non'], 'la réponse') }),
  },
  'personnes.csv': { code, prenom: texte(100), nom: texte(100), courriel, telephone, compte: facultatif(texte()) },
  'fonctions.csv': {
    personne: code,
    role: { ...texte(40), faux: parmi(Object.keys(roles), 'la fonction') },
    structure: code,
  },
  'secteurs.csv': { code, nom: texte(), structures: codes },
  'postes.csv': {
    code,
    nature: { ...texte(40), faux: parmi(naturesPoste, 'la nature de poste') },
    secteur: code,
    rang,
    titulaire: facultatif(code),
    telephone,
    secteurMinisteriel: recente(marque),
  },
  'absences.csv': { personne: code, du: date, au: facultatif(date) },
  'conventions.csv': {
    structure: code,
    nature: { ...texte(40), faux: parmi(naturesConvention, 'la nature de convention') },
    du: date,
    au: facultatif(date),
    pourPopulation: facultatif({ ...texte(40), faux: parmi(Object.keys(naturesStructure), 'la population') }),
  },
  'continuites.csv': {
    poste: code,
    rang: rangDeChaine,
    poste_couvrant: code,
    titre: facultatif({ ...texte(40), faux: parmi(titres, 'le titre') }),
  },
  'temps.csv': { personne: code, quotite: pourcentage, semaine, prestation: facultatif(pourcentage), services: parts },
  'configurations.csv': { poste: code, source: texte(), datee_le: date },
  'astreintes.csv': { lieu: code, personne: code, du: date, du_heure: heure, au: date, au_heure: heure },
  'volontaires.csv': { personne: code },
} satisfies Record<string, Colonnes>;

export type NomFichier = keyof typeof fichiers;
export const nomsFichiers = Object.keys(fichiers) as NomFichier[];
/** A network without any of these has no such file. */
export const fichiersFacultatifs: readonly NomFichier[] = [
  'conventions.csv',
  'continuites.csv',
  'temps.csv',
  'configurations.csv',
  'astreintes.csv',
  'volontaires.csv',
];

/** One line of a file, every cell checked on its own; an empty cell is an empty string. */
export type Ligne<F extends NomFichier> = { numero: number } & Record<keyof (typeof fichiers)[F], string>;
export type Lignes = { [F in NomFichier]: Ligne<F>[] };

/** The header line that a file must have, in any order. */
export function enteteAttendu(fichier: NomFichier): string {
  return Object.keys(fichiers[fichier]).join(';');
}
