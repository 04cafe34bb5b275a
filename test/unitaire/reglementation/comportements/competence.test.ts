import { competence } from '#libs/domaine/routage/competence.js';
import type { Carte } from '#libs/domaine/routage/carte.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import type { Beneficiaire, ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { NatureConvention, Organisme } from '#libs/reglementation/structures.js';
import { textes } from '#libs/reglementation/textes/index.js';

const profil = (id: string): ProfilReglementaire => {
  const texte = textes.find((t) => t.profil.id === id);
  if (texte === undefined) throw new Error(`${id}: no such text`);
  return texte.profil;
};

const lieu = (organisme: Organisme | null, conventions: readonly NatureConvention[]): Carte => ({
  structures: [
    {
      code: 'X',
      nature: 'service',
      population: null,
      marque: null,
      organisme,
      secteurMinisteriel: null,
      centrale: false,
    },
  ],
  conventions,
  postes: [],
  ailleurs: [],
});

/** How far the service goes for this person at this place, or the code of the refusal. */
function jusquou(
  id: string,
  qui: Beneficiaire,
  organisme: Organisme | null = null,
  ...conventions: NatureConvention[]
): string {
  const c = competence(profil(id), qui, lieu(organisme, conventions));
  return estRefus(c) ? c.code : c.portee;
}

/** Read in the circulars: for whom, and how far. */
const POUR_QUI: [texte: string, exigences: string, attendu: Record<Beneficiaire, string>][] = [
  [
    'mef-2016',
    'R-009, R-010',
    { agent: 'accompagnement', ayantDroit: 'accompagnement', retraite: 'accompagnement', eleve: 'AUTRE_SERVICE' },
  ],
  [
    'astras-2002',
    'R-012',
    { agent: 'accompagnement', ayantDroit: 'HORS_COMPETENCE', retraite: 'HORS_COMPETENCE', eleve: 'AUTRE_SERVICE' },
  ],
  [
    'metl-medde-2014',
    'R-017, R-018',
    { agent: 'accompagnement', ayantDroit: 'accesPrestations', retraite: 'accesPrestations', eleve: 'AUTRE_SERVICE' },
  ],
  [
    'menjs-2021',
    'R-020, R-021, R-022',
    { agent: 'accompagnement', ayantDroit: 'actionSociale', retraite: 'actionSociale', eleve: 'AUTRE_SERVICE' },
  ],
  [
    'mtetm-2007',
    'R-023',
    { agent: 'accompagnement', ayantDroit: 'HORS_COMPETENCE', retraite: 'HORS_COMPETENCE', eleve: 'AUTRE_SERVICE' },
  ],
];

/** What an agent of an outside body may expect: without a convention, then with each kind. */
const EXTERIEURS: [texte: string, exigences: string, sans: string, tutelle: string, ouvrent: NatureConvention[]][] = [
  ['mef-2016', 'R-011', 'CONVENTION_REQUISE', 'CONVENTION_REQUISE', ['service', 'partenariat']],
  ['astras-2002', 'R-016, T-44', 'CONVENTION_REQUISE', 'information', ['remboursement']],
  ['metl-medde-2014', 'R-017', 'CONVENTION_REQUISE', 'CONVENTION_REQUISE', ['service']],
  ['menjs-2021', 'R-020', 'HORS_COMPETENCE', 'HORS_COMPETENCE', []],
  ['mtetm-2007', 'R-023', 'CONVENTION_REQUISE', 'CONVENTION_REQUISE', ['service']],
];

describe('Pour qui le service travaille, texte par texte', () => {
  it.each(POUR_QUI)('%s (%s)', (id, _exigences, attendu) => {
    const qui = Object.keys(attendu) as Beneficiaire[];
    expect(Object.fromEntries(qui.map((q) => [q, jusquou(id, q)]))).toEqual(attendu);
  });

  it.each(EXTERIEURS)('%s (%s) : hors du ministère, rien sans la convention que le texte demande', (...cas) => {
    const [id, , sans, tutelle, ouvrent] = cas;
    expect(jusquou(id, 'agent', 'externe')).toBe(sans);
    expect(jusquou(id, 'agent', 'tutelle')).toBe(tutelle);
    for (const nature of ['service', 'partenariat', 'remboursement'] as const)
      expect(jusquou(id, 'agent', 'tutelle', nature)).toBe(ouvrent.includes(nature) ? 'accompagnement' : tutelle);
  });

  it('MEF : une association opératrice est servie comme le ministère (R-009)', () => {
    expect(jusquou('mef-2016', 'agent', 'operateur')).toBe('accompagnement');
  });
});
