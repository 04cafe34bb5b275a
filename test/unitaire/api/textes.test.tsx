import { PageComparer } from '#apps/api/src/textes/comparer.page.js';
import { PageRegle } from '#apps/api/src/textes/regle.page.js';
import { PageTexte } from '#apps/api/src/textes/textes.page.js';
import { presenterTexte } from '#apps/api/src/textes/textes.presenter.js';
import { clesDesRegles, texteDe, vueRegle } from '#apps/api/src/textes/vue-texte.js';
import { rendre } from '#apps/api/src/commun/pages/rendre.js';
import type { ContextePage } from '#apps/api/src/commun/requete/page.js';
import { regles } from '#libs/reglementation/regles.js';
import { textes, type Texte } from '#libs/reglementation/textes/index.js';
import { portLibre, unSite, type Site } from './outils/site.js';

const page: ContextePage = {
  chemin: '/textes',
  formulaire: '/textes',
  valeurs: {},
  reprise: false,
  jetons: () => ({ csrf: '', porteur: '' }),
  site: { url: '', telephone: '04 00 00 00 09', theme: 'neutre', feuilles: [], script: '/s.js', icone: '/i.svg' },
};
const texte = (id: string): Texte => {
  const t = texteDe(id);
  if (t === undefined) throw new Error(`${id}: no such text`);
  return t;
};
/** What a person reads: no markup, plain spaces. */
const lu = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ');

describe('Les pages des textes', () => {
  it.each(textes.map((t) => [t.profil.id, t] as const))(
    '%s : chaque règle se lit avec sa force et son paragraphe, ou son silence avec ce qui vaut ici (R-001, R-002)',
    (id, t) => {
      const html = rendre(PageTexte({ page, texte: t, site: {} }));
      const lignes = html.match(/<tr role="row">.*?<\/tr>/g) ?? [];
      for (const cle of clesDesRegles) {
        const ligne = lu(lignes.find((l) => l.includes(`href="/textes/${id}/${cle}"`)) ?? '');
        const regle = t.profil[cle];
        if (regle.force === 'silence') expect(ligne).toMatch(/Le texte ne dit rien\. Choix local : .+ silence/);
        else expect(ligne).toContain(regle.renvoi);
        expect(ligne).not.toMatch(/undefined|\[object|\b[a-z]+[A-Z]\w+/);
      }
    },
  );

  it('la comparaison met les cinq textes côte à côte, chaque cellule sous le nom de son texte', () => {
    const html = rendre(PageComparer({ page, textes }));
    for (const cle of clesDesRegles) expect(lu(html)).toContain(lu(regles[cle].titre).replaceAll("'", '’'));
    for (const { profil } of textes)
      expect(html.split(`data-colonne="${profil.court}"`).length - 1).toBe(clesDesRegles.length);
  });

  it.each(textes.flatMap((t) => clesDesRegles.map((cle) => [t.profil.id, cle] as const)))(
    '%s, %s : la règle cite le titre de son paragraphe, ou dit que le texte ne dit rien',
    (id, cle) => {
      const t = texte(id);
      const html = lu(rendre(PageRegle({ page, texte: t, cle, site: {} })));
      const regle = t.profil[cle];
      if (regle.force === 'silence') expect(html).toContain('Le texte ne dit rien. Choix local :');
      else expect(html).toContain(`${regle.renvoi} « ${t.sommaire[regle.renvoi]?.replaceAll("'", '’')}`);
      expect(html).not.toMatch(/undefined|\[object/);
    },
  );
});

describe('Le texte de 2014 et ses fondements de 2007 (R-002)', () => {
  const t = texte('metl-medde-2014');

  it('montre la règle de 2007 à côté d’un silence, marquée comme non appliquée', () => {
    const html = lu(rendre(PageRegle({ page, texte: t, cle: 'lettreAuxServices', site: {} })));
    expect(html).toContain('Fondements de « Équipement 2007 » : montrés, non appliqués.');
    expect(html).toContain('Annexe III, mission 1');
    const api = presenterTexte(t, {}).regles.find((r) => r.regle === 'lettreAuxServices');
    expect(api).toMatchObject({ force: 'silence', fondement: { origine: 'fondement', appliquee: false } });
    expect(api).not.toHaveProperty('dite');
  });

  it('là où il parle, il parle seul ; et aucun autre texte n’emprunte de fondements', () => {
    expect(vueRegle(t, 'plan', {})).not.toHaveProperty('fondement');
    for (const autre of textes.filter((x) => x !== t))
      for (const cle of clesDesRegles) expect(vueRegle(autre, cle, {})).not.toHaveProperty('fondement');
  });
});

describe('Un silence montre le réglage local qui décide (T-21)', () => {
  it('avec la valeur de cette installation', () => {
    const vue = (site: object): unknown => vueRegle(texte('astras-2002'), 'offre', site);
    expect(vue({})).toMatchObject({ reglages: [{ valeur: '3\u00a0jours ouvrés' }, { valeur: '3' }] });
    expect(vue({ proposition: { jours: 1 } })).toMatchObject({
      reglages: [{ valeur: '1\u00a0jour' }, { valeur: '3' }],
    });
  });
});

describe('Les textes se lisent sans connexion et sans base de données', () => {
  let site: Site;
  beforeAll(async () => {
    site = await unSite({ PORT: await portLibre() });
  }, 60_000);
  afterAll(() => site.fermer());
  const lire = (chemin: string): Promise<Response> => fetch(`${site.url}${chemin}`);

  it.each(['/textes', '/textes/comparer', '/textes/mef-2016', '/textes/mtetm-2007/consentement'])(
    '%s répond',
    async (chemin) => {
      const reponse = await lire(chemin);
      expect(reponse.status).toBe(200);
      expect(await reponse.text()).toContain('href="/textes"');
    },
  );

  it.each(['/textes/inconnu', '/textes/mef-2016/inconnue', '/textes/mef-2016/titre', '/api/v1/textes/inconnu'])(
    '%s : introuvable',
    async (chemin) => {
      expect((await lire(chemin)).status).toBe(404);
    },
  );

  it('l’API donne la liste, puis chaque texte règle par règle', async () => {
    const { textes: liste } = (await (await lire('/api/v1/textes')).json()) as { textes: { id: string }[] };
    expect(liste.map((t) => t.id)).toEqual(textes.map((t) => t.profil.id));
    const un = (await (await lire('/api/v1/textes/menjs-2021')).json()) as { regles: { regle: string }[] };
    expect(un.regles.map((r) => r.regle)).toEqual(clesDesRegles);
    expect(un).toMatchObject({ id: 'menjs-2021', version: 1, date: '2021-12-16' });
  });
});
