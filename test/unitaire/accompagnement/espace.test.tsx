import { renderToString } from 'preact-render-to-string';
import { PagePlace } from '#apps/api/src/accompagnement/agent/place.page.js';
import { PLACES, type Place } from '#apps/api/src/accompagnement/agent/places.js';
import { CadreAgent } from '#apps/api/src/accompagnement/agent/cadre.js';
import { page } from './plan-pas.js';

/** Every place as whoever has nothing there reads it. */
const lues = (Object.keys(PLACES) as Place[]).map((place) => {
  const { chemin } = PLACES[place];
  const vue =
    place === 'proposition' ? (
      <CadreAgent page={page(chemin)} place={place} />
    ) : (
      <PagePlace page={page(chemin)} place={place} miens={[]} />
    );
  return [place, renderToString(vue)] as const;
});

describe('L’espace de l’agent', () => {
  it('a cinq endroits, les mêmes partout, et dit où l’on est', () => {
    expect(lues).toHaveLength(5);
    for (const [place, lue] of lues) {
      for (const { chemin } of Object.values(PLACES)) expect(lue).toContain(`href="${chemin}"`);
      expect(lue).toContain(`href="${PLACES[place].chemin}" aria-current="page"`);
    }
  });

  it.each(lues)(
    '%s : se cache d’un geste devant un écran partagé, par un lien qui marche sans script (point 10)',
    (_place, lue) => {
      expect([...lue.matchAll(/<a [^>]*data-cacher[^>]*>\s*Cacher vite/g)]).toHaveLength(1);
      expect(lue).toMatch(/<a [^>]*href="\/page-neutre"[^>]*data-cacher/);
    },
  );

  it('un endroit vide le dit en une phrase, et donne le téléphone', () => {
    for (const [place, lue] of lues) if (place !== 'proposition') expect(lue).toContain(PLACES[place].vide);
    for (const [, lue] of lues) expect(lue).toContain('tel:0400000009');
  });
});
