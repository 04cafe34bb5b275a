import { acheminer } from '#libs/domaine/routage/acheminer.js';
import type { Demande } from '#libs/domaine/routage/noeud.js';
import { texteDe, uneCarte, uneDemande, unPoste } from './cartes.js';

const postes = [
  unPoste('ASS-1'),
  unPoste('ASS-2', { rang: 2 }),
  unPoste('CT', { nature: 'conseillerTechnique', distance: 2 }),
  unPoste('CN', { nature: 'conseillerNational', distance: 3 }),
];
const chemin = (d: Demande): string[] => acheminer(d).trace.map((p) => `${p.noeud}: ${p.issue}`);
const poste = (d: Demande): string | undefined => acheminer(d).poste;

describe('secteur : le plus proche du lieu de travail, dans l’ordre des postes (R-012, R-027)', () => {
  it('le premier poste du secteur', () => {
    const d = uneDemande('mef', uneCarte('mef', { postes }));
    expect(acheminer(d)).toEqual({
      personne: 'p-ASS-1',
      poste: 'ASS-1',
      trace: [{ noeud: 'secteur', issue: 'ASS-1, ASS-2', pourquoi: 'Le secteur le plus proche du lieu de travail.' }],
    });
  });

  it('un secteur plus proche l’emporte, même de rang moindre', () => {
    const proche = unPoste('ASS-9', { rang: 9, distance: 0 });
    expect(poste(uneDemande('mef', uneCarte('mef', { postes: [...postes, proche] })))).toBe('ASS-9');
  });

  it('2002 : hors d’Île-de-France, les deux secteurs ministériels ont les mêmes assistantes (R-012)', () => {
    const travail = postes.map((p) => ({ ...p, secteurMinisteriel: 'travail' }));
    const carte = uneCarte('affairesSociales', { postes: travail }, { secteurMinisteriel: 'sante' });
    expect(poste(uneDemande('affairesSociales', carte))).toBe('ASS-1');
  });
});

describe('Qui ne peut pas recevoir', () => {
  const sans = (autres: Partial<(typeof postes)[number]>): Demande =>
    uneDemande('mef', uneCarte('mef', { postes: postes.map((p) => (p.poste === 'ASS-1' ? { ...p, ...autres } : p)) }));
  const de = (autres: Partial<Demande>): Demande => uneDemande('mef', uneCarte('mef', { postes }), autres);

  it.each<[string, Demande, string]>([
    ['un poste vacant', sans({ personne: null }), 'vacance: ASS-1'],
    ['une absente', sans({ absente: true }), 'absence: ASS-1'],
    ['celle qui s’est récusée', de({ recusees: ['p-ASS-1'] }), 'recusation: ASS-1'],
    ['celle que l’agent ne veut pas', de({ ecartees: ['p-ASS-1'] }), 'pasCettePersonne: ASS-1'],
    ['celle que la situation concerne', de({ concernees: ['p-ASS-1'] }), 'elleMeme: ASS-1'],
  ])('%s : la suivante, et la raison est gardée', (_nom, d, pas) => {
    expect(chemin(d)).toEqual(['secteur: ASS-1, ASS-2', pas]);
    expect(poste(d)).toBe('ASS-2');
  });

  it('personne du secteur : la ligne technique ; puis le réseau national ; puis une raison écrite', () => {
    const saufs = (...recusees: string[]): Demande => de({ recusees });
    expect(poste(saufs('p-ASS-1', 'p-ASS-2'))).toBe('CT');
    expect(poste(saufs('p-ASS-1', 'p-ASS-2', 'p-CT'))).toBe('CN');
    const fin = acheminer(saufs('p-ASS-1', 'p-ASS-2', 'p-CT', 'p-CN'));
    expect([fin.personne, fin.poste]).toEqual([undefined, undefined]);
    expect(fin.trace.at(-1)).toMatchObject({ noeud: 'personne', pourquoi: expect.stringMatching(/humain/) as string });
  });

  it('aucun poste du tout : une raison écrite, et pas d’erreur', () => {
    expect(chemin(uneDemande('mef', uneCarte('mef')))).toEqual([
      'secteur: aucun poste',
      'ligneTechnique: aucun poste',
      'conseillerNational: aucun poste',
      'personne: personne',
    ]);
  });

  it('2021 : la conseillère du département, puis celle du recteur', () => {
    const ligne = [
      unPoste('CTSS-R', { nature: 'conseillerTechnique', distance: 2 }),
      unPoste('CTSS-D', { nature: 'conseillerTechnique', distance: 1 }),
    ];
    const carte = uneCarte('education', { postes: ligne });
    expect(poste(uneDemande('education', carte))).toBe('CTSS-D');
    expect(poste(uneDemande('education', carte, { recusees: ['p-CTSS-D'] }))).toBe('CTSS-R');
  });

  it('2002 : le conseiller national du secteur de l’agent d’abord, l’autre plutôt que personne (R-233)', () => {
    const nationaux = ['travail', 'sante'].map((s, i) =>
      unPoste(`CN-${s}`, { nature: 'conseillerNational', rang: i + 1, secteurMinisteriel: s }),
    );
    const carte = uneCarte('affairesSociales', { postes: nationaux }, { secteurMinisteriel: 'sante' });
    expect(poste(uneDemande('affairesSociales', carte))).toBe('CN-sante');
    expect(poste(uneDemande('affairesSociales', carte, { recusees: ['p-CN-sante'] }))).toBe('CN-travail');
  });
});

describe('secteurPropre : Île-de-France (R-013, T-43)', () => {
  const idf = (secteurMinisteriel: string | null): Demande =>
    uneDemande(
      'affairesSociales',
      uneCarte(
        'affairesSociales',
        {
          postes: [
            unPoste('ASS-T', { secteurMinisteriel: 'travail', distance: 0 }),
            unPoste('ASS-S', { secteurMinisteriel: 'sante', rang: 2 }),
            unPoste('ASS-?', { rang: 3, distance: 0 }),
            unPoste('CN', { nature: 'conseillerNational', distance: 3 }),
          ],
        },
        { marque: 'ile-de-france', secteurMinisteriel },
      ),
    );

  it('l’assistante du secteur de l’agent, même plus loin', () => {
    expect(chemin(idf('sante'))).toEqual(['secteurPropre: ASS-S']);
    expect(chemin(idf('travail'))).toEqual(['secteurPropre: ASS-T']);
  });

  it('aucune de son secteur, ou secteur inconnu : la ligne technique, jamais une assistante de l’autre', () => {
    expect(poste({ ...idf('sante'), recusees: ['p-ASS-S'] })).toBe('CN');
    expect(poste(idf(null))).toBe('CN');
  });

  it('ailleurs qu’en 2002, l’Île-de-France est une région comme les autres', () => {
    const { carte } = idf('sante');
    expect(poste({ ...idf('sante'), profil: texteDe('mef'), carte })).toBe('ASS-T');
  });
});

describe('administrationCentrale (R-014)', () => {
  it('les assistantes du secteur ministériel de l’agent, selon le texte de 2002 seulement', () => {
    const carte = uneCarte(
      'affairesSociales',
      {
        postes: [
          unPoste('ASS-T', { secteurMinisteriel: 'travail' }),
          unPoste('ASS-S', { secteurMinisteriel: 'sante', rang: 2 }),
        ],
      },
      { centrale: true, secteurMinisteriel: 'sante' },
    );
    expect(chemin(uneDemande('affairesSociales', carte))).toEqual(['administrationCentrale: ASS-S']);
    expect(poste(uneDemande('mef', carte))).toBe('ASS-T');
  });
});

describe('renvoiTerritorial (R-015)', () => {
  const ailleurs = [
    { marque: 'bretagne', poste: unPoste('ASS-BZH') },
    { marque: 'rhone-alpes', poste: unPoste('CT-RA', { nature: 'conseillerTechnique' }) },
    { marque: 'rhone-alpes', poste: unPoste('ASS-RA-2', { rang: 2 }) },
    { marque: 'rhone-alpes', poste: unPoste('ASS-RA-1') },
  ];
  it.each([
    ['l’Institut national du travail : Rhône-Alpes', 'int', 'ASS-RA-1'],
    ['l’école de Rennes : Bretagne', 'ehesp', 'ASS-BZH'],
    ['un autre organisme : son propre secteur', 'autre', 'ASS-1'],
  ])('%s', (_nom, marque, attendu) => {
    const carte = uneCarte('affairesSociales', { postes, ailleurs }, { marque });
    expect(poste(uneDemande('affairesSociales', carte))).toBe(attendu);
  });

  it('personne là-bas : la ligne technique du lieu, pas son assistante', () => {
    const carte = uneCarte('affairesSociales', { postes, ailleurs: [] }, { marque: 'int' });
    expect(chemin(uneDemande('affairesSociales', carte)).slice(0, 1)).toEqual(['renvoiTerritorial: aucun poste']);
    expect(poste(uneDemande('affairesSociales', carte))).toBe('CN');
  });
});

describe('referentInterregional (R-017, T-24, T-25)', () => {
  const dir = { nature: 'serviceInterregional' };
  const dedies = [
    unPoste('CST-REF', { nature: 'conseillerTechnique', distance: 0 }),
    unPoste('ASS-DIR', { distance: 0, rang: 2 }),
  ];
  it.each(['ecologie', 'equipement'])('%s : l’assistante dédiée, puis la conseillère référente du service', (p) => {
    const carte = uneCarte(p, { postes: [...postes, ...dedies] }, dir);
    expect(chemin(uneDemande(p, carte))).toEqual(['referentInterregional: ASS-DIR, CST-REF']);
    expect(poste(uneDemande(p, carte, { recusees: ['p-ASS-DIR'] }))).toBe('CST-REF');
  });

  it('personne n’est désigné pour lui : le secteur du lieu, comme tout le monde', () => {
    expect(poste(uneDemande('ecologie', uneCarte('ecologie', { postes }, dir)))).toBe('ASS-1');
  });

  it('un texte qui ne connaît pas de référent n’en fait rien', () => {
    const carte = uneCarte(
      'mef',
      { postes: [...postes, unPoste('CT-0', { nature: 'conseillerTechnique', distance: 0 })] },
      dir,
    );
    expect(poste(uneDemande('mef', carte))).toBe('ASS-1');
  });
});

describe('aDefinir (R-026)', () => {
  it.each(['dom', 'tom', 'dac'])('2007, %s : le conseiller technique national reçoit', (marque) => {
    const carte = uneCarte('equipement', { postes }, { marque });
    expect(chemin(uneDemande('equipement', carte))).toEqual(['aDefinir: CN']);
    expect(poste(uneDemande('mef', uneCarte('mef', { postes }, { marque })))).toBe('ASS-1');
  });

  it('et s’il n’y est pas, la ligne technique : il n’est pas regardé deux fois', () => {
    const carte = uneCarte('equipement', { postes }, { marque: 'dom' });
    expect(chemin(uneDemande('equipement', carte, { recusees: ['p-CN'] }))).toEqual([
      'aDefinir: CN',
      'recusation: CN',
      'ligneTechnique: CT',
    ]);
  });
});

describe('convention de partenariat (R-232)', () => {
  const autre = { populations: ['ecologie'], distance: 0 };
  it('l’assistante d’un autre ministère ne compte pas sans convention, même plus proche', () => {
    const carte = uneCarte('mef', { postes: [...postes, unPoste('ASS-ECO', autre)] });
    expect(chemin(uneDemande('mef', carte))).toEqual(['convention: ASS-ECO', 'secteur: ASS-1, ASS-2']);
  });

  it('avec une convention en cours, elle reçoit', () => {
    const carte = uneCarte('mef', { postes: [...postes, unPoste('ASS-ECO', { ...autre, pretee: true })] });
    expect(poste(uneDemande('mef', carte))).toBe('ASS-ECO');
  });
});
