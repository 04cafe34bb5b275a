import { exigence, Maquette } from './maquette.js';

let maquette: Maquette;

const poser = (fichiers: Record<string, string>, ...lignes: string[]): Maquette =>
  (maquette = new Maquette(fichiers).exigences(...lignes));

afterEach(() => {
  maquette.effacer();
});

/** Numbers are put together here, so that this file itself cites none. */
const R = (n: number): string => `R-${String(n).padStart(3, '0')}`;
const unTest = (titre: string): string => `it(${JSON.stringify(titre)}, () => undefined);\n`;

describe('npm run tracabilite', () => {
  it('échoue quand une exigence du socle dite bâtie n’a pas de test, et la nomme', async () => {
    const { code, dit } = await poser({}, exigence(R(28), 'oui'), exigence(R(29), 'pas encore')).lancer();
    expect(code).toBe(1);
    expect(dit).toContain(`${R(28)} est du socle et dite bâtie, mais aucun titre de test ne la cite`);
    expect(dit).not.toContain(R(29));
  });

  it('échoue quand un test ou un code cite une exigence qui n’existe pas, et dit où', async () => {
    const fichiers = {
      'test/unitaire/a.test.ts': unTest(`ne répond à rien (${R(999)})`),
      'libs/domaine/essai/actes/deposer.ts': `/** ${R(998)} */\n`,
    };
    const { code, dit } = await poser(fichiers, exigence(R(28), 'pas encore')).lancer();
    expect(code).toBe(1);
    expect(dit).toContain(`test/unitaire/a.test.ts, « ne répond à rien (${R(999)}) » : ${R(999)} n’existe pas`);
    expect(dit).toContain(`libs/domaine/essai/actes/deposer.ts : ${R(998)} n’existe pas`);
  });

  it('refuse dans la liste un champ que le profil n’a pas, un acte qui manque à une exigence bâtie, un état inventé', async () => {
    const lignes = [
      exigence(R(1), 'pas encore', 'inconnu'),
      exigence(R(2), 'oui', '', 'voler'),
      exigence(R(3), 'presque'),
    ];
    const { code, dit } = await poser({ 'test/unitaire/a.test.ts': unTest(R(2)) }, ...lignes).lancer();
    expect(code).toBe(1);
    expect(dit).toContain(`${R(1)} : le profil n’a pas de champ « inconnu »`);
    expect(dit).toContain(`${R(2)} : libs/domaine n’a ni acte, ni étape, ni courriel « voler »`);
    expect(dit).toContain('docs/exigences.csv, ligne 4 : « presque » n’est pas un état');
  });

  it('échoue quand un champ du profil ne répond à aucune exigence', async () => {
    const profil = 'export interface ProfilReglementaire {\n  id: string;\n  orphelin?: string;\n}\n';
    const { code, dit } = await poser(
      { 'libs/reglementation/profil.ts': profil },
      exigence(R(1), 'pas encore'),
    ).lancer();
    expect(code).toBe(1);
    expect(dit).toContain('Le champ « orphelin » du profil ne répond à aucune exigence');
  });

  it('reconnaît une exigence citée par un titre, un describe, une table ou une boucle', async () => {
    const fichiers = {
      'libs/domaine/essai/actes/faire-signe.ts': `/** ${R(1)} */\n`,
      'test/unitaire/a.test.ts': `
        const CAS = [{ titre: 'dit (${R(4)})' }];
        ${unTest(R(1))}
        describe('groupe (${R(2)})', () => { it('cas', () => undefined); });
        it.each([['a', '${R(3)}']])('%s (%s)', () => undefined);
        for (const cas of CAS) it(cas.titre, () => undefined);
      `,
    };
    const baties = [1, 2, 3, 4].map((n) => exigence(R(n), 'oui', '', n === 1 ? 'faireSigne' : ''));
    const { code, dit } = await poser(fichiers, ...baties).lancer();
    expect(dit).toContain('4 tests les citent');
    expect(code).toBe(0);
    const page = maquette.lire('docs/tracabilite.md');
    expect(page).toContain('| socle | 4 | 4 | 4 | 0 |');
    expect(page).toContain('[faireSigne](../libs/domaine/essai/actes/faire-signe.ts)');
    expect(page).toContain('[unitaire/a](../test/unitaire/a.test.ts)');
  });

  it('--verifier n’écrit rien, et échoue tant que la page n’est pas à jour', async () => {
    poser({ 'test/unitaire/a.test.ts': unTest(R(28)) }, exigence(R(28), 'oui'));
    expect((await maquette.lancer('--verifier')).dit).toContain('docs/tracabilite.md n’est pas à jour');
    expect((await maquette.lancer()).code).toBe(0);
    expect((await maquette.lancer('--verifier')).code).toBe(0);
  });
});
