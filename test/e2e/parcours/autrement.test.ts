import type { Page } from 'playwright-core';
import { LARGEURS } from '../../outils/navigateur.js';
import { jusqua } from '../../outils/systeme.js';
import { activer, tabulerJusqua } from './clavier.js';
import { aller, attendre, deposer, lu, Scene, SITUATION } from './scene.js';

describe('Le même parcours, autrement', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.ouvrir();
  });
  afterAll(() => scene.fermer());

  /** Taken charge of and proposed by mail, over HTTP. */
  async function proposer(compte: string, reference: string): Promise<void> {
    const ass = await scene.s.connecter(compte);
    expect((await ass.poster(`/api/v1/signalements/${reference}/accuse-reception`)).statut).toBe(201);
    const proposition = await ass.poster(`/api/v1/signalements/${reference}/proposition`, { voie: 'courriel' });
    expect(proposition.statut).toBe(201);
  }

  it('au clavier seul : le dépôt, sans souris ni geste', async () => {
    const page = await scene.entrer('mohamed.slimani');
    await page.goto('/');
    await tabulerJusqua(page, 'Aller au contenu'); // the first stop of every page
    await page.keyboard.press('Enter');
    await activer(page, 'Signaler une situation');
    await activer(page, 'Non, personne n’est en danger');
    await activer(page, 'D’une personne');
    await tabulerJusqua(page, 'Nom ou prénom de l’agent');
    const cherche = page.waitForResponse((r) => r.request().postData()?.includes('"pelissier"') === true);
    await page.keyboard.type('pelissier');
    await cherche; // the last search: the list stays as it is from then on
    await page.getByRole('status').getByText('Une personne trouvée.').waitFor();
    await tabulerJusqua(page, 'Josiane Pélissier');
    await page.keyboard.press('Space');
    await tabulerJusqua(page, 'Ce que vous avez constaté');
    await page.keyboard.type(SITUATION);
    await tabulerJusqua(page, 'Oui');
    await page.keyboard.press('Space');
    await activer(page, 'Envoyer au service social');
    expect(await lu(page)).toMatch(/bien arrivé.*Josiane Pélissier/s);
    await activer(page, 'Voir mes signalements');
    expect(await lu(page)).toContain('Josiane Pélissier');
  });

  it('au clavier seul : la réponse de l’agent, puis un changement d’avis', async () => {
    const reference = await deposer(await scene.s.connecter('stephane.kowalski'), 'Sow');
    await proposer('isabelle.montagnon', reference);
    const page = await scene.entrer('fatou.sow');
    await page.goto('/');
    await activer(page, 'Mon espace');
    await activer(page, 'Pas maintenant');
    expect(await lu(page)).toContain('Votre réponse : « Pas maintenant »');
    await activer(page, 'Je veux bien en parler');
    expect(await lu(page)).toContain('Votre réponse : « Je veux bien en parler »');
  });

  it('« Cacher vite » quitte la page aussitôt, et le retour n’y ramène pas', async () => {
    const page = await scene.entrer('fatou.sow');
    await page.goto('/mon-espace');
    await page.getByRole('link', { name: 'Cacher vite' }).click();
    await page.waitForURL('**/page-neutre');
    expect(await page.locator('body').innerText()).not.toMatch(/social|Sow|Relais/);
    await page.goBack();
    expect(page.url()).not.toContain('/mon-espace');
  });

  it('sans JavaScript : déposer, prendre en charge, proposer par lettre, répondre', async () => {
    const sansScript = { javaScriptEnabled: false };
    const chef = await scene.entrer('stephane.kowalski', sansScript);
    await chef.goto('/signalements/nouveau/situation');
    await chef.getByLabel(/constaté/).fill(SITUATION);
    await chef.getByLabel('Nom ou prénom de l’agent').fill('oeuvrard');
    await aller(chef.getByRole('button', { name: 'Chercher' }));
    await chef.getByLabel(/Antoine Œuvrard/).check();
    expect(await chef.getByLabel(/constaté/).inputValue()).toBe(SITUATION); // the search lost nothing
    await aller(chef.getByRole('button', { name: 'Envoyer au service social' }));
    expect(await chef.locator('h1').innerText()).toBe('Votre signalement est bien arrivé');

    const ass = await scene.entrer('isabelle.montagnon', sansScript);
    await ass.goto('/aujourdhui');
    await aller(ass.getByRole('link', { name: 'Ouvrir : Antoine Œuvrard' }));
    await aller(ass.getByRole('button', { name: 'Je m’en charge' }));
    await ass.getByLabel('Par lettre, que j’ai postée').check();
    await ass.getByLabel(/Jour de la lettre/).fill('2020-01-01');
    await aller(ass.getByRole('button', { name: 'Proposer une aide' }));
    await ass.getByText('Donnez un jour entre celui du signalement et aujourd’hui.').first().waitFor();
    await ass.getByLabel(/Jour de la lettre/).fill('');
    await aller(ass.getByRole('button', { name: 'Proposer une aide' }));
    await attendre(ass, new URL(ass.url()).pathname.replace(/\/proposition$/, ''), 'L’offre est faite');

    const agent = await scene.entrer('antoine.oeuvrard', sansScript);
    await agent.goto('/mon-espace');
    await aller(agent.getByRole('button', { name: 'Non merci' }));
    expect(await agent.locator('main').innerText()).toContain('respecté');
  });

  it('sur un téléphone, un menu long tient en une ligne, et tout le reste est à une touche, sans JavaScript', async () => {
    const telephone = { javaScriptEnabled: false, viewport: { width: LARGEURS.telephone, height: 800 } };
    const ass = await scene.entrer('isabelle.montagnon', telephone);
    await ass.goto('/evenements');
    const menu = ass.getByRole('navigation', { name: 'Menu principal' });
    expect(await menu.getByRole('link').allInnerTexts()).toEqual(['Événements graves', 'Toutes les pages']);
    await ass.setViewportSize({ width: LARGEURS.bureau, height: 800 });
    const entieres = await menu.getByRole('link').allInnerTexts();
    expect(entieres.length).toBeGreaterThan(6);
    expect(entieres).not.toContain('Toutes les pages');
    await ass.setViewportSize(telephone.viewport);
    await aller(menu.getByRole('link', { name: 'Toutes les pages' }));
    const accueil = await ass.locator('main').getByRole('link').allInnerTexts();
    expect(accueil).toEqual(expect.arrayContaining(entieres));
    expect(await menu.getByRole('link').count()).toBe(0);
  });

  it('le signalant apprend le seul fait, et ses pages sont les mêmes à l’octet près quoi que fasse l’agent', async () => {
    const chef = await scene.entrer('helene.carbonnel');
    const reference = await deposer(await scene.s.connecter('helene.carbonnel'), 'Haddad');
    await proposer('nadia.cherifi', reference);
    await attendre(chef, '/signalements', 'aide proposée le');
    const avant = await pagesDuSignalant(chef, reference);
    const agent = await scene.entrer('sonia.haddad');
    for (const reponse of ['Je veux bien en parler', 'Pas maintenant', 'Non merci']) {
      await agent.goto('/mon-espace');
      await aller(agent.getByRole('button', { name: reponse }));
      await jusqua(async () => (await lu(agent)).includes(`« ${reponse} »`), { quoi: reponse });
      expect(await pagesDuSignalant(chef, reference)).toEqual(avant);
    }
    expect(avant.join('')).not.toMatch(/Je veux bien|Non merci|Pas maintenant/);
  });

  /** Every address that a referrer may read, as bytes; the forms' own tokens and keys aside, which change at each look. */
  async function pagesDuSignalant(chef: Page, reference: string): Promise<string[]> {
    const adresses = ['/', '/signalements', `/signalements/${reference}/recu`, '/signalements/nouveau/situation'];
    const jetons = /(name="(?:_cle|_porteur|_csrf)" value=")[^"]*|"jetonCsrf":"[^"]*"/g;
    return Promise.all(
      [
        ...adresses,
        '/api/v1/signalements',
        '/api/v1/moi',
        `/dossiers/${reference}`,
        `/api/v1/signalements/${reference}`,
      ].map(async (adresse) => {
        const reponse = await chef.request.get(adresse);
        const entetes = Object.entries(reponse.headers()).filter(([nom]) => !['date', 'set-cookie'].includes(nom));
        return `${adresse} ${reponse.status()} ${JSON.stringify(entetes)}\n${(await reponse.text()).replace(jetons, '$1')}`;
      }),
    );
  }
});
