import { gabarits } from '#libs/domaine/gabarits.js';

const site = { url: 'https://relais.exemple.gouv.fr/', telephone: '01 23 45 67 89' };

describe('Le message de soutien à tout un service', () => {
  const { sujet, texte, html } = gabarits.soutienAuService.rendre({}, site);
  const visible = html
    .replace(/<head>.*?<\/head>/s, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'");
  const mots = (t: string): string[] => t.match(/[\p{L}\p{N}]+/gu) ?? [];

  it('ne dit rien de ce qui est arrivé, à qui, ni où ; le même objet que tous les autres (R-281, T-37)', () => {
    expect(sujet).toBe('Vous avez un message');
    expect(texte).not.toMatch(
      /événement|attentat|agression|suicide|décès|drame|mort|victime|témoin|choc|trauma|cellule|intervention|collègue|direction/i,
    );
  });

  it('dit comment demander de l’aide, où trouver une heure, que rien n’oblige à répondre et que personne ne sait qui vient', () => {
    const pages = [...texte.matchAll(/https?:\/\/[^\s,]+/g)].map((m) => m[0]);
    expect(pages).toEqual(['https://relais.exemple.gouv.fr/demande', 'https://relais.exemple.gouv.fr/soutien']);
    for (const dit of ['01 23 45 67 89', 'gratuit', 'confidentiel', 'Personne ne sait qui vient', 'rien à répondre'])
      expect(texte).toContain(dit);
  });

  it('la partie texte se suffit, sans contenu distant, espaces et apostrophes de la typographie', () => {
    expect(mots(visible)).toEqual(mots(texte));
    expect(html).not.toMatch(/<img|<script|<link|<iframe|url\(|@import|\bsrc=/i);
    expect(texte).not.toMatch(/ [;:!?»]|« |\p{L}'\p{L}/u);
  });
});
