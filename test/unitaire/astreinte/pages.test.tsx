import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import type { ContextePage } from '#apps/api/src/commun/requete/page.js';
import { enChamps, enJours } from '#apps/api/src/evenements/astreintes-mots.js';
import { PageGarde, PageListeDeGarde } from '#apps/api/src/evenements/astreintes-lieu.page.js';
import { AstreinteDAujourdhui } from '#apps/api/src/evenements/astreintes-du-jour.js';
import { PageAstreintes } from '#apps/api/src/evenements/astreintes.page.js';
import { PageVolontaires } from '#apps/api/src/evenements/volontaires.page.js';
import type { ListeDeGarde } from '#libs/registre/lecteurs/astreintes.js';
import type { Volontaires } from '#libs/registre/lecteurs/volontaires.js';

const page: ContextePage = {
  chemin: '/evenements/astreintes',
  formulaire: '/evenements/astreintes',
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
const claire = { nom: 'Claire Aubert', telephone: '04 65 71 00 01' };
const helene = { nom: 'Hélène Faure', telephone: '04 65 71 00 02' };
/** A Friday at ten in Paris, the week-end on which summer time begins. */
const liste: ListeDeGarde = {
  lieu: '00000000-0000-4000-8000-000000000001',
  nom: 'Région',
  territoire: 'metropole',
  organisee: true,
  assumee: false,
  veille: '00000000-0000-4000-8000-000000000002',
  verifieLe: '2026-03-27T07:00:00.000Z',
  prochainControle: '2026-03-27T15:00:00.000Z',
  du: '2026-03-27T09:00:00.000Z',
  au: '2026-03-30T09:00:00.000Z',
  gardes: [
    {
      id: '00000000-0000-4000-8000-000000000003',
      personne: '00000000-0000-4000-8000-000000000004',
      du: '2026-03-27T06:00:00.000Z',
      au: '2026-03-30T22:00:00.000Z',
      ici: true,
      qui: claire,
    },
  ],
  troncons: [
    { du: '2026-03-27T09:00:00.000Z', au: '2026-03-28T23:00:00.000Z', presentes: [claire], absentes: [] },
    { du: '2026-03-28T23:00:00.000Z', au: '2026-03-29T22:00:00.000Z', presentes: [], absentes: [claire] },
    { du: '2026-03-29T22:00:00.000Z', au: '2026-03-30T09:00:00.000Z', presentes: [claire], absentes: [] },
  ],
  trous: [{ du: '2026-03-28T23:00:00.000Z', au: '2026-03-29T22:00:00.000Z', repli: helene }],
};
const lisible = (noeud: VNode): string => renderToString(noeud).replaceAll(/\s+/g, ' ').replaceAll('\u00a0', ' ');
const texte = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const boutons = (html: string): string[] => [...html.matchAll(/<button[^>]*>([^<]*)</g)].map(([, b]) => b ?? '');

describe('La page des astreintes (F-43)', () => {
  it('dit le trou avec ses heures, pourquoi, qui serait appelé et à quel numéro', () => {
    const dit = texte(lisible(<PageAstreintes page={page} listes={[liste]} />));
    expect(dit).toContain('Région, du dimanche 29 mars à 0 h 00 au lundi 30 mars à 0 h 00');
    expect(dit).toContain('Claire Aubert est d’astreinte, et absente.');
    expect(dit).toMatch(/sinon sera appelé : Hélène Faure ?, 04 65 71 00 02/);
    expect(dit).toContain('personne , alors Hélène Faure');
    expect(dit).toContain('aucun texte ne la demande');
    expect(dit).toMatch(/Prochaine vérification vendredi 27 mars à 16 h 00 ?, à l’heure du lieu/);
  });

  it('chaque trou du tableau a un numéro qui répond ; sans personne pour remplacer, la permanence', () => {
    const html = lisible(<PageAstreintes page={page} listes={[liste]} />);
    expect(html).toContain('href="tel:0465710002"');
    const seule = { ...liste, trous: liste.trous.map((t) => ({ ...t, repli: null })) };
    const dit = lisible(<PageAstreintes page={page} listes={[seule]} />);
    expect(texte(dit)).toMatch(/sinon sera appelé : la permanence ?, 04 00 00 00 09/);
    expect(dit.match(/href="tel:0400000009"/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('sans liste, le silence est dit, sans alarme ; la question se ferme d’un bouton, une fois', () => {
    const sans = { ...liste, organisee: false, gardes: [], trous: [] };
    const html = lisible(<PageAstreintes page={page} listes={[sans]} />);
    expect(texte(html)).toContain('Aucune astreinte n’est organisée ici : la ligne technique est appelée.');
    expect(texte(html)).toContain('Aucune heure sans personne, là où une liste est tenue');
    expect(boutons(html)).toEqual(['C’est voulu : ne plus me le demander']);
    expect(boutons(lisible(<PageAstreintes page={page} listes={[{ ...sans, assumee: true }]} />))).toEqual([]);
  });

  it('la grille : les jours du lieu, leurs heures, et ce qui n’est pas regardé, jusque dans un jour de vingt-trois heures', () => {
    const jours = enJours(liste);
    expect(jours.map((j) => j.jour)).toEqual(['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30']);
    expect(jours.map((j) => j.cases.length)).toEqual([12, 12, 12, 12]);
    expect(jours[0]?.cases.slice(0, 6)).toEqual([undefined, undefined, undefined, undefined, undefined, 'presente']);
    expect(new Set(jours[2]?.cases)).toEqual(new Set(['trou']));
    expect(jours[3]?.cases.slice(4)).toEqual(['presente', 'presente', ...Array.from({ length: 6 }, () => undefined)]);
  });

  it('à Papeete, ce sont les heures de Papeete', () => {
    const [premier] = enJours({ ...liste, territoire: 'polynesieFrancaise' });
    expect(premier?.jour).toBe('2026-03-26');
    expect(enChamps({ ...liste, personne: 'x' }, 'polynesieFrancaise')).toMatchObject({
      du: '2026-03-26',
      duHeure: '23:00',
    });
  });
});

describe('Sur la page du jour', () => {
  const rien = { aCombler: 0, sansListe: 0, essai: false, mene: false };

  it('ce qui est à combler, à décider, à répondre, chacun avec ce qui se passe sinon ; rien, et il reste le chemin', () => {
    const tout = texte(lisible(<AstreinteDAujourdhui aCombler={2} sansListe={1} essai mene />));
    expect(tout).toMatch(/Des heures sans personne d’astreinte 2 lieux.*sinon la ligne technique est appelée/);
    expect(tout).toMatch(/Une liste d’astreinte, ou non \? Un lieu sans liste\. Aucun texte n’en demande/);
    expect(tout).toMatch(/Un message d’essai vous a été envoyé.*sinon on ne compte pas sur vous/);
    const vide = lisible(<AstreinteDAujourdhui {...rien} />);
    expect(texte(vide).trim()).toBe('Événements graves : les volontaires');
    expect(lisible(<AstreinteDAujourdhui {...rien} mene />)).toContain('href="/evenements/astreintes"');
  });
});

describe('La liste d’un lieu', () => {
  const possibles = [{ id: '00000000-0000-4000-8000-000000000004', nom: 'Claire Aubert' }];

  it('ajoute, change, retire, chacun par un formulaire ordinaire ; une faute est dite à son champ, rien n’est perdu', () => {
    const html = lisible(
      <PageListeDeGarde
        page={{ ...page, valeurs: { du: '2026-04-01' } }}
        liste={liste}
        possibles={possibles}
        erreurs={{ au: ['L’astreinte finit avant d’avoir commencé. Donnez une fin après le début.'] }}
      />,
    );
    expect(boutons(html)).toEqual(['Retirer Claire Aubert', 'Ajouter à la liste']);
    expect(html).toContain('Une réponse à corriger');
    expect(html).toContain('value="2026-04-01"');
    expect(html).toContain(`/evenements/astreintes/${liste.lieu}/${liste.gardes[0]?.id ?? ''}`);
  });

  it('une garde tenue au-dessus se lit, et ne se change pas d’ici', () => {
    const haute = { ...liste, gardes: liste.gardes.map((g) => ({ ...g, ici: false })) };
    const html = lisible(<PageListeDeGarde page={page} liste={haute} possibles={possibles} />);
    expect(texte(html)).toContain('(liste tenue au-dessus)');
    expect(boutons(html)).toEqual(['Ajouter à la liste']);
  });

  it('le formulaire d’une garde la montre comme elle est écrite, à l’heure du lieu', () => {
    const [garde] = liste.gardes;
    if (garde === undefined) throw new Error('no duty');
    const html = lisible(<PageGarde page={page} liste={liste} garde={garde} possibles={possibles} />);
    for (const valeur of ['2026-03-27', '07:00', '2026-03-31', '00:00']) expect(html).toContain(`value="${valeur}"`);
  });
});

describe('La page des volontaires (F-43)', () => {
  const moi = {
    inscriteLe: '2026-03-01T09:00:00.000Z',
    essaiLe: '2026-03-02T09:00:00.000Z',
    jointeLe: null,
    compteJusquau: null,
    essaiEnAttente: true,
    comptee: false,
    prochainEssai: '2026-04-02T09:00:00.000Z',
  };
  const lus = (autres: Partial<Volontaires>): Volontaires => ({
    instant: '2026-03-03T09:00:00.000Z',
    territoire: 'metropole',
    moi: undefined,
    miens: undefined,
    ...autres,
  });

  it('dit ce qui est attendu et ce qui ne l’est pas, avant tout bouton de trop', () => {
    const html = lisible(<PageVolontaires page={page} lus={lus({})} />);
    expect(boutons(html)).toEqual(['Être volontaire']);
    expect(texte(html)).toMatch(/Ce qu’on n’attend pas de vous Dire oui\. Aucune raison n’est demandée/);
  });

  it('un essai attend : elle répond d’un bouton ; sans réponse, on ne compte pas sur elle, et rien ne lui est reproché', () => {
    const html = lisible(<PageVolontaires page={page} lus={lus({ moi })} />);
    expect(boutons(html)).toEqual(['Je reçois bien vos messages', 'Ne plus être volontaire']);
    expect(texte(html)).toContain('On ne compte pas encore sur vous');
    expect(texte(html)).toContain('Rien ne vous est reproché');
  });

  it('elle compte : jusqu’à quand, et quand vient le prochain essai', () => {
    const joint = { ...moi, jointeLe: '2026-03-03T09:00:00.000Z', compteJusquau: '2026-04-03T08:00:00.000Z' };
    const dit = texte(
      lisible(<PageVolontaires page={page} lus={lus({ moi: { ...joint, essaiEnAttente: false, comptee: true } })} />),
    );
    expect(dit).toContain('On compte sur vous ✔');
    expect(dit).toContain('vendredi 3 avril à 10 h 00');
    expect(dit).toContain('jeudi 2 avril à 11 h 00');
  });

  it('la conseillère technique lit les siennes : qui serait appelée maintenant', () => {
    const miens = [
      { nom: 'Claire Aubert', joignable: true, absente: false },
      { nom: 'Nora Haddad', joignable: true, absente: true },
      { nom: 'Inès Robert', joignable: false, absente: false },
    ];
    const dit = texte(lisible(<PageVolontaires page={page} lus={lus({ miens })} />));
    expect(dit).toContain('1 sur 3 serait appelée maintenant');
    expect(dit).toMatch(/Claire Aubert oui ✔.*Nora Haddad en absence.*Inès Robert pas de réponse récente/);
  });
});
