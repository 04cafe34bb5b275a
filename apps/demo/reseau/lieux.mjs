// The 101 départements and 18 régions, from the official list (INSEE, through @etalab/decoupage-administratif), and the académies.
// Only the two small files are read: the package's main entry loads 12 MB of communes, from the current folder.
import { createRequire } from 'node:module';

const lire = createRequire(import.meta.url);
/** @type {{ code: string, nom: string, region: string, zone: string }[]} */
const departementsLus = lire('@etalab/decoupage-administratif/data/departements.json');
/** @type {{ code: string, nom: string, zone: string }[]} */
const regionsLues = lire('@etalab/decoupage-administratif/data/regions.json');

/** Short code of each région, as the hand-written part of the network writes it. */
const CODES = {
  '01': 'GUA',
  '02': 'MTQ',
  '03': 'GUY',
  '04': 'REU',
  '06': 'MAY',
  11: 'IDF',
  24: 'CVL',
  27: 'BFC',
  28: 'NOR',
  32: 'HDF',
  44: 'GES',
  52: 'PDL',
  53: 'BRE',
  75: 'NAQ',
  76: 'OCC',
  84: 'ARA',
  93: 'PAC',
  94: 'COR',
};

/** Where hours and jours fériés are not those of the métropole. */
const TERRITOIRES = {
  57: 'alsaceMoselle',
  67: 'alsaceMoselle',
  68: 'alsaceMoselle',
  971: 'guadeloupe',
  972: 'martinique',
  973: 'guyane',
  974: 'reunion',
  976: 'mayotte',
};

/** Académies and their départements (Code de l'éducation, article R. 222-2). */
const ACADEMIES = {
  'AIX;Aix-Marseille': '04 05 13 84',
  'AMI;Amiens': '02 60 80',
  'BES;Besançon': '25 39 70 90',
  'BOR;Bordeaux': '24 33 40 47 64',
  'CLE;Clermont-Ferrand': '03 15 43 63',
  'CORSE;Corse': '2A 2B',
  'CRE;Créteil': '77 93 94',
  'DIJ;Dijon': '21 58 71 89',
  'GRE;Grenoble': '07 26 38 73 74',
  'GUADELOUPE;Guadeloupe': '971',
  'GUYANE;Guyane': '973',
  'LIL;Lille': '59 62',
  'LIM;Limoges': '19 23 87',
  'LYON;Lyon': '01 42 69',
  'MARTINIQUE;Martinique': '972',
  'MAYOTTE;Mayotte': '976',
  'MON;Montpellier': '11 30 34 48 66',
  'NAM;Nancy-Metz': '54 55 57 88',
  'NAN;Nantes': '44 49 53 72 85',
  'NICE;Nice': '06 83',
  'NORMANDIE;Normandie': '14 27 50 61 76',
  'ORL;Orléans-Tours': '18 28 36 37 41 45',
  'PARIS;Paris': '75',
  'POI;Poitiers': '16 17 79 86',
  'REI;Reims': '08 10 51 52',
  'REN;Rennes': '22 29 35 56',
  'REUNION;La Réunion': '974',
  'STR;Strasbourg': '67 68',
  'TOU;Toulouse': '09 12 31 32 46 65 81 82',
  'VER;Versailles': '78 91 92 95',
};

/** @typedef {{ code: string, nom: string, territoire: string, outreMer: boolean }} Region */
/** @typedef {Region & { region: string, academie: string, rang: number }} Departement */

const horsCom = ({ zone }) => zone !== 'com';
const territoire = (code) => TERRITOIRES[code] ?? '';

/** @type {Region[]} */
export const regions = regionsLues.filter(horsCom).map(({ code, nom, zone }) => ({
  code: CODES[code],
  nom,
  outreMer: zone === 'drom',
  territoire: zone === 'drom' ? territoire(departementsLus.find((d) => d.region === code)?.code) : '',
}));

export const academies = Object.entries(ACADEMIES).map(([cle, departements]) => {
  const [code, nom] = cle.split(';');
  const codes = departements.split(' ');
  return { code, nom, departements: codes, territoire: codes.length === 1 ? territoire(codes[0]) : '' };
});

/** @type {Departement[]} */
export const departements = departementsLus.filter(horsCom).map(({ code, nom, region, zone }, rang) => ({
  code,
  nom,
  region: CODES[region],
  academie: academies.find((a) => a.departements.includes(code))?.code,
  outreMer: zone === 'drom',
  territoire: territoire(code),
  rang,
}));
