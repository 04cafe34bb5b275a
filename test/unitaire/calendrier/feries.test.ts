import fc from 'fast-check';
import { estFerie, estOuvre, joursFeries, premierJourOuvre } from '#libs/calendrier/feries.js';
import { estTerritoire, fuseau, territoires, type Territoire } from '#libs/calendrier/territoires.js';

/** Checked by hand for 2026 and 2027 (the eleven national days, then what each territory adds). */
const nationaux: Record<number, string[]> = {
  2026: ['01-01', '04-06', '05-01', '05-08', '05-14', '05-25', '07-14', '08-15', '11-01', '11-11', '12-25'],
  2027: ['01-01', '03-29', '05-01', '05-06', '05-08', '05-17', '07-14', '08-15', '11-01', '11-11', '12-25'],
};
const propres: [Territoire, string[], string[]][] = [
  ['metropole', [], []],
  ['alsaceMoselle', ['04-03', '12-26'], ['03-26', '12-26']],
  ['guadeloupe', ['05-27'], ['05-27']],
  ['martinique', ['05-22'], ['05-22']],
  ['guyane', ['06-10'], ['06-10']],
  ['reunion', ['12-20'], ['12-20']],
  ['mayotte', ['04-27'], ['04-27']],
  ['saintBarthelemy', ['10-09'], ['10-09']],
  ['saintMartin', ['05-28'], ['05-28']],
  ['saintPierreEtMiquelon', [], []],
  ['nouvelleCaledonie', ['09-24'], ['09-24']],
  ['polynesieFrancaise', ['03-05', '04-03', '11-20'], ['03-05', '03-26', '11-20']],
  ['wallisEtFutuna', ['04-28', '06-29', '07-29'], ['04-28', '06-29', '07-29']],
];

describe('Les jours fériés de chaque territoire', () => {
  it.each(propres)('%s en 2026 et en 2027', (territoire, en2026, en2027) => {
    for (const [annee, ajouts] of [
      [2026, en2026],
      [2027, en2027],
    ] as const) {
      const attendus = [...(nationaux[annee] ?? []), ...ajouts].sort().map((j) => `${annee}-${j}`);
      expect(joursFeries(annee, territoire)).toEqual(attendus);
    }
  });

  it('la table couvre tous les territoires', () => {
    expect(propres.map(([t]) => t).sort()).toEqual([...territoires].sort());
  });

  it.each([
    [1818, '03-23'], // the earliest Easter Monday possible
    [1943, '04-26'], // the latest
    [2000, '04-24'],
    [2024, '04-01'],
    [2025, '04-21'],
    [2028, '04-17'],
    [2038, '04-26'],
    [2100, '03-29'],
  ])('le lundi de Pâques de %i tombe le %s', (annee, jour) => {
    expect(estFerie(`${annee}-${jour}`, 'metropole')).toBe(true);
  });

  it("une année où l'Ascension tombe le 1er mai compte un jour férié de moins", () => {
    expect(joursFeries(2008, 'metropole')).toHaveLength(10);
    expect(joursFeries(2008, 'metropole').filter((j) => j === '2008-05-01')).toHaveLength(1);
  });

  it("le Vendredi saint n'est férié qu'en Alsace-Moselle et en Polynésie française", () => {
    expect(territoires.filter((t) => estFerie('2026-04-03', t))).toEqual(['alsaceMoselle', 'polynesieFrancaise']);
  });

  it('Saint-Martin fête le 28 mai, la Guadeloupe le 27', () => {
    expect([estFerie('2026-05-27', 'saintMartin'), estFerie('2026-05-28', 'saintMartin')]).toEqual([false, true]);
    expect([estFerie('2026-05-27', 'guadeloupe'), estFerie('2026-05-28', 'guadeloupe')]).toEqual([true, false]);
  });
});

describe('Les jours ouvrés', () => {
  it.each([
    ['2026-04-02', 'alsaceMoselle', true], // jeudi saint
    ['2026-04-03', 'alsaceMoselle', false],
    ['2026-04-03', 'metropole', true],
    ['2026-04-04', 'metropole', false], // samedi
    ['2026-04-05', 'metropole', false],
    ['2026-04-06', 'metropole', false], // lundi de Pâques
    ['2026-04-07', 'metropole', true],
    ['2026-12-31', 'metropole', true],
    ['2027-01-01', 'metropole', false],
    ['2027-12-26', 'alsaceMoselle', false],
    ['2028-02-29', 'metropole', true],
  ] as const)('%s, %s : %s', (jour, territoire, attendu) => {
    expect(estOuvre(jour, territoire)).toBe(attendu);
  });

  it.each([
    ['2026-04-02', 'metropole', '2026-04-02'],
    ['2026-04-04', 'metropole', '2026-04-07'],
    ['2026-04-03', 'alsaceMoselle', '2026-04-07'],
    ['2026-12-25', 'metropole', '2026-12-28'],
    ['2026-12-20', 'reunion', '2026-12-21'],
    ['2025-12-20', 'reunion', '2025-12-22'],
    ['2027-01-01', 'metropole', '2027-01-04'],
  ] as const)('à partir du %s (%s), le premier jour ouvré est le %s', (jour, territoire, attendu) => {
    expect(premierJourOuvre(jour, territoire)).toBe(attendu);
  });

  it.each(['2026-02-29', '2026-13-01', 'demain', '', '2026-1-1'])('« %s » n’est pas un jour', (faux) => {
    expect(() => estOuvre(faux, 'metropole')).toThrow('Not an ISO date');
  });

  it('le premier jour ouvré est ouvré, et aucun ne l’est entre les deux', () => {
    const jours = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-01'), noInvalidDate: true });
    fc.assert(
      fc.property(jours, fc.constantFrom(...territoires), (le, territoire) => {
        const jour = le.toISOString().slice(0, 10);
        const ouvre = premierJourOuvre(jour, territoire);
        expect(estOuvre(ouvre, territoire)).toBe(true);
        for (let j = jour; j < ouvre; j = new Date(Date.parse(j) + 86_400_000).toISOString().slice(0, 10)) {
          expect(estOuvre(j, territoire)).toBe(false);
        }
      }),
    );
  });
});

it('chaque territoire a un fuseau que le système connaît', () => {
  for (const t of territoires) expect(() => new Intl.DateTimeFormat('fr', { timeZone: fuseau(t) })).not.toThrow();
  expect([estTerritoire('reunion'), estTerritoire('toString'), estTerritoire('Paris')]).toEqual([true, false, false]);
});
