import type { Page } from 'playwright-core';
import { aller, attendre, deposer, lu, Scene } from './scene.js';

const JOUR_MS = 86_400_000;
const jour = (n: number): string => new Date(Date.now() + n * JOUR_MS).toISOString().slice(0, 10);
const NOTE = 'Jointe ce matin ; le bailleur attend un appel jeudi.';

// One house and one story: each test goes on from where the last one stopped. The absence began a week ago, so that it holds at once
// whatever the day on which this runs.
describe('Une absence, de la constatation au retour, dans un vrai navigateur', () => {
  let scene: Scene;
  let conseil: Page;
  let agent: Page;
  let julien: Page;
  let absence: string;
  let fiche: string;
  beforeAll(async () => {
    scene = await Scene.ouvrir();
    const { s } = scene;
    const [sonia, nadia] = await Promise.all([s.connecter('sonia.haddad'), s.connecter('nadia.cherifi')]);
    const situation = 'Je n’arrive plus à payer mon loyer depuis trois mois.';
    const demande = await sonia.poster<{ reference: string }>('/api/v1/signalements', { situation });
    const accord = `/api/v1/signalements/${demande.json.reference}/accord`;
    const { reference } = (await sonia.poster<{ reference: string }>(accord, { accord: true })).json;
    const suivi = `/api/v1/accompagnements/${reference}`;
    await nadia.poster(`${suivi}/fiche-ligne`, { texte: 'Rappeler plutôt le matin.' });
    await nadia.poster(`${suivi}/fiche-ligne`, { texte: 'Ne rien dire au bureau.' });
    await sonia.poster(`${suivi}/fiche-avis`, { numero: '1', valeur: 'oui' });
    const urgence = await deposer(await s.connecter('rachid.ouali'), 'Fernandes');
    await nadia.poster(`/api/v1/signalements/${urgence}/accuse-reception`);
    await nadia.poster(`/api/v1/signalements/${urgence}/qualifier`, { caractere: 'urgence' });
    conseil = await scene.entrer('catherine.roussillon');
  });
  afterAll(async () => {
    process.stdout.write(scene.bilan);
    await scene.fermer();
  });

  it('la conseillère technique constate l’absence en une fois ; l’intérim vaut aussitôt (R-133, R-134)', async () => {
    await conseil.goto('/continuite');
    await scene.examiner(conseil, 'continuite-vide');
    await conseil.getByText('Constater l’absence de quelqu’un').click();
    const constat = conseil.locator('form').filter({ hasText: 'Personne absente' });
    await aller(constat.getByRole('button', { name: 'Constater cette absence' }));
    expect(await conseil.title()).toMatch(/^Erreur/);
    await scene.examiner(conseil, 'continuite-erreur');
    await constat.getByLabel('Personne absente').selectOption({ label: await nommee(constat, 'Nadia Cherifi') });
    await constat.getByLabel('Premier jour d’absence').fill(jour(-7));
    await constat.getByLabel('Absence soudaine').check();
    await aller(constat.getByRole('button', { name: 'Constater cette absence' }));
    absence = new URL(conseil.url()).pathname;
    expect(await lu(conseil)).toMatch(/Julien Morel-Vasseur, assistante de service social, assure l’intérim depuis le/);
    await scene.examiner(conseil, 'continuite-absence');
  });

  it('trois mois vus d’avance : un trou est rouge, à quelqu’un, avant une date (R-133, R-137)', async () => {
    await conseil.goto('/continuite/prevision');
    expect(await lu(conseil)).toContain('Aucun trou');
    await conseil.goto('/continuite');
    for (const nom of ['Julien Morel-Vasseur', 'Isabelle Montagnon', 'David Benhamou'])
      await declarer(conseil, 'Constater cette absence', nom);
    await declarer(conseil, 'Inscrire mon absence');
    const national = await scene.entrer('philippe.aubertin');
    await national.goto('/continuite');
    await declarer(national, 'Inscrire mon absence');
    await conseil.goto('/aujourdhui');
    expect(await lu(conseil)).toMatch(/Trous à combler, d’ici trois mois \d.*avant le/s);
    await aller(conseil.getByRole('link', { name: /Voir qui répond/ }));
    expect(await lu(conseil)).toMatch(
      /\d trous à combler.*Nadia Cherifi, Isère : .*avant le .*par vous ; sinon : la permanence/s,
    );
    expect(await conseil.locator('.carre.couvert-trou').count()).toBeGreaterThan(4);
    expect(await lu(conseil)).toMatch(/personne, et le texte oblige.*L’essai du mois.*moins de 5 chaque mois/s);
    await scene.examiner(conseil, 'continuite-prevision');
    await conseil.emulateMedia({ media: 'print' });
    expect(await conseil.locator('.calendrier').isVisible()).toBe(true);
    await conseil.emulateMedia({ media: 'screen' });
  });

  it('l’agente apprend qui répond, et demande à ne pas attendre (R-151, R-152)', async () => {
    agent = await scene.entrer('sonia.haddad');
    await agent.goto('/mon-espace');
    expect(await lu(agent)).toMatch(/est absente.*Julien Morel-Vasseur.*peut vous répondre.*la ligne de Julien/s);
    await scene.examiner(agent, 'espace-absence');
    await agent.locator('input[name=accord]').check();
    await aller(agent.getByRole('button', { name: 'Je ne peux pas attendre' }));
    expect(await lu(agent)).toContain('c’est noté, et Julien Morel-Vasseur le voit sur sa page');
  });

  it('qui assure l’intérim lit la seule ligne permise, et écrit ce qu’il a fait (R-152, R-153)', async () => {
    julien = await scene.entrer('julien.morel-vasseur');
    await julien.goto('/aujourdhui');
    await aller(julien.getByRole('link', { name: /Vous assurez l’intérim d’une personne absente/ }));
    await scene.examiner(julien, 'continuite-interims');
    await aller(julien.locator('a[href^="/dossiers/"]').last());
    expect(await lu(julien)).toContain('Vous tenez cette situation par intérim');
    await julien.goto('/continuite/interims');
    await aller(julien.locator('a[href^="/continuite/fiches/"]').first());
    fiche = new URL(julien.url()).pathname;
    expect(await lu(julien)).toContain('Rappeler plutôt le matin.');
    expect(await lu(julien)).not.toContain('Ne rien dire au bureau.');
    await aller(julien.getByRole('button', { name: 'Écrire dans le dossier' }));
    expect(await julien.title()).toMatch(/^Erreur/);
    await scene.examiner(julien, 'continuite-fiche');
    await julien.getByLabel('Ce que j’ai fait, et ce qui reste à faire').fill(NOTE);
    await julien.getByLabel(/Je souhaite achever/).check();
    await aller(julien.getByRole('button', { name: 'Écrire dans le dossier' }));
    expect(new URL(julien.url()).pathname).toBe('/continuite/interims');
  });

  it('l’agente voit qui a lu (R-152)', async () => {
    await agent.goto('/mon-espace/donnees');
    await agent.getByText('Qui a lu mon dossier ?').click();
    expect(await lu(agent)).toContain('Julien Morel-Vasseur');
  });

  it('au retour, tout se referme pour lui, et elle lit ce qui s’est passé (R-153)', async () => {
    await conseil.goto(absence);
    await aller(conseil.getByRole('button', { name: 'Elle est revenue' }));
    expect((await julien.goto(fiche))?.status()).toBe(404);
    const nadia = await scene.entrer('nadia.cherifi');
    await attendre(nadia, '/continuite', 'Lire ce qui s’est passé pendant votre absence');
    await aller(nadia.getByRole('link', { name: 'Lire ce qui s’est passé pendant votre absence' }));
    expect(await lu(nadia)).toMatch(/Sonia Haddad.*Jointe ce matin.*souhaite achever/s);
    expect(await lu(nadia)).toContain('Lu par Julien Morel-Vasseur');
    await scene.examiner(nadia, 'continuite-reprise');
    await aller(nadia.getByRole('button', { name: 'J’ai relu, je reprends' }));
    expect(await lu(nadia)).not.toContain('Lire ce qui s’est passé');
  });
});

/** The whole label of the choice that begins with this name. */
async function nommee(formulaire: ReturnType<Page['locator']>, nom: string): Promise<string> {
  const libelles = await formulaire.locator('select[name=poste] option').allInnerTexts();
  return libelles.find((l) => l.startsWith(nom)) ?? nom;
}

/** A week, in two weeks' time: there is a jour ouvré in it whatever the day. */
async function declarer(page: Page, bouton: string, nom?: string): Promise<void> {
  await page.goto('/continuite');
  const formulaire = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: bouton, includeHidden: true }) });
  await page.locator('details').filter({ has: formulaire }).locator('summary').first().click();
  if (nom !== undefined)
    await formulaire.getByLabel('Personne absente').selectOption({ label: await nommee(formulaire, nom) });
  await formulaire.getByLabel('Premier jour d’absence').fill(jour(14));
  await formulaire.getByLabel(/Dernier jour d’absence/).fill(jour(20));
  await formulaire.getByLabel('Absence prévue').check();
  await aller(formulaire.getByRole('button', { name: bouton }));
}
