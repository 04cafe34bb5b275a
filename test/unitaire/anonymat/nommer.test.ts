import { motsDuTexte, siNomme } from '#libs/domaine/anonymat/nommer.js';

const refuses = (texte: string, nommes: readonly string[] = []): string | undefined =>
  siNomme('texte', texte, nommes)?.champs?.['texte']?.[0];

describe('Un texte qui ne doit nommer personne', () => {
  it.each([
    ['madame Dupont ne vient plus', 'madame Dupont'],
    ['M. O’Brien le dit', 'M. O’Brien'],
    ['écrire à p.durand@ailleurs.example', 'p.durand@ailleurs.example'],
    ['la joindre au 06 12 34 56 78', '06 12 34 56 78'],
    ['la joindre au +33 6 12 34 56 78', '+33 6 12 34 56 78'],
  ])('« %s » est refusé, et le mot est montré : %s (R-110, R-095)', (texte, mot) => {
    expect(refuses(texte)).toContain(`« ${mot} »`);
  });

  it.each([
    'Une personne dit ne plus dormir depuis le mois de mars.',
    'Madame la directrice reçoit les équipes.',
    'Faut-il 12 ou 15 rendez-vous ? La CAF demande 3 pièces.',
  ])('« %s » passe (R-110)', (texte) => {
    expect(refuses(texte)).toBeUndefined();
  });

  it('ce que l’annuaire reconnaît est refusé, cinq mots montrés au plus (R-110)', () => {
    expect(refuses('Durand et Martin', ['Durand', 'Martin'])).toContain('« Durand », « Martin »');
    const sept = ['Aa', 'Bb', 'Cc', 'Dd', 'Ee', 'Ff', 'Gg'];
    expect(refuses('…', sept)?.match(/«/g)).toHaveLength(5);
  });

  it('les mots à chercher sont dits avec leur majuscule, sans particule ni mot d’une lettre', () => {
    expect(motsDuTexte('L’équipe de Jean-Paul Lefèvre, des Halles. Des mots')).toEqual([
      { mot: 'équipe', capitale: false },
      { mot: 'Jean', capitale: true },
      { mot: 'Paul', capitale: true },
      { mot: 'Lefèvre', capitale: true },
      { mot: 'Halles', capitale: true },
      { mot: 'mots', capitale: false },
    ]);
  });
});
