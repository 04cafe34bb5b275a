import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { PageChaine } from '#apps/api/src/conseil/chaine.page.js';
import { PageChaines } from '#apps/api/src/conseil/chaines.page.js';
import { PageEquipe } from '#apps/api/src/conseil/equipe.page.js';
import { Suppleances } from '#apps/api/src/conseil/suppleances.js';
import type { ContextePage } from '#apps/api/src/commun/requete/page.js';
import type { ChaineDuPoste, PosteDeChaine } from '#libs/registre/lecteurs/chaines.js';

const page: ContextePage = {
  chemin: '/conseil/chaines',
  formulaire: '/conseil/chaines',
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
const poste = (n: number, titulaire: string | null, plus: Partial<PosteDeChaine> = {}): PosteDeChaine => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  nature: 'assistant',
  rang: n,
  secteur: 'Isère',
  titulaire,
  absente: false,
  ...plus,
});
const chaine: ChaineDuPoste = {
  ...poste(1, 'Nadia Cherifi'),
  rangs: [
    { rang: 1, postes: [{ ...poste(2, null), titre: null }] },
    { rang: 2, postes: [{ ...poste(3, 'David Benhamou', { absente: true }), titre: null }] },
    { rang: 3, postes: [4, 5].map((n) => ({ ...poste(n, `Personne ${n}`), titre: null })) },
  ],
  suite: [poste(6, 'Catherine Roussillon', { nature: 'conseillerTechnique', secteur: 'Région' })],
  choix: [{ ...poste(7, 'Isabelle Montagnon'), structures: 'Rhône' }],
  manque: null,
  mot: null,
  aMoi: false,
  document: null,
  versions: [],
};
const lisible = (noeud: VNode): string => renderToString(noeud).replaceAll(/\s+/g, ' ');
/** What is read, without the names of fields. */
const texte = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ');
const boutons = (html: string): string[] => [...html.matchAll(/<button[^>]*>([^<]*)</g)].map(([, b]) => b ?? '');

describe('La page de la chaîne d’un poste', () => {
  it('montre l’ordre, ce qui manque à un rang aujourd’hui, et ce qui suit de soi-même', () => {
    const html = lisible(<PageChaine page={page} chaine={chaine} />);
    expect(html).toMatch(/Rang 1<.*personne : passé aussitôt.*Rang 2<.*absence aujourd’hui : passé aussitôt.*Rang 3</);
    expect(html.indexOf('Ensuite, de soi-même')).toBeLessThan(html.indexOf('Catherine Roussillon'));
  });

  it('chaque changement est un bouton dans son formulaire, sans script ; le premier rang ne monte pas, le dernier ne descend pas', () => {
    const html = lisible(<PageChaine page={page} chaine={chaine} />);
    const monter = boutons(html).filter((b) => /^(Monter|Descendre)/.test(b));
    expect(monter).toEqual(['Descendre le rang 1', 'Monter le rang 2', 'Descendre le rang 2', 'Monter le rang 3']);
    expect(boutons(html).filter((b) => b.startsWith('Retirer'))).toHaveLength(4);
    expect(new Set(boutons(html)).size).toBe(boutons(html).length); // each says what it does
  });

  it('les mots remplaçant et suppléant n’y sont que là où le texte les a (R-141, R-142, T-22)', () => {
    expect(texte(lisible(<PageChaine page={page} chaine={chaine} />))).not.toMatch(/rempla|suppl[ée]ant/i);
    const cst = { ...chaine, nature: 'conseillerTechnique', mot: 'remplacant', manque: 'remplacant' } as const;
    const html = lisible(<PageChaine page={page} chaine={cst} />);
    expect(html).toContain('remplaçant à identifier');
    expect(html).toContain('name="titre"');
    expect(html).not.toMatch(/suppléant/);
    const sien = lisible(<PageChaine page={page} chaine={{ ...cst, aMoi: true }} />);
    expect(sien).not.toContain('name="titre"');
    expect(sien).toContain('identifié au-dessus de vous');
  });

  it('le document et ses versions : la dernière d’abord, les autres gardées (R-254)', () => {
    const versions = [
      { source: 'Schéma 2026', dateeLe: '2026-02-01' },
      { source: 'Schéma 2024', dateeLe: '2024-01-15' },
    ];
    const html = lisible(<PageChaine page={page} chaine={{ ...chaine, document: 'schéma national', versions }} />);
    expect(html).toMatch(/Schéma 2026.*2026.*Avant : Schéma 2024.*2024/);
    expect(lisible(<PageChaine page={page} chaine={chaine} />)).not.toContain('Configuration');
  });
});

describe('Les autres pages du réseau', () => {
  it('la liste nomme les trous, avec qui en répond (R-141)', () => {
    const html = lisible(<PageChaines page={page} chaines={[chaine, { ...chaine, id: 'b', manque: 'suppleant' }]} />);
    expect(html).toMatch(/Un poste attend un nom.*suppléant à identifier.*En répond : le conseil technique national/);
    expect(lisible(<PageChaines page={page} chaines={[chaine]} />)).not.toContain('En répond');
  });

  it('l’équipe : la région décide, la référente coordonne ; les équivalents temps plein sont ceux de la note (R-250, R-252, R-260)', () => {
    const membre = { nom: 'Rémi Charvolin', telephone: null, absente: false, quotite: 0.8, interregionaux: ['DIR'] };
    const services = [{ nom: 'Subdivision', etp: 0.4 }];
    const equipe = {
      region: 'ARA',
      mot: 'service social régional',
      conseilleres: [],
      assistantes: [{ ...membre, services }],
    };
    const html = lisible(<PageEquipe page={page} equipes={[equipe]} />);
    expect(html).toMatch(/Rémi Charvolin.*DIR.*80 %.*Subdivision : 0,4 ETP/);
    expect(lisible(<PageEquipe page={page} equipes={[]} />)).toContain('ne nomme pas d’équipe');
  });

  it('la suppléante lit des nombres, sans un lien ni un bouton pour agir (R-143)', () => {
    const relayes = [{ service: 'DIR', referente: null, ouvertes: 2, dues: 1, enRetard: 0 }];
    const html = lisible(<Suppleances relayes={relayes} />);
    expect(html).toContain('sans qu’une absence soit nécessaire');
    expect(html).not.toMatch(/<a |<button|<form/);
    expect(renderToString(<Suppleances relayes={[]} />)).toBe('');
  });
});
