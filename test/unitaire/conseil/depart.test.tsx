import { renderToString } from 'preact-render-to-string';
import { PageDepart } from '#apps/api/src/conseil/depart.page.js';
import type { ContextePage } from '#apps/api/src/commun/requete/page.js';
import type { Devoir } from '#libs/domaine/absence/depart/devoirs.js';
import type { AbsenceProfessionnel } from '#libs/domaine/absence/etat.js';
import type { AbsenceLue } from '#libs/registre/lecteurs/absences.js';

const page: ContextePage = {
  chemin: '/conseil/departs',
  formulaire: '/conseil/departs',
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
const DEPART = '00000000-0000-4000-8000-0000000000d1';
const qui = { nom: 'Nora Haddad', qualite: 'assistante de service social', courriel: null, telephone: null };
const reference = (n: number): string => `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`;

function html(
  devoirs: readonly Devoir[],
  plus: { qualites?: AbsenceLue['qualites']; instant?: string; passations?: AbsenceProfessionnel['passations'] } = {},
): string {
  // prettier-ignore
  const { qualites = ['ligne'], instant = '2026-07-13T08:00:00.000Z', passations = [] } = plus;
  const etat = {
    genre: 'depart',
    personne: 'P',
    organisateur: 'C',
    territoire: 'metropole',
    periode: { du: '2026-07-13', duMoment: 'matin', dernierMoment: 'apresMidi' },
    passations,
  } as unknown as AbsenceProfessionnel;
  const absence = {
    reference: DEPART,
    instant,
    qualites,
    lieu: 'Isère',
    etat,
    quand: { effet: '2026-07-12T22:00:00.000Z', au: null },
    personne: { ...qui, nom: 'Claire Aubert' },
  } as unknown as AbsenceLue;
  const depart = { absence, devoirs, presents: [{ id: 'a', qui }] };
  return renderToString(<PageDepart page={page} depart={depart as never} />).replaceAll(/\s+/g, ' ');
}

const signalements: Devoir = {
  sorte: 'signalements',
  bloque: true,
  nombre: 25,
  references: Array.from({ length: 25 }, (_, n) => reference(n)),
};
const postes: Devoir = { sorte: 'postes', bloque: false, nombre: 1, references: ['ASS-38-1'] };

describe('La page d’un départ (mission-anchors D10)', () => {
  it('dit combien il reste, mène à chacun, et n’offre pas d’inscrire le départ', () => {
    const page = html([signalements, postes]);
    expect(page).toContain('il reste 25 à confier');
    expect(page).toContain(`/conseil/situations/${reference(0)}`);
    expect(page).toContain('et 5 de plus');
    expect(page).toContain('Tout confier');
    expect(page).not.toContain('/partir');
  });

  it('sans rien qui retienne, offre à la ligne de l’inscrire, du premier jour seulement, et pas à celle qui part', () => {
    expect(html([postes])).toContain(`/conseil/departs/${DEPART}/partir`);
    expect(html([postes], { instant: '2026-07-10T08:00:00.000Z' })).not.toContain('/partir');
    expect(html([postes], { qualites: ['absente'] })).not.toContain('/partir');
  });

  it('pendant que les dossiers changent de mains, le dit et ne propose pas de recommencer', () => {
    const passations = [{ a: 'a', par: 'C', le: '2026-07-13T07:59:00.000Z' }];
    const page = html([signalements], { passations });
    expect(page).toContain('Les dossiers changent de mains');
    expect(page).not.toContain('confier-tout');
  });
});
