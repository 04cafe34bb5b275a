import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { SectionEntremisesDeLAgent } from '#apps/api/src/accompagnement/agent/entremises.js';
import { SectionEntremises } from '#apps/api/src/accompagnement/assistante/entremises.js';
import { SectionGroupes } from '#apps/api/src/accompagnement/assistante/groupes.js';
import type { PropsVu } from '#apps/api/src/accompagnement/assistante/parties.js';
import type { PropsMien } from '#apps/api/src/accompagnement/agent/places.js';
import { estDeLAgent } from '#apps/api/src/commun/requete/chemins.js';
import type { ContextePage } from '#apps/api/src/commun/requete/page.js';
import { PageEntremises } from '#apps/api/src/ensemble/entremises.page.js';
import { PageGroupes, PageSituation } from '#apps/api/src/ensemble/groupes.page.js';
import type { EntremiseVue, MonEntremise } from '#libs/registre/lecteurs/entremises.js';
import type { GroupeLu } from '#libs/registre/lecteurs/groupes.js';
import { textes } from '#libs/reglementation/textes/index.js';
import { unAccompagnementDe } from '../accompagnement/plan-fabrique.js';

const page: ContextePage = {
  chemin: '/entremises',
  formulaire: '/entremises',
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
const REFERENCE = '00000000-0000-4000-8000-000000000001';
const vue: EntremiseVue = {
  reference: REFERENCE,
  mot: 'interface',
  accord: 'adhesion',
  agent: 'Paul Ménard',
  parties: ['Odile Berthier'],
  organismes: [],
  phrases: ['Se parler des horaires.'],
  jusquau: '2026-04-09T21:59:59.999Z',
  territoire: 'metropole',
  ou: 'attendue',
  ouverte: true,
  maReponse: null,
  lectures: [],
};
const de = { nom: 'Claire Aubert', qualite: 'assistante de service social', courriel: null, telephone: null };
const lisible = (noeud: VNode | null): string =>
  noeud === null
    ? ''
    : renderToString(noeud)
        .replaceAll(/name="_cle" value="[^"]*"/g, '')
        .replaceAll(/\s+/g, ' ');
const vuPar = (id: string): PropsVu => {
  const profil = textes.find((t) => t.profil.id === id)?.profil;
  if (profil === undefined) throw new Error('unknown text');
  const vu = {
    reference: REFERENCE,
    etat: unAccompagnementDe(profil),
    entremises: [],
    seances: [],
    collegues: [],
    alentour: [],
  };
  return { page, vu, erreurs: {} } as unknown as PropsVu;
};

describe('Entre les personnes : ce que chacun lit', () => {
  it('les deux réponses pèsent pareil ; aucun champ pour un motif, un compte rendu ou une suite (R-129, R-130)', () => {
    const html = lisible(<PageEntremises page={page} miennes={[{ ...vue, de }]} />);
    expect(html.match(/name="valeur" value="(oui|non)"/g)).toHaveLength(2);
    expect(html.match(/class="bouton fr-btn fr-btn--secondary" type="submit" name="valeur"/g)).toHaveLength(2);
    expect(html).not.toMatch(/<textarea|<select|type="text"/);
    expect(html).toContain('Personne n’apprend qui a dit non');
    expect(html).toContain('Personne n’en fait un compte rendu à un chef de service');
  });

  it('fermée, la page ne dit ni qui, ni quoi, ni pourquoi : rien que « elle n’a pas lieu » (R-128, R-130)', () => {
    const fermee: MonEntremise = { reference: REFERENCE, ou: 'nAPasLieu' };
    const html = lisible(<PageEntremises page={page} miennes={[fermee]} />);
    expect(html).toContain('Elle n’a pas lieu');
    expect(html).not.toMatch(/Ménard|Berthier|Aubert|horaires|<form class="choix-egal"/);
  });

  it('l’agent sait que personne n’en sait rien avant son oui, et se retire d’un geste après (R-128)', () => {
    const mien = (e: Partial<EntremiseVue>): PropsMien =>
      ({ page, mien: { reference: REFERENCE, entremises: [{ ...vue, ...e }] }, erreurs: {} }) as unknown as PropsMien;
    expect(lisible(SectionEntremisesDeLAgent(mien({ ouverte: false })))).toContain('n’en savent rien');
    expect(lisible(SectionEntremisesDeLAgent(mien({ maReponse: 'oui' })))).toContain('Me retirer');
    expect(estDeLAgent(`/api/v1/accompagnements/${REFERENCE}/entremise-reponse`)).toBe(true);
    for (const chemin of ['entremise', 'entremise-debut', 'entremise-fin', 'groupe-situation', 'groupe-point'])
      expect(estDeLAgent(`/api/v1/accompagnements/${REFERENCE}/${chemin}`)).toBe(false);
    expect(estDeLAgent(`/api/v1/entremises/${REFERENCE}/reponse`)).toBe(false);
  });

  it.each([
    ['menjs-2021', 'Médiation'],
    ['mtetm-2007', 'Facilitation'],
    ['metl-medde-2014', 'Interface'],
    ['mef-2016', undefined],
    ['astras-2002', undefined],
  ])('%s : la page de l’assistante porte le mot du texte, ou rien (R-128, R-129, R-130)', (id, mot) => {
    const html = lisible(SectionEntremises(vuPar(id)));
    expect(mot === undefined ? html : html.includes(`>${mot}<`)).toBe(mot === undefined ? '' : true);
    expect(lisible(SectionGroupes(vuPar(id))) === '').toBe(mot === undefined);
  });
});

describe('Un groupe ressource : ce que ses membres lisent', () => {
  const g: GroupeLu = {
    reference: REFERENCE,
    mot: 'groupe ressource pluridisciplinaire',
    seance: '2026-03-20',
    mien: false,
    membres: [
      { personne: 'a', nom: 'Claire Aubert', tenuAuSecret: true },
      { personne: 'b', nom: 'Sonia Kaced', tenuAuSecret: false },
    ],
    points: [{ numero: 1, texte: 'Une reprise difficile.', deMoi: false }],
    situations: [{ reference: REFERENCE, de }],
  };

  it('un membre lit l’ordre du jour et n’y change rien ; de qui il s’agit ne se lit qu’en ouvrant (R-121, R-122)', () => {
    const html = lisible(<PageGroupes page={page} seances={[g]} invitables={new Map()} services={[]} />);
    expect(html).toContain('Une reprise difficile.');
    expect(html).toContain('Sonia Kaced (ne lit rien de ce qui a été confié)');
    expect(html).not.toContain(`action="/groupes`);
    const deCelleQuiConvoque = lisible(
      <PageGroupes page={page} seances={[{ ...g, mien: true }]} invitables={new Map()} services={[]} />,
    );
    expect(deCelleQuiConvoque.match(/action="\/groupes/g)).toHaveLength(4);
  });

  it('une situation se lit, mot pour mot : rien à répondre, à copier ni à faire suivre (R-121)', () => {
    const lue = {
      reference: REFERENCE,
      agent: 'Paul Ménard',
      de,
      but: 'Un poste',
      fondement: null,
      phrases: ['Un bureau.'],
    };
    const html = lisible(<PageSituation page={page} lue={lue} />);
    expect(html).toContain('Un bureau.');
    expect(html).not.toMatch(/action="\/groupes|download|mailto:/);
  });
});
