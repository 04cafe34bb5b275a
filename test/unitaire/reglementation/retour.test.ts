import { lignesDuRetour, listeEstLocale, motifsDuRetour } from '#libs/domaine/accompagnement/preparation/regles.js';
import { offrePermise } from '#libs/domaine/retour-au-travail/entree.js';
import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import { reglagesParDefaut } from '#libs/reglementation/reglages.js';
import { textes } from '#libs/reglementation/textes/index.js';

const CHAMPS = [
  'retourAuTravail',
  'offrePrecoce',
  'lienAvecLAbsent',
  'motifsDeRetour',
  'preparationDuRetour',
  'maintienDansLEmploi',
] as const;

/** What each text says, field by field, read in the text itself; – is silence. */
const DIT: Record<string, readonly string[]> = {
  'mef-2016': ['faculte', '–', '–', '–', '–', '–'],
  'astras-2002': ['–', '–', '–', '–', '–', '–'],
  'metl-medde-2014': ['organisation', 'mesureDuPossible', 'organisation', 'organisation', 'organisation', '–'],
  'menjs-2021': ['organisation', '–', '–', 'organisation', '–', 'organisation'],
  'mtetm-2007': ['organisation', '–', '–', '–', '–', '–'],
};

const profil = (id: string): ProfilReglementaire => {
  const texte = textes.find((t) => t.profil.id === id);
  if (texte === undefined) throw new Error(`${id}: no such text`);
  return texte.profil;
};

describe('L’absence d’un agent et son retour, texte par texte', () => {
  it.each(Object.entries(DIT))('%s dit cela, et se tait sur le reste (R-192 à R-199)', (id, forces) => {
    const lues = CHAMPS.map((c) => profil(id)[c].force);
    expect(lues.map((f) => (f === 'silence' ? '–' : f))).toEqual(forces);
  });

  it('un seul texte permet d’aller tôt vers qui n’a rien demandé ; ailleurs c’est un réglage, fermé au départ (R-194, T-63)', () => {
    const permis = (reglage: boolean): string[] =>
      Object.keys(DIT).filter((id) => offrePermise(profil(id), { offrePrecoce: reglage }));
    expect(reglagesParDefaut.offrePrecoce).toBe(false);
    expect(permis(false)).toEqual(['metl-medde-2014']);
    expect(permis(true)).toEqual(Object.keys(DIT));
  });

  it('le soutien va aux services en 2016 et en 2007, à l’agent en 2021, aux deux en 2014 (R-192, R-193, R-195, R-199)', () => {
    const a = (id: string): unknown => profil(id).retourAuTravail;
    expect(a('mef-2016')).toMatchObject({ contenu: { a: ['service'] }, renvoi: '§1.2.1' });
    expect(a('mtetm-2007')).toMatchObject({ contenu: { a: ['service'] }, renvoi: 'Annexe III, mission 3' });
    expect(a('menjs-2021')).toMatchObject({ contenu: { a: ['agent'] }, renvoi: '§1.2.1' });
    expect(a('metl-medde-2014')).toMatchObject({ contenu: { a: ['agent', 'service'] }, renvoi: '§II, axe 3' });
  });

  it('les motifs sont ceux de 2014 et de 2021, dans leurs mots, et d’aucun autre texte (R-196, R-198)', () => {
    expect(Object.keys(motifsDuRetour(profil('metl-medde-2014')))).toEqual([
      'congeMaladie',
      'presenceParentale',
      'handicap',
      'reclassement',
      'accident',
      'autre',
    ]);
    expect(Object.values(motifsDuRetour(profil('menjs-2021')))).toEqual([
      'congés pour raisons de santé',
      'occupation thérapeutique',
      'reprise du travail',
      'invalidité',
      'situation de handicap',
      'autre',
    ]);
    for (const id of ['mef-2016', 'astras-2002', 'mtetm-2007']) expect(motifsDuRetour(profil(id))).toEqual({});
  });

  it('en 2021 la conseillère technique agit avec les médecins pour des dispositifs, jamais pour une personne (R-197)', () => {
    expect(profil('menjs-2021').maintienDansLEmploi).toMatchObject({
      contenu: { par: 'conseillerTechnique', avec: expect.stringContaining('médecin du travail') as string },
      renvoi: '§2.1',
    });
  });

  it.each(Object.keys(DIT))(
    '%s : deux côtés qui ne se mêlent pas, d’une liste du texte ou de la maison (R-195)',
    (id) => {
      const lignes = lignesDuRetour(profil(id));
      expect(listeEstLocale(profil(id))).toBe(id !== 'metl-medde-2014');
      expect(new Set(lignes.map((l) => l.cote))).toEqual(new Set(['projet', 'accueil']));
      expect(new Set(lignes.map((l) => l.cle)).size).toBe(lignes.length);
    },
  );
});
