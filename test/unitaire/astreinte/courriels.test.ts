import { trouAstreinte } from '#libs/domaine/astreinte/courriels/trou-astreinte.js';
import { essaiDeCanal } from '#libs/domaine/volontariat/courriels/essai-de-canal.js';

const site = { url: 'https://relais.exemple.gouv.fr/', telephone: '01 23 45 67 89' };
/** What a reader sees of the HTML part, as words. */
const mots = (texte: string): string[] =>
  texte
    .replace(/<head>.*?<\/head>/s, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

describe.each([trouAstreinte, essaiDeCanal])('Le message $nom (F-43)', (gabarit) => {
  const rendu = gabarit.rendre({}, site);

  it('dit toujours la même chose : ni qui, ni où, ni quand, et mène à une page qui demande une connexion', () => {
    expect(rendu.sujet).toBe('Vous avez un message');
    expect(mots(rendu.html)).toEqual(mots(rendu.texte));
    const liens = [...rendu.texte.matchAll(/https?:\S+/g)].map(([l]) => l);
    expect(liens).toEqual([
      expect.stringMatching(/^https:\/\/relais\.exemple\.gouv\.fr\/evenements\/(astreintes|volontaires)$/),
    ]);
    expect(rendu.texte.replace(site.telephone, '').replaceAll(/https\S+/g, '')).not.toMatch(/\d/);
  });

  it('s’écrit en français correct', () => {
    expect(rendu.texte).not.toMatch(/ [;:!?»]|« |\p{L}'\p{L}/u);
  });
});

it('une alerte de trou est renvoyée si l’on doute qu’elle soit partie ; un essai, jamais', () => {
  expect([trouAstreinte.classe, essaiDeCanal.classe]).toEqual(['vital', 'courtoisie']);
  expect(essaiDeCanal.voie).toBe('urgence'); // the road that a call would take
});
