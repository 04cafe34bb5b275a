import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { lirePdf } from '../../outils/pdf.js';
import { aller, deposer, lu, Scene } from './scene.js';

describe('La lettre sur papier, dans un navigateur', () => {
  let scene: Scene;
  let reference: string;
  let code: string;
  beforeAll(async () => {
    scene = await Scene.ouvrir();
    reference = await deposer(await scene.s.connecter('helene.carbonnel'), 'Haddad');
  });
  afterAll(async () => {
    process.stdout.write(scene.bilan);
    await scene.fermer();
  });

  it('l’assistante la prépare, l’imprime, puis dit qu’elle est postée (R-046, R-055)', async () => {
    const page = await scene.entrer('nadia.cherifi');
    await page.goto(`/dossiers/${reference}`);
    await aller(page.getByRole('button', { name: 'Je m’en charge' }));
    await aller(page.getByRole('link', { name: 'Préparer une lettre sur papier' }));
    await scene.examiner(page, 'lettre-a-preparer');
    await page.getByLabel('Adresse postale').fill(Array(6).fill('ligne').join('\n'));
    await aller(page.getByRole('button', { name: 'Préparer la lettre' }));
    expect(await lu(page)).toContain('Cinq lignes au plus');
    expect(await page.getByLabel('Adresse postale').inputValue()).toContain('ligne'); // nothing typed is lost
    await page.getByLabel('Adresse postale').fill('12 rue des Lilas\n38000 Grenoble');
    await aller(page.getByRole('button', { name: 'Préparer la lettre' }));
    await scene.examiner(page, 'lettre-prete');
    const { texte } = lirePdf(await telecharger(page));
    expect(texte).toContain('Sonia Haddad 12 rue des Lilas 38000 Grenoble');
    code = /Votre code : (\w{5}-\w{5})/.exec(texte)?.[1] ?? '';
    await page.goto(`/dossiers/${reference}`);
    await page.getByLabel('Par lettre').check();
    await aller(page.getByRole('button', { name: 'Proposer une aide' }));
    expect(await lu(page)).toContain('Aide proposée par lettre');
  });

  it('l’agent, chez lui et sans compte, sans JavaScript, tape le code et répond (R-047, R-048)', async () => {
    const page = await scene.visiteur({ javaScriptEnabled: false });
    await page.goto('/');
    await aller(page.getByRole('link', { name: 'J’ai reçu une lettre avec un code' }));
    await page.getByLabel('Code de votre lettre').fill(code.toLowerCase().replace('-', ' '));
    await aller(page.getByRole('button', { name: 'Ouvrir ma page' }));
    expect(await lu(page)).toContain('vous propose son aide');
    await aller(page.getByRole('button', { name: 'Pas maintenant' }));
    expect(await lu(page)).toContain('Votre réponse : « Pas maintenant »');
  });

  it('la page du code se lit, se tape et s’entend : vide, en erreur, en attente', async () => {
    const page = await scene.visiteur();
    await page.goto('/code');
    await scene.examiner(page, 'code');
    const essayer = async (): Promise<void> => {
      await page.getByLabel('Code de votre lettre').fill('00000-00000');
      await aller(page.getByRole('button', { name: 'Ouvrir ma page' }));
    };
    await essayer();
    expect(await page.getByLabel('Code de votre lettre').inputValue()).toBe('00000-00000');
    await scene.examiner(page, 'code-erreur');
    for (let i = 0; i < 6; i += 1) await essayer();
    await scene.examiner(page, 'code-attente');
    await page.goto('/code/bientot');
    await scene.examiner(page, 'code-bientot');
  });

  async function telecharger(page: Page): Promise<Buffer> {
    const [telechargement] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Imprimer la lettre (PDF)' }).click(),
    ]);
    expect(telechargement.suggestedFilename()).toBe('lettre.pdf');
    return readFileSync(await telechargement.path());
  }
});
