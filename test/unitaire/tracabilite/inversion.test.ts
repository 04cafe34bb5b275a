import { exigence, Maquette } from './maquette.js';

/** Numbers are put together here, so that this file itself cites none. */
const R = (n: number): string => `R-${String(n).padStart(3, '0')}`;

const regle = (contenu: string): string =>
  `{ force: 'faculte', lecture: 'expresse', contenu: ${contenu}, renvoi: '§1' }`;
const texte = (id: string, nom: string, champs: string): string =>
  `export const ${nom} = { id: '${id}', ${champs} };\n`;

const ICI = texte(
  'mef-2016',
  'mef2016',
  `liste: ${regle("['chef', 'rh']")}, drapeau: ${regle('{ dit: true }')}, muet: { force: 'silence' }, mot: ${regle("'accord'")}`,
);
const VOISIN = texte(
  'astras-2002',
  'astras2002',
  `liste: { force: 'silence' }, drapeau: { force: 'silence' }, muet: ${regle('true')}, mot: ${regle("'concertation'")}`,
);

const TESTS = `
  import { mef2016 } from '../../libs/reglementation/textes/mef-2016.js';
  const permis = (qui) => mef2016.liste.contenu?.includes(qui) ?? false;
  it('le chef signale (${R(1)})', () => expect(permis('chef')).toBe(true));
  it('le service RH signale', () => expect(permis('rh')).toBe(true));
  it('cite sans regarder (${R(2)})', () => expect(mef2016.id).toBe('mef-2016'));
  it('le silence n’est pas comblé (${R(3)})', () => expect(mef2016.muet.force).toBe('silence'));
  it('rouge depuis toujours (${R(4)})', () => expect(mef2016.mot.contenu).toBe('autre'));
`;

describe('npm run tracabilite -- --inverser', () => {
  let maquette: Maquette;
  beforeAll(() => {
    maquette = new Maquette({
      'libs/reglementation/textes/mef-2016.ts': ICI,
      'libs/reglementation/textes/astras-2002.ts': VOISIN,
      'test/unitaire/a.test.ts': TESTS,
    }).exigences(
      exigence(R(1), 'oui', 'liste'),
      exigence(R(2), 'oui', 'drapeau'),
      exigence(R(3), 'oui', 'muet'),
      exigence(R(4), 'oui', 'mot'),
      exigence(R(5), 'pas encore', 'mot'),
    );
  });
  afterAll(() => {
    maquette.effacer();
  });

  it('nomme ce que personne ne remarque : rien à attendre d’un test muet, d’un test qui ne cite pas, d’un test déjà rouge', async () => {
    const { code, dit } = await maquette.lancer('--inverser');
    const lignes = dit.split('\n');
    const issue = (debut: string): string =>
      lignes[lignes.findIndex((l) => l.includes(debut)) + 1]?.trim() ?? 'absente';

    expect(issue(`mef-2016 liste : chef → (rien) (${R(1)})`)).toContain(`le chef signale (${R(1)})`);
    expect(issue(`mef-2016 liste : rh → (rien) (${R(1)})`)).toMatch(/^SURVIT/);
    expect(issue(`mef-2016 drapeau.dit : true → false (${R(2)})`)).toMatch(/^SURVIT/);
    expect(issue(`mef-2016 muet : silence → true (${R(3)})`)).toContain('le silence n’est pas comblé');
    expect(issue(`mef-2016 mot : accord → concertation`)).toMatch(/^SURVIT/);
    expect(dit).toContain(`ne prouve rien : test/unitaire/a.test.ts : rouge depuis toujours (${R(4)})`);
    expect(dit).toMatch(/8 valeurs inversées, 3 remarquées, 5 survivent/);
    expect(code).toBe(1);
  });

  it('--regle et --texte ne gardent que ce qu’on demande, et tout est remarqué', async () => {
    const { code, dit } = await maquette.lancer('--inverser', '--regle', R(3), '--texte', 'mef-2016');
    expect(dit).toMatch(/1 valeurs inversées, 1 remarquées, 0 survivent/);
    expect(code).toBe(0);
  });

  it('un filtre qui ne laisse rien est dit, avec son remède', async () => {
    const { code, dit } = await maquette.lancer('--inverser', '--texte', 'inconnu');
    expect(dit).toContain('Aucune valeur à inverser.');
    expect(code).toBe(1);
  });
});
