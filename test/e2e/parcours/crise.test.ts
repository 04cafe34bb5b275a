import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { activer, tabulerJusqua } from './clavier.js';
import { jusqua } from '../../outils/systeme.js';
import { aller, lu, Scene } from './scene.js';

const TELEPHONE = { viewport: { width: 360, height: 800 } };
const NOTE = 'Dans la salle du premier étage, porte fermée';

// One house and one story, on a telephone, with Temporal stopped: nothing of the first minutes needs the clock.
describe('Le jour le pire, sur un téléphone : de la déclaration à l’équipe', () => {
  let scene: Scene;
  let chef: Page;
  let conseil: Page;
  let evenement: string;
  beforeAll(async () => {
    scene = await Scene.ouvrir();
    const { s } = scene;
    await s.processus.temporal.arreter();
    await s.lire(
      `UPDATE volontaire SET essai_le = now(), joint_le = now(), compte_jusquau = now() + interval '31 days'`,
    );
    [chef, conseil] = await Promise.all([
      scene.entrer('helene.carbonnel', TELEPHONE),
      scene.entrer('catherine.roussillon', TELEPHONE),
    ]);
  });
  afterAll(async () => {
    process.stdout.write(scene.bilan);
    await scene.fermer();
  });
  const evenements = (): Promise<unknown[]> => scene.s.lire(`SELECT 1 FROM dossier WHERE nature = 'evenementGrave'`);

  it('le chef de service prépare : ce qui manque est dit sur place, et sans réseau rien n’est perdu ni fait deux fois (R-156, T-32)', async () => {
    await chef.goto('/evenements/declarer');
    expect(await lu(chef)).toMatch(/15.*17.*18.*112.*114.*Service des impôts des particuliers de Grenoble/s);
    expect(await lu(chef)).toMatch(/Vous préparez la demande.*direction.*en 5 minutes/s);
    await aller(chef.getByRole('button', { name: /la direction confirmera/ }));
    expect(await chef.title()).toMatch(/^Erreur/);
    await scene.examiner(chef, 'evenement-declarer');
    await chef.setViewportSize(TELEPHONE.viewport);
    await chef.getByLabel('Agression').check();
    await chef.getByLabel('Numéro de téléphone').fill('04 65 71 38 21');
    await chef.context().setOffline(true);
    await chef.getByRole('button', { name: /la direction confirmera/ }).click();
    await chef.getByText('Pas de réseau : votre envoi est gardé et repart tout seul.').first().waitFor();
    expect(await chef.getByLabel('Numéro de téléphone').inputValue()).toBe('04 65 71 38 21');
    expect(await evenements()).toHaveLength(0);
    await chef.context().setOffline(false);
    await chef.waitForURL(/\/evenements\/[\w-]{36}$/);
    expect(await evenements()).toHaveLength(1);
    evenement = new URL(chef.url()).pathname;
    expect(await lu(chef)).toMatch(/La direction n’a pas encore confirmé.*Françoise Delmas 04 65 71 38 10/s);
  });

  it('la direction confirme en une étape, sans JavaScript ; la première alerte part alors que Temporal est arrêté (R-164, F-22)', async () => {
    const direction = await scene.entrer('francoise.delmas', { ...TELEPHONE, javaScriptEnabled: false });
    await direction.goto('/evenements');
    await aller(direction.getByRole('link', { name: /Lire et confirmer/ }));
    await aller(direction.getByRole('button', { name: /Je confirme/ }));
    expect(await lu(direction)).toContain('Le service social est appelé');
    expect(await direction.content()).toContain('<meta http-equiv="refresh" content="30"');
    await scene.s.boite.attendre('isabelle.montagnon@dgfip-69.example');
  });

  it('qui est appelé, dans combien de temps la suivante ; elle prend en charge au clavier, et le chef le voit sans recharger (R-164, F-43)', async () => {
    await conseil.goto('/evenements');
    await scene.examiner(conseil, 'evenements');
    await conseil.setViewportSize(TELEPHONE.viewport);
    await activer(conseil, 'Ouvrir');
    expect(await lu(conseil)).toMatch(/Personne n’a encore pris en charge.*\(vous\) dans 0\d:\d\d, à /s);
    expect(await lu(conseil)).toMatch(
      /Astreinte.*Isabelle Montagnon.*remis à sa messagerie.*Conseillère technique.*dans 0/s,
    );
    const compte = conseil.locator('#charge .compte');
    const avant = await compte.innerText();
    await jusqua(async () => (await compte.innerText()) !== avant, { quoi: 'le compte à rebours avance' });
    await scene.examiner(conseil, 'evenement-appel');
    await conseil.setViewportSize(TELEPHONE.viewport);
    await conseil.emulateMedia({ media: 'print' }); // on paper: names and numbers, no button
    expect(await conseil.locator('.appeler small').first().isVisible()).toBe(true);
    expect(await conseil.getByRole('button', { name: 'Je prends en charge' }).isVisible()).toBe(false);
    await conseil.emulateMedia({ media: 'screen' });
    await tabulerJusqua(conseil, 'Je prends en charge');
    await conseil.keyboard.press('Enter');
    await conseil.getByText('Vous avez pris en charge.').first().waitFor();
    await chef.getByText('Catherine Roussillon a pris en charge.').first().waitFor();
    expect(await lu(chef)).toMatch(/Catherine Roussillon 04 65 71 20 01/);
  });

  it('un écran pour l’équipe ; ce qu’une volontaire répond s’affiche, sans toucher à ce qui s’écrit (R-158, R-160, T-31, T-33)', async () => {
    await aller(conseil.getByRole('button', { name: 'Appeler les volontaires' }));
    expect(await lu(conseil)).toMatch(/volontaires appelés, 0 accepte.*il en manque 2.*Personne ne part encore/s);
    const modalites = conseil.locator('#modalites');
    expect(await modalites.innerText()).toMatch(
      /sous la responsabilité du chef de service et coordonnée par le médecin/,
    );
    await modalites.getByLabel(/Précisions/).fill(NOTE);
    const julien = await scene.s.connecter('julien.morel-vasseur');
    expect((await julien.poster(`/api/v1${evenement}/reponse`, { reponse: 'accepte' })).statut).toBe(201);
    await conseil.locator('#equipe').getByText('1 accepte').waitFor();
    expect(await modalites.getByLabel(/Précisions/).inputValue()).toBe(NOTE);
    expect(await conseil.evaluate('document.activeElement.name')).toBe('mots');
    await conseil.locator('#equipe').getByText('Julien Morel-Vasseur').first().waitFor();
    await modalites.getByLabel('Groupe de parole').check();
    await modalites.getByLabel(/Hélène Carbonnel/).check();
    await modalites.getByLabel('Par téléphone').check();
    await aller(modalites.getByRole('button', { name: 'Écrire ces modalités' }));
    expect(await modalites.innerText()).toContain('cela se décide à chaque événement');
    await scene.examiner(conseil, 'evenement-modalites');
    await conseil.setViewportSize(TELEPHONE.viewport);
    await modalites.getByLabel('Oui', { exact: true }).check();
    await aller(modalites.getByRole('button', { name: 'Écrire ces modalités' }));
    expect(await modalites.innerText()).toMatch(/Groupe de parole.: Dans la salle.*Hélène Carbonnel.*Associé/s);
  });

  it('le chef lit qui vient, relit les modalités, et ne verra jamais qui est reçu (R-158, R-173)', async () => {
    await chef.getByRole('button', { name: 'Ce sont bien les modalités convenues' }).waitFor();
    expect(await lu(chef)).toMatch(/Qui vient.*Julien Morel-Vasseur.*Vous ne verrez jamais qui a été reçu/s);
    await scene.examiner(chef, 'evenement-chef');
    await aller(chef.getByRole('button', { name: 'Ce sont bien les modalités convenues' }));
    expect(await chef.locator('#modalites').innerText()).toMatch(/Relues par\s+Hélène Carbonnel/);
  });

  it('un agent, les ressources humaines, un autre chef, une autre région n’y lisent rien, ni page ni flux (R-173, R-245)', async () => {
    for (const compte of ['sonia.haddad', 'claire.esteve', 'rachid.ouali', 'monique.chastel', 'gabriel.simonnet']) {
      const qui = await scene.s.connecter(compte);
      for (const chemin of [evenement, `${evenement}/flux`, `/api/v1${evenement}`])
        expect([compte, chemin, (await qui.get(chemin)).statut]).toEqual([compte, chemin, 404]);
      const acte = await qui.poster(`/api/v1${evenement}/prise-en-charge`);
      expect([compte, acte.statut]).toEqual([compte, 404]);
    }
  });

  it('le script tient dans quelques kilooctets', () => {
    expect(readFileSync('apps/api/src/commun/theme/crise.js').length).toBeLessThan(12_000);
  });
});
