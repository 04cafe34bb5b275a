import type { Page } from 'playwright-core';
import type { ClientHttp } from '../../outils/systeme.js';
import { aller, lu, Scene } from './scene.js';

const TELEPHONE = { viewport: { width: 360, height: 800 } };
const demain = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

// The acts of others go by the API: what is looked at is what each reads, on a telephone.
describe('Le pire jour, la suite : l’appelée, l’équipe, le service, les jours d’après', () => {
  let scene: Scene;
  let conseil: ClientHttp;
  let evenement: string;
  let julien: Page;
  beforeAll(async () => {
    scene = await Scene.ouvrir();
    const { s } = scene;
    await s.lire(
      `UPDATE volontaire SET essai_le = now(), joint_le = now(), compte_jusquau = now() + interval '31 days'`,
    );
    const direction = await s.connecter('francoise.delmas');
    conseil = await s.connecter('catherine.roussillon');
    const depot = await direction.poster<{ reference: string }>('/api/v1/evenements', {
      structure: (await qui('helene.carbonnel')).structure,
      type: 'agression',
      jour: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
      heure: '09:40',
      rappeler: 'Accueil du rez-de-chaussée',
      telephone: '04 65 71 00 12',
    });
    expect(depot.statut).toBe(201);
    evenement = `/evenements/${depot.json.reference}`;
    await poster('prise-en-charge');
    await poster('deploiement', {
      combien: '1',
      ou: 'Accueil du service, rez-de-chaussée',
      jour: demain(),
      heure: '09:00',
    });
    julien = await scene.entrer('julien.morel-vasseur', TELEPHONE);
  });
  afterAll(async () => {
    process.stdout.write(scene.bilan);
    await scene.fermer();
  });

  async function qui(compte: string): Promise<{ personne: string; structure: string }> {
    const [un] = await scene.s.lire<{ personne: string; structure: string }>(
      `SELECT c.personne, f.structure FROM compte c JOIN fonction f USING (personne) WHERE c.sujet = '${compte}' AND f.role <> 'agent'`,
    );
    if (un === undefined) throw new Error(`unknown account ${compte}`);
    return un;
  }
  async function poster(acte: string, corps: object = {}): Promise<void> {
    const { statut, json } = await conseil.poster(`/api/v1${evenement}/${acte}`, corps);
    expect([acte, statut, json['code']]).toEqual([acte, 201, undefined]);
  }

  it('une volontaire lit ce qu’on lui demande et répond d’un seul geste ; attendue seulement quand c’est convenu (R-158, R-164, T-33)', async () => {
    await julien.goto('/aujourdhui');
    await aller(julien.locator('.file', { hasText: 'On a besoin de vous' }).getByRole('link', { name: /Ouvrir/ }));
    expect(await lu(julien)).toMatch(
      /Accueil du service, rez-de-chaussée.*Aucune raison n’est demandée.*rester seule/s,
    );
    await scene.examiner(julien, 'evenement-appelee');
    await julien.setViewportSize(TELEPHONE.viewport);
    await aller(julien.getByRole('button', { name: 'J’y vais' }));
    await julien.getByText('Ne partez pas encore').waitFor();
    await poster('modalites', {
      forme: 'groupeDeParole',
      avec: (await qui('helene.carbonnel')).personne,
      comment: 'telephone',
      medecin: 'oui',
    });
    await julien.goto(evenement);
    expect(await lu(julien)).toMatch(/Vous êtes attendu.*Catherine Roussillon/s);
  });

  it('dans l’équipe : un rôle se prend, un moment s’ouvre, un nom est refusé sans rien perdre (R-170, R-171)', async () => {
    await poster('role', { role: 'pilote', personne: (await qui('julien.morel-vasseur')).personne });
    await julien.goto(evenement);
    await aller(julien.getByRole('button', { name: 'Je prends ce rôle' }));
    await julien.locator('#roles li', { hasText: 'Pilote : Julien Morel-Vasseur' }).waitFor();
    await julien.getByText('Ouvrir un moment d’écoute').click();
    const seances = julien.locator('#seances');
    await seances.getByLabel('Jour').fill(demain());
    await seances.getByLabel('Heure').fill('10:00');
    await seances.getByLabel('Durée en minutes').fill('60');
    await seances.getByLabel('Lieu du rendez-vous').fill('Salle du premier étage');
    await seances.getByLabel('Nombre de places').fill('4');
    await aller(seances.getByRole('button', { name: 'Ouvrir ce moment' }));
    await julien.locator('#seances').getByText('moins de 5').waitFor();
    await julien.getByText('Écrire un point de situation').click();
    const points = julien.locator('#points');
    await points.getByLabel('Constats').fill('Madame Carbonnel est très fatiguée.');
    await points.getByLabel('Actions').fill('Deux permanences sont ouvertes.');
    await points.getByLabel('Besoins').fill('Une salle calme.');
    await aller(points.getByRole('button', { name: 'Envoyer ce point' }));
    await julien.locator('#points .erreur').first().waitFor();
    await poster('role', { role: 'ecoute', personne: (await qui('julien.morel-vasseur')).personne });
    await julien.getByRole('button', { name: 'Je prends ce rôle' }).waitFor(); // the page has changed around the form
    expect(await points.locator('.erreur').count()).toBeGreaterThan(0);
    expect(await points.getByLabel('Besoins').inputValue()).toBe('Une salle calme.');
    await points.getByLabel('Constats').fill('Le service est fatigué.');
    await aller(points.getByRole('button', { name: 'Envoyer ce point' }));
    await julien.locator('#points').getByText('Le service est fatigué.').waitFor();
    await scene.examiner(julien, 'evenement-en-equipe');
  });

  it('un agent du service prend une place sans dire qui il est, et la rend par son seul jeton (R-170, T-37)', async () => {
    const agent = await scene.entrer('sonia.haddad', TELEPHONE);
    await agent.goto('/soutien');
    expect(await lu(agent)).toMatch(/Salle du premier étage.*Pas écrit : qui vous êtes/s);
    await aller(agent.getByRole('button', { name: /Prendre une place/ }));
    const jeton = await agent.locator('.jeton').innerText();
    expect(jeton).toMatch(/^\w{5}-\w{5}-\w{5}$/);
    expect(agent.url()).not.toContain(jeton);
    await scene.examiner(agent, 'soutien');
    expect(await scene.s.lire('SELECT 1 FROM place')).toHaveLength(1);
    await agent.getByText('Rendre une place', { exact: true }).click();
    await agent.getByLabel('Le jeton de la place').fill(jeton.toLowerCase());
    await aller(agent.getByRole('button', { name: 'Rendre cette place' }));
    await agent.getByText('Votre place est rendue').waitFor();
    expect(await scene.s.lire('SELECT 1 FROM place')).toHaveLength(0);
  });

  it('les jours d’après, et la chronologie sans un nom ; un exercice se voit sur chaque page (R-163, R-173)', async () => {
    await poster('fin');
    const page = await scene.entrer('catherine.roussillon', TELEPHONE);
    await page.goto(evenement);
    expect(await lu(page)).toMatch(/temps de reprise.*J\+1.*[Aa]nniversaire.*Rapport de clôture/s);
    await scene.examiner(page, 'evenement-apres');
    await aller(page.getByRole('link', { name: /La chronologie/ }));
    expect(await page.locator('main').innerText()).not.toMatch(/Julien|Roussillon|Delmas/);
    await scene.examiner(page, 'evenement-chronologie');
    await page.goto('/evenements/exercice');
    await scene.examiner(page, 'evenement-exercice');
    await page.getByLabel('Lieu de l’exercice').selectOption({ index: 1 });
    await page.getByLabel('Agression').check();
    await aller(page.getByRole('button', { name: 'Commencer l’exercice' }));
    await page.waitForURL(/\/evenements\/[\w-]{36}$/);
    expect(await page.title()).toMatch(/^EXERCICE/);
    expect(await page.locator('.filigrane').innerText()).toContain('Rien ne s’est passé');
  });
});
