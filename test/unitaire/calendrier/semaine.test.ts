import { demiJournees, lireSemaine, semaineEntiere, travailleDHabitude } from '#libs/calendrier/semaine.js';

describe('La semaine habituelle d’une professionnelle', () => {
  it('un jour seul vaut ses deux moitiés, dans l’ordre de la semaine', () => {
    expect(lireSemaine('vendredi lundi mercrediMatin')).toEqual([
      'lundiMatin',
      'lundiApresMidi',
      'mercrediMatin',
      'vendrediMatin',
      'vendrediApresMidi',
    ]);
    expect(lireSemaine('')).toEqual([]);
    expect(lireSemaine('lundi lundiMatin')).toEqual(['lundiMatin', 'lundiApresMidi']);
  });

  it.each(['lundy', 'Lundi', 'mercrediSoir', 'lundi,mardi'])('« %s » n’est pas un jour', (mot) => {
    expect(lireSemaine(mot)).toBeUndefined();
  });

  it('le jour qu’un temps partiel ne travaille jamais n’est pas une absence (T-64)', () => {
    const semaine = lireSemaine('lundi mardi mercrediMatin jeudi vendredi') ?? [];
    expect(travailleDHabitude(semaine, '2026-03-11', 'matin')).toBe(true); // a Wednesday
    expect(travailleDHabitude(semaine, '2026-03-11', 'apresMidi')).toBe(false);
    expect(travailleDHabitude(semaine, '2026-03-15', 'matin')).toBe(false); // a Sunday
    for (const jour of ['2026-03-09', '2026-03-10', '2026-03-12', '2026-03-13'])
      expect(travailleDHabitude(semaineEntiere, jour, 'apresMidi')).toBe(true);
    expect(travailleDHabitude(demiJournees, '2026-03-15', 'apresMidi')).toBe(true);
  });
});
