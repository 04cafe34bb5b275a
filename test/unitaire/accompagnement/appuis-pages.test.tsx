import type { VNode } from 'preact';
import { PageAppuis } from '#apps/api/src/accompagnement/appuis.page.js';
import { SectionAppuis } from '#apps/api/src/accompagnement/assistante/appuis.js';
import { NouveauPartage } from '#apps/api/src/accompagnement/assistante/nouveau-partage.js';
import { SectionDerogations } from '#apps/api/src/accompagnement/assistante/derogations.js';
import type { AccompagnementLu } from '#libs/registre/lecteurs/un-accompagnement.js';
import { unAccompagnementDe } from './plan-fabrique.js';
import { html, page, profilDe, vuDe } from './plan-pas.js';

const LIGNE = [
  { personne: 'ctr', nom: 'Hélène Faure', fonctions: ['conseillerTechnique'] },
  { personne: 'chef', nom: 'Odile Berthier', fonctions: ['chefDeService'] },
];
const vuSous = (texte: string): AccompagnementLu =>
  ({ ...vuDe(unAccompagnementDe(profilDe(texte))), alentour: LIGNE }) as unknown as AccompagnementLu;
const section = (texte: string): string =>
  html(SectionAppuis({ page: page('/accompagnements/ref'), vu: vuSous(texte), erreurs: {} }));

describe('L’appui technique, à l’écran', () => {
  it('n’offre que la ligne technique, jamais la hiérarchie (R-110, T-45)', () => {
    const lu = section('mef-2016');
    expect(lu).toContain('Hélène Faure');
    expect(lu).not.toContain('Odile Berthier');
  });

  it('n’est pas là où le texte se tait ; ne nomme jamais là où il interdit de partager (R-110, R-123)', () => {
    expect(section('metl-medde-2014')).toBe('');
    expect(section('menjs-2021')).toContain('action="/accompagnements/ref/consultation"');
    const mtetm = section('mtetm-2007');
    expect(mtetm).toContain('action="/accompagnements/ref/appui"');
    expect(mtetm).not.toContain('action="/accompagnements/ref/consultation"');
  });

  it('deux champs de la page n’ont jamais le même nom d’ancre', () => {
    const props = { page: page('/accompagnements/ref'), vu: vuSous('menjs-2021'), erreurs: {} };
    const parties: (VNode | null)[] = [SectionAppuis(props), NouveauPartage(props), SectionDerogations(props)];
    const ancres = [
      ...parties
        .map(html)
        .join('')
        .matchAll(/ id="([^"]+)"/g),
    ].map(([, id]) => id);
    expect(ancres.filter((id, i) => ancres.indexOf(id) !== i)).toEqual([]);
  });

  it('la conseillère y lit une question et aucun chemin vers un dossier ; celle qui l’a posée y revient (R-110)', () => {
    const commun = { reference: 'appui', question: 'Par où commencer ?', le: '2026-03-12T10:00:00.000Z' };
    const lire = (p: Parameters<typeof PageAppuis>[0]['liste'][number]): string =>
      html(PageAppuis({ page: page('/appuis'), liste: [p] }));
    const elle = lire({ ...commun, qualite: 'conseil', de: 'Claire Aubert' });
    expect(elle).toContain('Claire Aubert vous demande votre appui');
    expect(elle).not.toContain('/accompagnements/');
    const posee = lire({ ...commun, qualite: 'titulaire', accompagnement: 'ref', a: 'Hélène Faure', conseil: null });
    expect(posee).toContain('href="/accompagnements/ref"');
    expect(posee).not.toContain('<textarea');
  });
});
