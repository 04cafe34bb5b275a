import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { aller, lu, Scene } from './scene.js';

const demo = JSON.parse(readFileSync(join(__dirname, '../../../apps/demo/reglages.json'), 'utf8')) as {
  service: { editeur: { nom: string } };
};

describe('Les pages légales, dans un vrai navigateur', () => {
  let scene: Scene;
  let visiteur: Page;
  beforeAll(async () => {
    scene = await Scene.ouvrir({ service: demo.service });
    visiteur = await scene.visiteur();
  });
  afterAll(async () => {
    process.stdout.write(scene.bilan);
    await scene.fermer();
  });

  it('du pied de l’accueil, chacune s’ouvre sans compte et dit ce que les réglages disent', async () => {
    for (const [lien, nom, mots] of [
      ['Mentions légales', 'mentions-legales', /Éditeur.*démonstration.*Hébergement.*Secret professionnel/s],
      [
        'Données personnelles',
        'donnees-personnelles',
        /Pourquoi.*Qui lit quoi.*Combien de temps.*45 jours.*Vos droits.*Cookies/s,
      ],
      [
        'Accessibilité : non conforme',
        'accessibilite',
        /aucun audit complet.*Pages et états de page examinés.*Défenseur des droits/s,
      ],
    ] as const) {
      await visiteur.goto('/');
      await aller(visiteur.locator('footer').getByRole('link', { name: lien }));
      expect(new URL(visiteur.url()).pathname).toBe(`/${nom}`);
      expect(await lu(visiteur)).toMatch(mots);
      expect(await lu(visiteur)).toContain(
        nom === 'donnees-personnelles' ? 'ministère de la démonstration' : demo.service.editeur.nom,
      );
      await scene.examiner(visiteur, nom);
    }
  });

  it('ce qui manque aux réglages se voit sur la page, sans être inventé', async () => {
    await visiteur.goto('/accessibilite');
    expect(await lu(visiteur)).toContain(
      'À compléter par l’administration avant l’ouverture : adresse du schéma pluriannuel',
    );
  });

  it('un seul cookie, celui de la connexion, et aucun avant elle', async () => {
    await visiteur.goto('/donnees-personnelles');
    expect(await visiteur.context().cookies()).toEqual([]);
    const agent = await scene.entrer('fatou.sow');
    await agent.goto('/donnees-personnelles');
    const siens = (await agent.context().cookies(scene.s.url)).filter(
      (c) => c.domain === new URL(scene.s.url).hostname,
    );
    expect(siens.map((c) => [c.name, c.httpOnly, c.sameSite])).toEqual([['relais', true, 'Lax']]);
    expect(siens[0]?.expires).toBeLessThanOrEqual(Date.now() / 1000 + 30 * 60);
    expect(await agent.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  });
});
