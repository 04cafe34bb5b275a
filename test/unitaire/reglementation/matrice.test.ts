import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import { textes } from '#libs/reglementation/textes/index.js';
import { CLES } from './cles.js';
import { MATRICE, TEXTES } from './matrice.js';

const profil = (id: string): ProfilReglementaire => {
  const texte = textes.find((t) => t.profil.id === id);
  if (texte === undefined) throw new Error(`${id}: no such text`);
  return texte.profil;
};

/** Where our reading goes beyond the words of the text (requirements.md: derived). */
const DERIVEES: Record<string, string[]> = {
  tiersSignalants: ['astras-2002', 'metl-medde-2014'],
  destinatairesDeLInformation: ['menjs-2021'],
  retrait: [...TEXTES],
  plan: ['astras-2002', 'menjs-2021'],
  bilanAssistant: ['menjs-2021'],
  statistiquesAnonymes: ['mef-2016', 'astras-2002', 'menjs-2021', 'mtetm-2007'],
  repartiteur: [...TEXTES],
};

describe('La matrice des cinq textes, clé par clé', () => {
  it('a une ligne pour chaque clé', () => {
    expect(MATRICE.map(([cle]) => cle).sort()).toEqual(Object.keys(CLES).sort());
  });

  const cas = MATRICE.flatMap(([cle, exigences, ...attendus]) =>
    TEXTES.map((id, i) => ({ cle, exigences, id, attendu: attendus[i] ?? 'silence' })),
  );
  it.each(cas)('$id, $cle ($exigences)', ({ cle, id, attendu }) => {
    const regle = profil(id)[CLES[cle]];
    if (attendu === 'silence') expect(regle).toEqual({ force: 'silence' });
    else
      expect(regle).toMatchObject({
        force: attendu[0],
        lecture: DERIVEES[CLES[cle]]?.includes(id) === true ? 'derivee' : 'expresse',
      });
    if (attendu !== 'silence' && regle.force !== 'silence') expect(regle.contenu).toEqual(attendu[1]);
  });
});

describe('Ce que la matrice dit hors de ses clés', () => {
  it.each([
    ['mef-2016', 'substitutionPartielle'],
    ['astras-2002', 'precise'],
    ['metl-medde-2014', 'actualise'],
    ['menjs-2021', 'abroge'],
    ['mtetm-2007', 'abroge'],
  ])('%s : sa relation aux textes antérieurs est « %s » (R-001)', (id, genre) => {
    expect(profil(id).relation).toMatchObject({ contenu: { genre } });
  });

  it.each([
    ['mef-2016', { agent: 'accompagnement', ayantDroit: 'accompagnement', retraite: 'accompagnement' }, 'R-009, R-010'],
    ['astras-2002', { agent: 'accompagnement' }, 'R-012'],
    [
      'metl-medde-2014',
      { agent: 'accompagnement', retraite: 'accesPrestations', ayantDroit: 'accesPrestations' },
      'R-017, R-018',
    ],
    [
      'menjs-2021',
      { agent: 'accompagnement', ayantDroit: 'actionSociale', retraite: 'actionSociale' },
      'R-020 à R-022',
    ],
    ['mtetm-2007', { agent: 'accompagnement' }, 'R-023, R-024'],
  ])('%s : pour qui le service travaille, et jusqu’où (%j, %s)', (id, attendus, _exigences) => {
    const regle = profil(id).beneficiaires;
    if (regle.force === 'silence') throw new Error('silence');
    expect(Object.fromEntries(regle.contenu.map(({ qui, portee }) => [qui, portee]))).toEqual(attendus);
  });

  it.each([
    ['mef-2016', 'horsCompetence', 'R-011'],
    ['astras-2002', 'information', 'R-016, T-44'],
    ['metl-medde-2014', 'horsCompetence', 'R-017'],
    ['menjs-2021', undefined, 'aucune règle'],
    ['mtetm-2007', 'horsCompetence', 'R-023'],
  ])('%s : sans convention, un organisme extérieur reçoit « %s » (%s)', (id, sans, _exigence) => {
    const regle = profil(id).conventions;
    expect(regle.force === 'silence' ? undefined : regle.contenu.sans).toBe(sans);
  });

  it.each([
    ['mef-2016', ['assistant', 'conseillerTechnique', 'conseillerNational'], 'R-230'],
    ['astras-2002', ['assistant', 'conseillerNational'], 'R-233'],
    ['metl-medde-2014', ['assistant', 'conseillerTechnique', 'conseillerNational'], 'R-238'],
    ['menjs-2021', ['assistant', 'conseillerTechnique'], 'R-245'],
    ['mtetm-2007', ['assistant', 'conseillerTechnique', 'conseillerNational'], 'R-249'],
  ])('%s : sa ligne technique est %j, sans la hiérarchie administrative (%s, T-45)', (id, natures) => {
    const regle = profil(id).ligneTechnique;
    expect(regle.force === 'silence' ? [] : regle.contenu.map((e) => e.nature)).toEqual(natures);
  });

  it('2014 seul dit que l’assistante décide de l’opportunité (R-043, T-51) ; 2002 seul impose l’annuaire (R-058)', () => {
    const parlent = (cle: 'opportunite' | 'annuairePublic' | 'lettreAuxServices' | 'demandesDAppui'): string[] =>
      TEXTES.filter((id) => profil(id)[cle].force !== 'silence');
    expect(parlent('opportunite')).toEqual(['metl-medde-2014']);
    expect(parlent('annuairePublic')).toEqual(['astras-2002']);
    expect(parlent('lettreAuxServices')).toEqual(['mtetm-2007']);
    expect(parlent('demandesDAppui')).toEqual(['mtetm-2007']);
  });
});
