import { DateTime } from 'luxon';
import type { Territoire } from './territoires.js';

/** A fixed day (`MM-JJ`), a number of days after Easter Sunday, or a fixed day of some years only. */
type Fete = string | number | { jour: string; depuis?: number; jusqua?: number };

const VENDREDI_SAINT = -2;

/** Code du travail L3133-1, made applicable to public agents by code général de la fonction publique L651-2. */
const nationales: readonly Fete[] = ['01-01', 1, '05-01', '05-08', 39, 50, '07-14', '08-15', '11-01', '11-11', '12-25'];

const propres: Record<Territoire, readonly Fete[]> = {
  metropole: [],
  // Code du travail L3134-13. Good Friday by law only where there is a protestant or mixed church: kept for all, as services do.
  alsaceMoselle: [VENDREDI_SAINT, '12-26'],
  // Abolition of slavery, code du travail L3422-2 (all the five below, and Saint-Barthélemy).
  guadeloupe: ['05-27'],
  martinique: ['05-22'],
  guyane: ['06-10'],
  reunion: ['12-20'],
  mayotte: ['04-27'],
  saintBarthelemy: ['10-09'],
  // The code still prints 27 May; the collectivité and the prefecture have applied 28 May since 2018.
  saintMartin: ['05-28'],
  saintPierreEtMiquelon: [],
  // Their own labour codes: day of citizenship; missionaries, autonomy, then Matari'i; Saint-Pierre-Chanel, Saint-Pierre-et-Paul, territory.
  nouvelleCaledonie: ['09-24'],
  polynesieFrancaise: ['03-05', VENDREDI_SAINT, { jour: '06-29', jusqua: 2025 }, { jour: '11-20', depuis: 2026 }],
  wallisEtFutuna: ['04-28', '06-29', '07-29'],
};

const connus = new Map<string, readonly string[]>();

/** The jours fériés of a year (ISO dates, in order). */
export function joursFeries(annee: number, territoire: Territoire): readonly string[] {
  const cle = `${annee} ${territoire}`;
  const deja = connus.get(cle);
  if (deja !== undefined) return deja;
  const paques = dimancheDePaques(annee);
  const dates = [...nationales, ...propres[territoire]].flatMap((fete) => {
    if (typeof fete === 'string') return [`${annee}-${fete}`];
    if (typeof fete === 'number') return [paques.plus({ days: fete }).toFormat('yyyy-MM-dd')];
    const { jour, depuis = -Infinity, jusqua = Infinity } = fete;
    return depuis <= annee && annee <= jusqua ? [`${annee}-${jour}`] : [];
  });
  const jours = [...new Set(dates)].sort(); // Ascension may fall on 1 May or 8 May
  connus.set(cle, jours);
  return jours;
}

export function estFerie(jour: string, territoire: Territoire): boolean {
  return joursFeries(Number(jour.slice(0, 4)), territoire).includes(jour);
}

/** A day on which services work: Monday to Friday, jours fériés excepted. */
export function estOuvre(jour: string, territoire: Territoire): boolean {
  const semaine = jourDeLaSemaine(jour);
  return semaine !== SAMEDI && semaine !== DIMANCHE && !estFerie(jour, territoire);
}

/** The day itself if it is ouvré, else the next that is. */
export function premierJourOuvre(jour: string, territoire: Territoire): string {
  let essai = date(jour);
  while (!estOuvre(essai.toFormat('yyyy-MM-dd'), territoire)) essai = essai.plus({ days: 1 });
  return essai.toFormat('yyyy-MM-dd');
}

const DIMANCHE = 0;
const SAMEDI = 6;

/** Asked for every day of every delay: read without a parser of formats, which was a tenth of the clock's work. */
function jourDeLaSemaine(jour: string): number {
  const lu = new Date(`${jour}T00:00:00.000Z`);
  if (Number.isNaN(lu.getTime()) || !lu.toISOString().startsWith(jour)) throw new Error(`Not an ISO date: ${jour}`);
  return lu.getUTCDay();
}

function date(jour: string): DateTime {
  const lue = DateTime.fromFormat(jour, 'yyyy-MM-dd', { zone: 'utc' });
  if (!lue.isValid) throw new Error(`Not an ISO date: ${jour}`);
  return lue;
}

/** Easter of the Gregorian calendar (Meeus, Astronomical Algorithms, ch. 8). */
function dimancheDePaques(annee: number): DateTime {
  const a = annee % 19;
  const b = Math.floor(annee / 100);
  const c = annee % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const reste = h + l - 7 * m + 114;
  return DateTime.utc(annee, Math.floor(reste / 31), (reste % 31) + 1);
}
