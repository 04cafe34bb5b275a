import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { PageCodeDePartage } from '#apps/api/src/partage/code.page.js';
import { PagePartage, PagePartageFini } from '#apps/api/src/partage/partage.page.js';
import type { ContextePage } from '#apps/api/src/commun/requete/page.js';
import { estDeLAgent, posteSansConnexion } from '#apps/api/src/commun/requete/chemins.js';
import { gabarits } from '#libs/domaine/partage/courriels/index.js';
import type { PartageLu } from '#libs/registre/lecteurs/partages-recus.js';

const page: ContextePage = {
  chemin: '/partages',
  formulaire: '/partages',
  valeurs: {},
  reprise: false,
  jetons: () => ({ csrf: 'jeton', porteur: 'scelle' }),
  site: {
    url: 'http://localhost:3000',
    telephone: '04 00 00 00 09',
    theme: 'neutre',
    feuilles: [],
    script: '/r.js',
    icone: '/i.svg',
  },
};
const lu: PartageLu = {
  reference: '00000000-0000-4000-8000-000000000001',
  genre: 'transmission',
  fondement: null,
  agent: 'Paul Ménard',
  de: { nom: 'Claire Aubert', qualite: 'assistante de service social', courriel: null, telephone: '04 65 71 00 01' },
  but: 'Préparer un aménagement de poste',
  phrases: ['Un aménagement du poste est souhaité.', 'Le service social peut être joint.'],
  jusquau: '2026-04-09T21:59:59.999Z',
  recuLe: null,
  territoire: 'metropole',
};
const lisible = (noeud: VNode): string => renderToString(noeud).replaceAll(/\s+/g, ' ');

describe('La page d’un destinataire', () => {
  it('montre les phrases transmises, mot pour mot, sans rien à télécharger ni à faire suivre (T-52)', () => {
    const html = lisible(<PagePartage page={page} lu={lu} />);
    for (const phrase of lu.phrases) expect(html).toContain(phrase);
    expect(html).not.toMatch(/download|\.pdf|mailto:|Transf|Répondre/);
    expect(html.match(/action="\/partages/g)).toHaveLength(1); // he says that he has it
  });

  it('lue par un code, elle ne garde aucun chemin pour revenir', () => {
    const html = lisible(<PagePartage page={page} lu={lu} parCode />);
    expect(html).not.toContain(lu.reference);
    expect(html).toContain('ne s’ouvre qu’une fois');
  });

  it('à la fin, la même pour tous et pour toutes les raisons (R-083)', () => {
    const html = lisible(<PagePartageFini page={page} />);
    expect(html).not.toMatch(/retir|refus|expir|effac|accord|agent/i);
  });

  it('ouvrir le lien ne montre qu’un champ : ni nom, ni service, ni date', () => {
    const html = lisible(<PageCodeDePartage page={page} />);
    expect(html).toContain('name="code"');
    expect(posteSansConnexion('/partages/code')).toBe(true);
    expect(posteSansConnexion(`/partages/${lu.reference}/recu`)).toBe(false);
  });

  it('rien de ce qui est dit, ni de qui, ne figure dans un courriel (R-126, T-52)', () => {
    const site = { url: 'https://relais.example', telephone: '04 00 00 00 09' };
    for (const gabarit of Object.values(gabarits)) {
      const { sujet, texte, html } = gabarit.rendre({}, site);
      expect(`${sujet}${texte}${html}`).not.toMatch(/Ménard|aménagement|[0-9a-f]{8}-[0-9a-f]{4}-/);
    }
  });

  it('l’agent venu par le code de sa lettre répond pour lui ; il n’écrit ni ne transmet rien', () => {
    const sur = (verbe: string): boolean => estDeLAgent(`/api/v1/accompagnements/${lu.reference}/${verbe}`);
    expect(['partage-reponse', 'partage-phrase', 'partage-fin'].every(sur)).toBe(true);
    expect(['partage', 'partage-envoi', 'partage-code', 'derogation', 'orientation'].some(sur)).toBe(false);
  });
});
