import { acheminer } from '#libs/domaine/routage/acheminer.js';
import type { Lieu } from '#libs/domaine/routage/carte.js';
import { uneCarte, uneDemande, unPoste } from '../../routage/cartes.js';

/** Posts of a whole ministry, some lent by nobody, one dedicated to the place itself. */
const postes = [
  unPoste('ASS-DU-LIEU', { distance: 1, secteurMinisteriel: 'travail' }),
  unPoste('ASS-DU-SECTEUR', { distance: 2, rang: 2, secteurMinisteriel: 'sante' }),
  unPoste('REFERENTE', { nature: 'conseillerTechnique', distance: 0 }),
  unPoste('CN', { nature: 'conseillerNational', distance: 2 }),
];
const ailleurs = ['rhone-alpes', 'bretagne'].map((marque) => ({ marque, poste: unPoste(`ASS-${marque}`) }));

/** Who receives an agent of this place, sector « santé » where the ministry has sectors. */
function recoit(population: string, lieu: Partial<Lieu>): string | undefined {
  const carte = uneCarte(population, { postes, ailleurs }, { secteurMinisteriel: 'sante', ...lieu });
  return acheminer(uneDemande(population, carte)).poste;
}

const LIEUX: [lieu: string, faits: Partial<Lieu>][] = [
  ['un service ordinaire', {}],
  ['l’Île-de-France', { marque: 'ile-de-france' }],
  ['l’administration centrale', { centrale: true }],
  ['l’Institut national du travail', { marque: 'int' }],
  ['l’École de la santé publique', { marque: 'ehesp' }],
  ['un service interrégional', { nature: 'serviceInterregional' }],
  ['un DOM', { marque: 'dom' }],
  ['un TOM', { marque: 'tom' }],
  ['une direction d’administration centrale', { marque: 'dac' }],
];

/** Read in the circulars: the places that a text treats apart; every other one has the social worker of its own sector. */
const A_PART: [population: string, exigences: string, apart: Record<string, string>][] = [
  ['mef', 'R-027', {}],
  [
    'affairesSociales',
    'R-012 à R-015',
    {
      'l’Île-de-France': 'ASS-DU-SECTEUR',
      'l’administration centrale': 'ASS-DU-SECTEUR',
      'l’Institut national du travail': 'ASS-rhone-alpes',
      'l’École de la santé publique': 'ASS-bretagne',
    },
  ],
  ['ecologie', 'R-017, R-242', { 'un service interrégional': 'REFERENTE' }],
  ['education', 'R-020', {}],
  [
    'equipement',
    'R-026',
    {
      'un service interrégional': 'REFERENTE',
      'un DOM': 'CN',
      'un TOM': 'CN',
      'une direction d’administration centrale': 'CN',
    },
  ],
];

describe('Qui reçoit, selon le lieu, texte par texte', () => {
  it.each(A_PART)('%s : les lieux que le texte met à part, et eux seuls (%s)', (population, _exigences, apart) => {
    const attendu = LIEUX.map(([nom]) => [nom, apart[nom] ?? 'ASS-DU-LIEU']);
    expect(LIEUX.map(([nom, faits]) => [nom, recoit(population, faits)])).toEqual(attendu);
  });
});
