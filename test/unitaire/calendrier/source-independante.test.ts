import Holidays from 'date-holidays';
import { joursFeries } from '#libs/calendrier/feries.js';
import { territoires, type Territoire } from '#libs/calendrier/territoires.js';

const ANNEES = Array.from({ length: 21 }, (_, i) => 2020 + i);

/** Where the independent source (date-holidays) knows the territory, and what it is known to say wrongly there. */
const source: Record<
  Territoire,
  { lieu: [string] | [string, string]; enTrop?: 'vendrediSaint'; a?: [string, string] }
> = {
  metropole: { lieu: ['FR'] },
  alsaceMoselle: { lieu: ['FR', '67'] },
  // Good Friday is no jour férié there (code du travail L3422-2 names the day of the abolition only)
  guadeloupe: { lieu: ['GP'], enTrop: 'vendrediSaint' },
  martinique: { lieu: ['MQ'], enTrop: 'vendrediSaint' },
  guyane: { lieu: ['GF'] },
  reunion: { lieu: ['RE'] },
  mayotte: { lieu: ['YT'] },
  saintBarthelemy: { lieu: ['BL'] },
  // The prefecture applies 28 May since 2018; the source keeps the 27th that the code still prints
  saintMartin: { lieu: ['MF'], a: ['05-27', '05-28'] },
  saintPierreEtMiquelon: { lieu: ['PM'] },
  nouvelleCaledonie: { lieu: ['NC'] },
  polynesieFrancaise: { lieu: ['PF'] },
  wallisEtFutuna: { lieu: ['WF'] },
};

function selonLaSource(annee: number, territoire: Territoire): string[] {
  const { lieu, enTrop, a } = source[territoire];
  const jours = (lieu.length === 2 ? new Holidays(...lieu) : new Holidays(lieu[0]))
    .getHolidays(annee)
    .filter((h) => h.type === 'public')
    .filter((h) => enTrop === undefined || h.rule !== 'easter -2')
    .map((h) => h.date.slice(0, 10))
    .map((j) => (a !== undefined && j.endsWith(a[0]) ? j.replace(a[0], a[1]) : j));
  return [...new Set(jours)].sort();
}

describe('Les jours fériés, comparés à une source indépendante de 2020 à 2040 (T-16)', () => {
  it.each(territoires)('%s', (territoire) => {
    for (const annee of ANNEES) expect(joursFeries(annee, territoire)).toEqual(selonLaSource(annee, territoire));
  });

  it('la source se trompe bien là où nous la corrigeons : sinon la correction est à ôter', () => {
    const brut = (lieu: string): string[] => new Holidays(lieu).getHolidays(2026).map((h) => h.date.slice(5, 10));
    expect(brut('GP')).toContain('04-03');
    expect(brut('MQ')).toContain('04-03');
    expect(brut('MF')).toContain('05-27');
  });
});
