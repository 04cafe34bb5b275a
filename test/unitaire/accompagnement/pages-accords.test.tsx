import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { actesDesAccords } from '#libs/domaine/accompagnement/accords/index.js';
import { actesDesEntretiens } from '#libs/domaine/accompagnement/entretiens/index.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import { textes } from '#libs/reglementation/textes/index.js';
import { mef2016 } from '#libs/reglementation/textes/mef-2016.js';
import type { AccompagnementLu } from '#libs/registre/lecteurs/un-accompagnement.js';
import type { MonAccompagnement } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { SectionMesAccords } from '#apps/api/src/accompagnement/agent/accords.js';
import { SectionMesRendezVous } from '#apps/api/src/accompagnement/agent/entretiens.js';
import { SectionQuestions } from '#apps/api/src/accompagnement/agent/questions.js';
import { SectionAccords } from '#apps/api/src/accompagnement/assistante/accords.js';
import { SectionEntretiens } from '#apps/api/src/accompagnement/assistante/entretiens.js';
import type { ContextePage } from '#apps/api/src/commun/requete/page.js';
import { unContexte } from '../../fabriques/etat.js';
import { unAccompagnementDe } from './plan-fabrique.js';

const instant = '2026-03-12T10:00:00.000Z';
const reference = '6b1f0a52-54f6-4f0c-9b53-3d8e2c7a1d11';
const ASS: Auteur = { id: 'ass', fonctions: [] };
const tous = { ...actesDesAccords, ...actesDesEntretiens };

const page = (formulaire: string, valeurs: Record<string, string> = {}): ContextePage => ({
  chemin: formulaire,
  formulaire,
  valeurs,
  reprise: false,
  jetons: () => ({ csrf: 'j', porteur: 'p' }),
  site: {
    url: 'https://relais.example',
    telephone: '04 00 00 00 09',
    theme: 'neutre',
    feuilles: [],
    script: '',
    icone: '',
  },
});

/** Each step by the act itself, so that no page is shown a state that nobody could reach. */
function apres(pas: readonly (readonly [Auteur, keyof typeof tous, object])[]): Accompagnement {
  return pas.reduce<Accompagnement>((a, [qui, verbe, champs]) => {
    const decision = (tous[verbe] as Acte<Accompagnement>).decider(a, champs, unContexte({ instant }), qui);
    if (estRefus(decision)) throw new Error(decision.code);
    return decision.etat;
  }, unAccompagnementDe(mef2016));
}

const etat = apres([
  [
    ASS,
    'demanderAccord',
    { objet: 'relais', quoi: 'Mutuelle', motPourMot: 'J’appelle la mutuelle.\nJe dis votre nom.' },
  ],
  [ASS, 'noterParole', { objet: 'visite', valeur: 'oui', jour: '2026-03-12', maniere: 'telephone' }],
  [
    ASS,
    'proposerEntretien',
    {
      jour1: '2026-03-17',
      heure1: '14:30',
      jour2: '2026-03-18',
      heure2: '09:00',
      duree: '45',
      lieu: 'bureau',
      precision: 'Sonnez deux fois.',
    },
  ],
  [ASS, 'proposerEntretien', { jour1: '2026-03-20', heure1: '10:00', duree: '30', lieu: 'telephone', convenu: true }],
]);
const CITE = '4d6f8f0e-6f3e-4d57-9f5a-0a1b2c3d4e5f';
const permanences = [
  { id: CITE, site: 'Cité administrative', ou: 'salle 3', quand: 'le mardi matin', confidentiel: false },
];
const mien = { reference, instant, etat, permanences } as unknown as MonAccompagnement;
const vu = { reference, instant, etat, permanences } as unknown as AccompagnementLu;
const rendre = (v: VNode | null): string => (v === null ? '' : renderToString(v));
const boutons = (html: string): string[][] =>
  [...html.matchAll(/<button class="([^"]*)"[^>]*>(.*?)<\/button>/g)].map((m) => [m[2] ?? '', m[1] ?? '']);

describe('Les accords et les rendez-vous sur les pages', () => {
  it('oui et non ont le même poids, à un geste chacun, sans raison à donner (R-082, T-09)', () => {
    const html = rendre(SectionQuestions({ page: page('/mon-espace/partages'), mien, erreurs: {} }));
    expect(html).toContain('J’appelle la mutuelle.');
    const poids = new Map(boutons(html).map(([libelle, classe]) => [libelle, classe]));
    expect(poids.get('Non')).toBe(poids.get('Oui, je suis d’accord'));
    expect(poids.get('Ce n’est pas exact')).toBe(poids.get('C’est exact'));
    expect(html).not.toMatch(/textarea|principal|checked/);
  });

  it('chaque accord montre son terme aux deux, et se retire d’un geste (R-083)', () => {
    const sien = rendre(SectionMesAccords({ page: page('/mon-espace/partages'), mien, erreurs: {} }));
    const lu = rendre(SectionAccords({ page: page(`/accompagnements/${reference}`), vu, erreurs: {} }));
    for (const html of [sien, lu]) expect(html).toContain('vendredi 12 mars 2027');
    expect(boutons(sien).map(([libelle]) => libelle)).toEqual(
      expect.arrayContaining(['Revenir sur cet accord', 'Tout arrêter', 'Je n’en veux pas']),
    );
    expect(lu).toContain('réglage local');
  });

  it.each([
    ['mef-2016', '§1.1.3'],
    ['astras-2002', '§II.2'],
    ['metl-medde-2014', 'Annexe III, déontologie'],
    ['menjs-2021', '§1.2.1'],
    ['mtetm-2007', '§4.2'],
  ])('%s : il lit d’où vient son droit de changer d’avis (R-083)', (id, renvoi) => {
    const profil = textes.find((t) => t.profil.id === id)?.profil ?? mef2016;
    const autre = { ...mien, etat: { ...etat, profil } } as unknown as MonAccompagnement;
    const html = rendre(SectionMesAccords({ page: page('/mon-espace/partages'), mien: autre, erreurs: {} }));
    expect(html).toContain(`cela se déduit du texte « ${profil.court} », ${renvoi}`);
  });

  it('il choisit un moment, en demande d’autres ou annule ; l’agenda qu’il emporte ne porte pas de nom', () => {
    const html = rendre(SectionMesRendezVous({ page: page('/mon-espace/rendez-vous'), mien, erreurs: {} }));
    expect(html).toContain('mardi 17 mars à 14\u00a0h\u00a030');
    expect(html).toContain('Sonnez deux fois.');
    expect(html).toContain(`/api/v1/accompagnements/${reference}/rendez-vous/2/agenda.ics`);
    const ouvert = page(`/mon-espace/rendez-vous?geste=autres.1&pour=${reference}`);
    expect(rendre(SectionMesRendezVous({ page: ouvert, mien, erreurs: {} }))).toContain('name="mot"');
  });

  it('un seul formulaire ouvert à la fois : aucun champ n’existe deux fois, et les fautes d’un autre n’y paraissent pas', () => {
    for (const geste of ['question', 'parole', 'retrait', 'rendez-vous', 'deplacer']) {
      const p = page(`/accompagnements/${reference}?geste=${geste}.1&pour=${reference}`, { but: 'autre formulaire' });
      const props = { page: p, vu, erreurs: { jour: ['faute d’ailleurs'], lieu: ['faute d’ailleurs'] } };
      const html = rendre(SectionAccords(props)) + rendre(SectionEntretiens(props));
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
      expect(ids).toContain('geste');
      expect(new Set(ids).size).toBe(ids.length);
      expect(html).not.toContain('faute d’ailleurs');
    }
  });

  it('un lieu dont la confidentialité n’est pas confirmée se dit avant de proposer (R-272, R-274)', () => {
    const p = page(`/accompagnements/${reference}?geste=rendez-vous.&pour=${reference}`);
    const html = rendre(SectionEntretiens({ page: p, vu, erreurs: {} }));
    expect(html).toContain('Confidentialité non confirmée : Cité administrative, salle 3');
  });

  it('la permanence se choisit dans la liste de ses permanences ; l’agent lit laquelle (R-272)', () => {
    const p = page(`/accompagnements/${reference}?geste=rendez-vous.&pour=${reference}`);
    const html = rendre(SectionEntretiens({ page: p, vu, erreurs: {} }));
    expect(html).toMatch(/<select[^>]*name="permanence"/);
    expect(html).toContain(`<option value="${CITE}">Cité administrative, salle 3 (le mardi matin)</option>`);
    const champs = { jour1: '2026-03-24', heure1: '10:00', duree: '30', permanence: CITE };
    const la = apres([[ASS, 'proposerEntretien', { ...champs, lieu: 'permanence' }]]);
    const lue = SectionMesRendezVous({
      page: page('/mon-espace/rendez-vous'),
      mien: { ...mien, etat: la },
      erreurs: {},
    });
    expect(rendre(lue)).toContain('à une permanence du service social (Cité administrative, salle 3).');
    expect(() => apres([[ASS, 'proposerEntretien', { ...champs, lieu: 'bureau' }]])).toThrow('SAISIE_INVALIDE');
  });
});
