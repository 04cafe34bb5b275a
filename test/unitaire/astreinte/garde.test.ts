import fc from 'fast-check';
import { instantLocal } from '#libs/calendrier/journee.js';
import { territoires } from '#libs/calendrier/territoires.js';
import { dernierCreneau, prochainCreneau } from '#libs/domaine/astreinte/creneau.js';
import { troncons, trous, type Absente, type Fenetre, type Garde } from '#libs/domaine/astreinte/garde.js';

const HEURE_MS = 3_600_000;
const ORIGINE = Date.parse('2026-03-27T00:00:00.000Z');
const heure = (n: number): string => new Date(ORIGINE + n * HEURE_MS).toISOString();
const fenetre = (du: number, au: number): Fenetre => ({ du: heure(du), au: heure(au) });
const garde = (personne: string, du: number, au: number): Garde => ({ personne, ...fenetre(du, au) });
const vus = (gardes: Garde[], absences: Absente[] = [], f = fenetre(0, 72)): Fenetre[] =>
  trous(troncons(gardes, absences, f));

describe('Les trous d’une liste d’astreinte (F-43)', () => {
  it('par-dessus minuit, une garde en suit une autre sans trou, ou en laisse un, dit d’un seul tenant', () => {
    expect(vus([garde('a', -4, 34), garde('b', 34, 80)])).toEqual([]);
    expect(vus([garde('a', -4, 22), garde('b', 26, 80)])).toEqual([fenetre(22, 26)]);
  });

  it('deux gardes qui se chevauchent se valent ; l’absence de l’une ne fait pas de trou tant que l’autre est là', () => {
    const deux = [garde('a', 0, 40), garde('b', 30, 72)];
    expect(vus(deux, [{ personne: 'a', ...fenetre(32, 40) }])).toEqual([]);
    expect(vus(deux, [{ personne: 'a', ...fenetre(20, 40) }])).toEqual([fenetre(20, 30)]);
  });

  it('être absente pendant son astreinte est un trou, jusqu’à nouvel ordre si l’on ne sait pas quand elle revient', () => {
    expect(vus([garde('a', 0, 72)], [{ personne: 'a', du: heure(10), au: heure(12) }])).toEqual([fenetre(10, 12)]);
    expect(vus([garde('a', 0, 72)], [{ personne: 'a', du: heure(50), au: null }])).toEqual([fenetre(50, 72)]);
    expect(troncons([garde('a', 0, 72)], [{ personne: 'a', du: heure(50), au: null }], fenetre(0, 72))[1]).toEqual({
      ...fenetre(50, 72),
      presentes: [],
      absentes: ['a'],
    });
  });

  it('heure par heure, ce qui n’est pas couvert est dit, et cela seul', () => {
    const periode = fc.tuple(
      fc.integer({ min: -10, max: 80 }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('a', 'b', 'c'),
    );
    fc.assert(
      fc.property(fc.array(periode, { maxLength: 8 }), fc.array(periode, { maxLength: 5 }), (gs, as) => {
        const gardes = gs.map(([d, n, p]) => garde(p, d, d + n));
        const absences = as.map(([d, n, p]) => garde(p, d, d + n));
        const dits = vus(gardes, absences);
        for (let h = 0; h < 72; h += 1) {
          const [debut, fin] = [heure(h), heure(h + 1)];
          const sur = (p: Fenetre): boolean => p.du <= debut && fin <= p.au;
          const couverte = gardes.some((g) => sur(g) && !absences.some((a) => a.personne === g.personne && sur(a)));
          expect(dits.some(sur)).toBe(!couverte);
        }
        for (const [n, t] of dits.entries()) if (n > 0) expect((dits[n - 1] as Fenetre).au < t.du).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('Les deux heures du contrôle, par les horloges de chaque lieu (F-43)', () => {
  const HEURES = ['08:00', '16:00'];

  it.each(territoires)(
    '%s : 8 heures et 16 heures de là-bas, deux fois par jour, quand l’heure change aussi',
    (territoire) => {
      for (const depart of ['2026-03-28T12:00:00.000Z', '2026-10-24T12:00:00.000Z']) {
        let instant = depart;
        for (let n = 0; n < 6; n += 1) {
          instant = prochainCreneau(instant, HEURES, territoire);
          expect(dernierCreneau(instant, HEURES, territoire)).toBe(instant);
          const jours = [-1, 0, 1].map((d) =>
            new Date(Date.parse(instant) + d * 24 * HEURE_MS).toISOString().slice(0, 10),
          );
          expect(jours.flatMap((j) => HEURES.map((h) => instantLocal(j, h, territoire)))).toContain(instant);
        }
        expect(Date.parse(instant) - Date.parse(depart)).toBeLessThanOrEqual(73 * HEURE_MS);
      }
    },
  );

  it('de Wallis à Papeete, le même instant n’est pas du même jour', () => {
    const instant = '2026-11-23T20:00:00.000Z';
    expect(dernierCreneau(instant, HEURES, 'wallisEtFutuna')).toBe(
      instantLocal('2026-11-24', '08:00', 'wallisEtFutuna'),
    );
    expect(dernierCreneau(instant, HEURES, 'polynesieFrancaise')).toBe(
      instantLocal('2026-11-23', '08:00', 'polynesieFrancaise'),
    );
    expect(dernierCreneau(instant, HEURES, 'metropole')).toBe('2026-11-23T15:00:00.000Z');
  });

  it('la nuit où l’heure change, un contrôle à l’heure supprimée se fait à la suivante, une fois', () => {
    expect(instantLocal('2026-03-29', '02:30', 'metropole')).toBeUndefined();
    expect(dernierCreneau('2026-03-29T12:00:00.000Z', ['02:30'], 'metropole')).toBe('2026-03-29T01:30:00.000Z');
    expect(prochainCreneau('2026-10-24T12:00:00.000Z', ['02:30'], 'metropole')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('un contrôle manqué se fait en retard, une fois pour tous', () => {
    expect(dernierCreneau('2026-11-23T06:59:59.999Z', HEURES, 'metropole')).toBe('2026-11-22T15:00:00.000Z');
    expect(dernierCreneau('2026-11-23T07:00:00.000Z', HEURES, 'metropole')).toBe('2026-11-23T07:00:00.000Z');
  });
});
