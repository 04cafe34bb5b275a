import { texteDe, vueRegle } from '#apps/api/src/textes/vue-texte.js';
import type { CleRegle } from '#libs/reglementation/regles.js';

/** What anybody reads of this rule on the page of the text; undefined where the text says nothing of it. */
function lire(id: string, cle: CleRegle): string | undefined {
  const texte = texteDe(id);
  if (texte === undefined) throw new Error(`${id}: no such text`);
  return vueRegle(texte, cle, {}).dite?.enClair;
}

/** The words that the circular itself has, and that a reader must find on its page. */
const DITES: [texte: string, regle: CleRegle, exigences: string, mots: string[]][] = [
  [
    'mef-2016',
    'relation',
    'R-001',
    [
      'Remplace en partie un texte antérieur : «',
      'se substitue, pour sa partie relative aux missions',
      'du 21 juillet 2005',
    ],
  ],
  [
    'astras-2002',
    'relation',
    'R-001',
    ['Précise ce qui existe : «', 'précise le cadre institutionnel et hiérarchique de leur activité'],
  ],
  [
    'metl-medde-2014',
    'relation',
    'R-001, R-002',
    [
      'Met à jour un texte qui reste son fondement : «',
      'actualise le cadre',
      'fondements de ce texte restent inchangés',
    ],
  ],
  [
    'menjs-2021',
    'relation',
    'R-001',
    ['qui ne s’applique plus : «', 'abroge les circulaires', 'n° 91-248', 'n° 95-181'],
  ],
  [
    'mtetm-2007',
    'relation',
    'R-001',
    ['qui ne s’applique plus : «', 'abroge la circulaire n° 2003-45 du 15 juillet 2003'],
  ],
  [
    'mef-2016',
    'tiersSignalants',
    'R-030',
    ['Signalent : chef de service ; responsable hiérarchique', 'ressources humaines ; partenaire'],
  ],
  ['astras-2002', 'tiersSignalants', 'R-032', ['Signalent : entourage ; administration (']],
  ['metl-medde-2014', 'tiersSignalants', 'R-033', ['Signalent : entourage ; ligne managériale (', '; service (']],
  [
    'menjs-2021',
    'tiersSignalants',
    'R-034, R-036',
    [
      'Saisissent le service : autorité académique.',
      'Signalent : chef de service ; responsable hiérarchique ; service chargé des ressources humaines',
      '; conseiller RH de proximité ; partenaire.',
      'Orientent vers le service : acteur des ressources humaines (',
      '; acteur de la santé, du handicap ou de la sécurité au travail ; médecin du travail ; médiateur académique',
    ],
  ],
  ['mtetm-2007', 'demandesDAppui', 'R-037', ['Encadrement (']],
  ['mef-2016', 'dispositifDAide', 'R-031', ['dispositif ministériel d’aide et de soutien']],
  ['metl-medde-2014', 'refusDeControle', 'R-040', ['refuse d’intervenir']],
  [
    'mef-2016',
    'ligneTechnique',
    'R-230',
    [
      "L'assistante de service social, puis la conseillère technique régionale, puis la conseillère technique nationale",
    ],
  ],
  [
    'astras-2002',
    'ligneTechnique',
    'R-233',
    ["L'assistante de service social, puis la conseillère technique nationale du secteur"],
  ],
  [
    'metl-medde-2014',
    'ligneTechnique',
    'R-238',
    [
      "L'assistante de service social, puis la conseillère technique régionale (CTSS), puis la responsable du pôle national",
    ],
  ],
  [
    'menjs-2021',
    'ligneTechnique',
    'R-245',
    ["L'assistante de service social, puis la conseillère technique de service social (CTSS)"],
  ],
  [
    'mtetm-2007',
    'ligneTechnique',
    'R-249',
    [
      "L'assistante de service social, puis la conseillère sociale territoriale (CST), puis la conseillère technique nationale",
    ],
  ],
  ['mef-2016', 'offre', 'R-046', ['« mise à disposition »', 'à la personne']],
  ['mtetm-2007', 'offre', 'R-054, T-27', ['« mise à disposition »', 'aux services']],
  ['mtetm-2007', 'alertesSortantes', 'R-038, T-26', ['« signalement pertinent des situations', 'risques de conflits']],
  [
    'menjs-2021',
    'alertesSortantes',
    'R-095',
    ["« rôle de veille et d'alerte", 'Un signal faible ne nomme jamais personne'],
  ],
  [
    'mef-2016',
    'appuiTechnique',
    'R-110',
    ['La conseillère technique ; la conseillère technique nationale : ', "« l'encadrement hiérarchique et technique »"],
  ],
  ['astras-2002', 'appuiTechnique', 'R-110', ['La conseillère technique nationale : ', 'leur appui technique']],
  ['menjs-2021', 'appuiTechnique', 'R-110', ['La conseillère technique : ', '« leur apporte son appui technique »']],
  ['mtetm-2007', 'appuiTechnique', 'R-110', ['La conseillère technique : ', '« Assurer le conseil technique']],
  ['mef-2016', 'partenaires', 'R-113', ['« les médecins de prévention »', 'insertion des personnes handicapées »']],
  ['astras-2002', 'partenaires', 'R-114', ['« les organisations syndicales », sans jamais nommer une personne']],
  ['menjs-2021', 'modalites', 'R-105', ['(ISAP)', '(ISIC)']],
  ['menjs-2021', 'ecrits', 'T-65', ["« pour faire connaître les problèmes qu'il est amené à traiter »"]],
  ['astras-2002', 'conventions', 'R-016', ['convention de remboursement', 'information seulement']],
  ['metl-medde-2014', 'conventions', 'R-017', ['politique de conventionnement', 'hors compétence']],
  ['mtetm-2007', 'conventions', 'R-023', ['convention de prestation de service social', 'hors compétence']],
];

/** Where a neighbour speaks, and this text does not. */
const TUES: [texte: string, regle: CleRegle, exigences: string][] = [
  ['astras-2002', 'informationDuTiers', 'R-075, T-06'],
  ['metl-medde-2014', 'informationDuTiers', 'R-075, T-06'],
  ['mtetm-2007', 'informationDuTiers', 'R-075, T-06'],
  ['mtetm-2007', 'tiersSignalants', 'R-037'],
  ['mef-2016', 'refusDeControle', 'R-040'],
  ['menjs-2021', 'offre', 'R-046'],
  ['astras-2002', 'dispositifDAide', 'R-031'],
  ['metl-medde-2014', 'appuiTechnique', 'R-110'],
  ['mef-2016', 'modalites', 'R-105'],
];

describe('Sur la page d’un texte, ses propres mots', () => {
  it.each(DITES)('%s, %s (%s)', (id, regle, _exigences, mots) => {
    const lu = lire(id, regle);
    for (const m of mots) expect(lu).toContain(m);
  });

  it.each(TUES)('%s, %s : son silence n’est pas comblé par un voisin (%s)', (id, regle) => {
    expect(lire(id, regle)).toBeUndefined();
  });
});
