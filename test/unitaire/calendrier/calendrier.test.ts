import fc from 'fast-check';
import { DateTime } from 'luxon';
import { ajouter, horsSilence, prochaineHeure, type Duree } from '#libs/calendrier/calendrier.js';
import { estOuvre } from '#libs/calendrier/feries.js';
import { debutDeJour, finDeJour, jourLocal } from '#libs/calendrier/journee.js';
import { fuseau, territoires, type Territoire } from '#libs/calendrier/territoires.js';
import type { Duree as DureeReglementaire } from '#libs/reglementation/duree.js';

/** Instants are written as the clocks of the territory show them, with their offset. */
const utc = (local: string): string => new Date(local).toISOString();
const SOIR = { de: '19:00', a: '08:00' };

describe('Ajouter une durée', () => {
  it.each<[string, string, Duree, Territoire, string]>([
    ['un jour ouvré', '2026-03-10T10:00+01:00', { joursOuvres: 1 }, 'metropole', '2026-03-11T10:00+01:00'],
    [
      'un vendredi, le lundi suivant',
      '2026-03-13T10:00+01:00',
      { joursOuvres: 1 },
      'metropole',
      '2026-03-16T10:00+01:00',
    ],
    [
      'un samedi, le lundi suivant',
      '2026-03-14T10:00+01:00',
      { joursOuvres: 1 },
      'metropole',
      '2026-03-16T10:00+01:00',
    ],
    [
      'un dimanche, le lundi suivant',
      '2026-03-15T23:59+01:00',
      { joursOuvres: 1 },
      'metropole',
      '2026-03-16T23:59+01:00',
    ],
    ['par-dessus Pâques', '2026-04-03T09:00+02:00', { joursOuvres: 1 }, 'metropole', '2026-04-07T09:00+02:00'],
    [
      'par-dessus le Vendredi saint',
      '2026-04-02T09:00+02:00',
      { joursOuvres: 1 },
      'alsaceMoselle',
      '2026-04-07T09:00+02:00',
    ],
    ['le Vendredi saint ailleurs', '2026-04-02T09:00+02:00', { joursOuvres: 1 }, 'metropole', '2026-04-03T09:00+02:00'],
    ["par-dessus l'an", '2026-12-31T16:00+01:00', { joursOuvres: 1 }, 'metropole', '2027-01-04T16:00+01:00'],
    [
      'trois jours ouvrés par-dessus Noël',
      '2026-12-23T16:00+01:00',
      { joursOuvres: 3 },
      'metropole',
      '2026-12-29T16:00+01:00',
    ],
    ['aucun jour ouvré', '2026-03-14T10:00+01:00', { joursOuvres: 0 }, 'metropole', '2026-03-14T10:00+01:00'],
    [
      "la même heure après le passage à l'heure d'été",
      '2026-03-27T09:00+01:00',
      { joursOuvres: 1 },
      'metropole',
      '2026-03-30T09:00+02:00',
    ],
    [
      "la même heure après le passage à l'heure d'hiver",
      '2026-10-23T09:00+02:00',
      { joursOuvres: 1 },
      'metropole',
      '2026-10-26T09:00+01:00',
    ],
    ['un jour de 23 heures', '2026-03-28T12:00+01:00', { jours: 1 }, 'metropole', '2026-03-29T12:00+02:00'],
    ['un jour de 25 heures', '2026-10-24T12:00+02:00', { jours: 1 }, 'metropole', '2026-10-25T12:00+01:00'],
    [
      "une heure qui n'existe pas cette nuit-là",
      '2026-03-28T02:30+01:00',
      { jours: 1 },
      'metropole',
      '2026-03-29T03:30+02:00',
    ],
    [
      'vingt-quatre heures ne sont pas un jour',
      '2026-03-28T12:00+01:00',
      { heures: 24 },
      'metropole',
      '2026-03-29T13:00+02:00',
    ],
    ['le 29 février', '2028-02-28T12:00+01:00', { jours: 1 }, 'metropole', '2028-02-29T12:00+01:00'],
    ['quarante-cinq jours', '2026-10-01T12:00+02:00', { jours: 45 }, 'metropole', '2026-11-15T12:00+01:00'],
    ['sans heure d’été à La Réunion', '2026-03-28T12:00+04:00', { jours: 1 }, 'reunion', '2026-03-29T12:00+04:00'],
    [
      'le lundi est déjà là à Nouméa',
      '2026-03-16T08:00+11:00',
      { joursOuvres: 1 },
      'nouvelleCaledonie',
      '2026-03-17T08:00+11:00',
    ],
    [
      "c'est encore dimanche à Papeete",
      '2026-03-15T20:00-10:00',
      { joursOuvres: 1 },
      'polynesieFrancaise',
      '2026-03-16T20:00-10:00',
    ],
    [
      "l'heure d'été de Saint-Pierre",
      '2026-03-06T12:00-03:00',
      { joursOuvres: 1 },
      'saintPierreEtMiquelon',
      '2026-03-09T12:00-02:00',
    ],
    ['des minutes', '2026-03-10T10:00+01:00', { minutes: 15 }, 'metropole', '2026-03-10T10:15+01:00'],
    ['des secondes', '2026-03-10T10:00+01:00', { secondes: 90 }, 'metropole', '2026-03-10T10:01:30+01:00'],
  ])('%s', (_titre, depart, duree, territoire, attendu) => {
    expect(ajouter(utc(depart), duree, territoire)).toBe(utc(attendu));
  });

  it.each(['2026-03-10', '2026-03-10T10:00:00', 'hier', '2026-03-10T10:00:00+01:00'])(
    'refuse « %s » : seul un instant UTC convient',
    (faux) => {
      expect(() => ajouter(faux, { jours: 1 }, 'metropole')).toThrow('Not a UTC instant');
    },
  );

  it('le calendrier et la réglementation entendent la même chose par durée', () => {
    const aller: (d: DureeReglementaire) => Duree = (d) => d;
    const retour: (d: Duree) => DureeReglementaire = (d) => d;
    expect(retour(aller({ jours: 1 }))).toEqual({ jours: 1 });
  });
});

describe('La prochaine heure', () => {
  it.each<[string, string, Territoire, string]>([
    ['à l’instant même', '2026-03-10T17:00+01:00', 'metropole', '2026-03-10T17:00+01:00'],
    ['une milliseconde avant', '2026-03-10T16:59:59.999+01:00', 'metropole', '2026-03-10T17:00+01:00'],
    ['une milliseconde après, le lendemain', '2026-03-10T17:00:00.001+01:00', 'metropole', '2026-03-11T17:00+01:00'],
    ['après 17 h un vendredi, le lundi', '2026-03-13T17:01+01:00', 'metropole', '2026-03-16T17:00+01:00'],
    [
      'un vendredi soir de mars, le lundi à l’heure d’été',
      '2026-03-27T18:00+01:00',
      'metropole',
      '2026-03-30T17:00+02:00',
    ],
    ['le 31 décembre au soir', '2026-12-31T18:00+01:00', 'metropole', '2027-01-04T17:00+01:00'],
    ['le jour de l’abolition à La Réunion', '2027-12-20T09:00+04:00', 'reunion', '2027-12-21T17:00+04:00'],
    ['ce même jour ailleurs', '2027-12-20T09:00+01:00', 'metropole', '2027-12-20T17:00+01:00'],
  ])('%s', (_titre, depart, territoire, attendu) => {
    expect(prochaineHeure(utc(depart), '17:00', territoire)).toBe(utc(attendu));
  });

  it.each(['24:00', '7:00', '12:60', 'midi'])('« %s » n’est pas une heure', (fausse) => {
    expect(() => prochaineHeure('2026-03-10T10:00:00.000Z', fausse, 'metropole')).toThrow('Not an hour');
  });
});

describe('Hors des heures de silence (de 19 h à 8 h, ni dimanche ni jour férié)', () => {
  it.each<[string, string, Territoire, string]>([
    ['à 18 h 59, tout de suite', '2026-03-10T18:59:59.999+01:00', 'metropole', '2026-03-10T18:59:59.999+01:00'],
    ['à 19 h, le lendemain à 8 h', '2026-03-10T19:00+01:00', 'metropole', '2026-03-11T08:00+01:00'],
    ['à 7 h 59, à 8 h', '2026-03-10T07:59:59.999+01:00', 'metropole', '2026-03-10T08:00+01:00'],
    ['à 8 h, tout de suite', '2026-03-10T08:00+01:00', 'metropole', '2026-03-10T08:00+01:00'],
    ['à minuit', '2026-03-10T00:00+01:00', 'metropole', '2026-03-10T08:00+01:00'],
    ['le samedi en journée, tout de suite', '2026-03-14T10:00+01:00', 'metropole', '2026-03-14T10:00+01:00'],
    ['le samedi soir, le lundi matin', '2026-03-14T19:00+01:00', 'metropole', '2026-03-16T08:00+01:00'],
    ['le dimanche à midi, le lundi matin', '2026-03-15T12:00+01:00', 'metropole', '2026-03-16T08:00+01:00'],
    ['le samedi soir avant Pâques, le mardi matin', '2026-04-04T20:00+02:00', 'metropole', '2026-04-07T08:00+02:00'],
    [
      'le jeudi saint au soir en Alsace, le samedi matin',
      '2026-04-02T20:00+02:00',
      'alsaceMoselle',
      '2026-04-04T08:00+02:00',
    ],
    ['le dimanche du passage à l’heure d’été', '2026-03-29T12:00+02:00', 'metropole', '2026-03-30T08:00+02:00'],
    ['le 31 décembre au soir', '2026-12-31T20:00+01:00', 'metropole', '2027-01-02T08:00+01:00'],
    ['à Papeete', '2026-03-10T19:00-10:00', 'polynesieFrancaise', '2026-03-11T08:00-10:00'],
  ])('%s', (_titre, depart, territoire, attendu) => {
    expect(horsSilence(utc(depart), SOIR, territoire)).toBe(utc(attendu));
  });

  it.each([
    ['2026-03-10T11:59+01:00', '2026-03-10T11:59+01:00'],
    ['2026-03-10T12:00+01:00', '2026-03-10T14:00+01:00'],
    ['2026-03-10T14:00+01:00', '2026-03-10T14:00+01:00'],
  ])('un silence de midi à 14 h : %s devient %s', (depart, attendu) => {
    expect(horsSilence(utc(depart), { de: '12:00', a: '14:00' }, 'metropole')).toBe(utc(attendu));
  });

  it('sans silence réglé, un dimanche de nuit reste ce qu’il est', () => {
    expect(horsSilence(utc('2026-03-15T03:00+01:00'), null, 'metropole')).toBe(utc('2026-03-15T03:00+01:00'));
  });
});

describe('La fin du jour', () => {
  it.each<[string, Territoire, string | undefined]>([
    ['2026-03-10', 'metropole', '2026-03-10T23:59:59.999+01:00'],
    ['2026-03-29', 'metropole', '2026-03-29T23:59:59.999+02:00'],
    ['2026-10-25', 'metropole', '2026-10-25T23:59:59.999+01:00'],
    ['2026-03-10T23:30:00.000Z', 'metropole', '2026-03-11T23:59:59.999+01:00'],
    ['2026-03-10T23:30:00.000Z', 'martinique', '2026-03-10T23:59:59.999-04:00'],
    ['2026-02-29', 'metropole', undefined],
    ['10/03/2026', 'metropole', undefined],
    ['2026', 'metropole', undefined],
    ['2026-03-10T23:30:00', 'metropole', undefined],
    ['', 'metropole', undefined],
  ])('%s, %s', (donne, territoire, attendu) => {
    expect(finDeJour(donne, territoire)).toBe(attendu === undefined ? undefined : utc(attendu));
  });

  it('le premier instant d’un jour, à l’heure du lieu', () => {
    expect(debutDeJour('2026-03-29', 'metropole')).toBe(utc('2026-03-29T00:00+01:00'));
    expect(debutDeJour('2026-10-26', 'metropole')).toBe(utc('2026-10-26T00:00+01:00'));
    expect(debutDeJour('2026-03-29', 'reunion')).toBe(utc('2026-03-29T00:00+04:00'));
  });

  it('un même instant est de deux jours différents à Paris et à Fort-de-France', () => {
    const instant = '2026-12-31T23:30:00.000Z';
    expect([jourLocal(instant, 'metropole'), jourLocal(instant, 'martinique')]).toEqual(['2027-01-01', '2026-12-31']);
  });
});

describe('En tout lieu et à tout instant', () => {
  const instants = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    .map((d) => d.toISOString());
  /** The nights when clocks change, by the minute: where calendars break. */
  const nuits = fc
    .tuple(
      fc.constantFrom('2026-03-28T22:00Z', '2026-10-24T22:00Z', '2026-03-08T00:00Z', '2026-11-01T00:00Z'),
      fc.integer({ min: 0, max: 480 }),
    )
    .map(([d, minutes]) => new Date(Date.parse(d) + minutes * 60_000).toISOString());
  const moments = fc.oneof(instants, nuits);
  const lieux = fc.constantFrom(...territoires);
  const heures = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
  const montre = (instant: string, t: Territoire): string =>
    DateTime.fromISO(instant, { zone: fuseau(t) }).toFormat('HH:mm');

  it('n jours ouvrés passent par n jours ouvrés et finissent sur un jour ouvré', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 15 }), lieux, (depart, n, t) => {
        const fin = ajouter(depart, { joursOuvres: n }, t);
        let ouvres = 0;
        let jour = jourLocal(depart, t);
        while (jour < jourLocal(fin, t)) {
          jour = new Date(Date.parse(jour) + 86_400_000).toISOString().slice(0, 10);
          if (estOuvre(jour, t)) ouvres++;
        }
        expect(ouvres).toBe(n);
        expect(estOuvre(jourLocal(fin, t), t)).toBe(true);
        expect(fin > depart).toBe(true);
      }),
    );
  });

  it('plus tard reste plus tard', () => {
    fc.assert(
      fc.property(moments, moments, fc.integer({ min: 0, max: 15 }), lieux, (un, autre, n, t) => {
        const [tot, tard] = un < autre ? [un, autre] : [autre, un];
        // Two moments an hour apart may meet in the night when an hour is skipped or shown twice.
        fc.pre(Date.parse(tard) - Date.parse(tot) > 3_600_000);
        expect(ajouter(tot, { jours: n }, t) <= ajouter(tard, { jours: n }, t)).toBe(true);
        expect(ajouter(tot, { minutes: n }, t) < ajouter(tard, { minutes: n }, t)).toBe(true);
        expect(horsSilence(tot, SOIR, t) <= horsSilence(tard, SOIR, t)).toBe(true);
        expect(prochaineHeure(tot, '17:00', t) <= prochaineHeure(tard, '17:00', t)).toBe(true);
      }),
    );
  });

  it('la prochaine heure est à venir, à cette heure-là, un jour ouvré', () => {
    fc.assert(
      fc.property(moments, heures, lieux, (depart, heure, t) => {
        const fin = prochaineHeure(depart, heure, t);
        expect(fin >= depart).toBe(true);
        expect(montre(fin, t)).toBe(heure); // clocks change on Sundays, which are not ouvrés
        expect(estOuvre(jourLocal(fin, t), t)).toBe(true);
        expect(prochaineHeure(fin, heure, t)).toBe(fin);
      }),
    );
  });

  it('hors silence est à venir, hors du silence, et n’attend jamais pour rien', () => {
    fc.assert(
      fc.property(moments, heures, heures, lieux, (depart, de, a, t) => {
        const fin = horsSilence(depart, { de, a }, t);
        const heure = montre(fin, t);
        expect(fin >= depart).toBe(true);
        expect(de <= a ? de <= heure && heure < a : heure >= de || heure < a).toBe(false);
        expect(DateTime.fromISO(fin, { zone: fuseau(t) }).weekday).not.toBe(7);
        expect(horsSilence(fin, { de, a }, t)).toBe(fin);
      }),
      { numRuns: 1000 },
    );
  });
});
