import { reperer, phrasesDe } from '#libs/domaine/partage/relire.js';

const quoi = (phrase: string): string[] => [...new Set(reperer(phrase).map((p) => p.quoi))].sort();

describe('La relecture d’une phrase aide et ne décide pas', () => {
  it.each([
    ['Un aménagement du poste est souhaité.', []],
    ['Nous avons vu M. Bernard hier.', ['nom']],
    ['Elle travaille avec Jeanne Morel.', ['nom']],
    ['Cela dure depuis le 12 mars 2026.', ['date']],
    ['Il a 52 ans.', ['date']],
    ['Un arrêt de travail est en cours.', ['sante']],
    ['Son divorce le préoccupe.', ['famille']],
    ['Il a des dettes de loyer.', ['argent']],
    ['Une plainte a été déposée.', ['justice']],
    ['Elle m’a dit qu’elle est épuisée.', ['confie', 'sante']],
  ])('« %s » : %j (R-065, R-071, R-124)', (phrase, attendu) => {
    expect(quoi(phrase)).toEqual(attendu);
  });

  it('une phrase par ligne, et les lignes vides ne comptent pas', () => {
    expect(phrasesDe(' Une. \n\n  Deux.\n')).toEqual(['Une.', 'Deux.']);
  });
});
