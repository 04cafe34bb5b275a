import type { Page } from 'playwright-core';
import { deborde, violations } from '../../outils/navigateur.js';
import { jusqua } from '../../outils/systeme.js';
import { aller, attendre, deposer, lu, Scene, SITUATION } from './scene.js';

// One house and one story: each test goes on from where the last one stopped.

describe('Le parcours, dans un vrai navigateur (Rhône : durées réelles)', () => {
  let scene: Scene;
  let chef: Page;
  let assistante: Page;
  let agent: Page;
  let dossier: string;
  beforeAll(async () => {
    scene = await Scene.ouvrir({ postgresPropre: true }); // stopped by the last test
  });
  afterAll(async () => {
    process.stdout.write(scene.bilan);
    await scene.fermer();
  });

  it('avant toute connexion : l’accueil, la page de connexion de démonstration', async () => {
    const visiteur = await scene.visiteur();
    await visiteur.goto('/');
    await scene.examiner(visiteur, 'accueil-visiteur');
    await visiteur.goto('/connexion');
    await scene.examiner(visiteur, 'connexion-demonstration');
  });

  it('avant toute connexion aussi : les textes, règle par règle et côte à côte (R-001, R-002)', async () => {
    const visiteur = await scene.visiteur();
    await visiteur.goto('/');
    await aller(visiteur.getByRole('link', { name: 'Les textes' }));
    await scene.examiner(visiteur, 'textes');
    await visiteur.goto('/textes/metl-medde-2014/offre');
    await scene.examiner(visiteur, 'textes-silence');
    for (const longue of ['/textes/metl-medde-2014', '/textes/comparer']) {
      await visiteur.goto(longue);
      expect({ longue, violations: await violations(visiteur), deborde: await deborde(visiteur, 320) }).toEqual({
        longue,
        violations: [],
        deborde: false,
      });
    }
  });

  it('un chef de service dépose : le danger d’abord, puis de qui il s’agit, puis un seul formulaire (T-67)', async () => {
    chef = await scene.entrer('anne-laure.guichard');
    await scene.examiner(chef, 'accueil-chef-de-service');
    await chef.goto('/signalements');
    await scene.examiner(chef, 'mes-signalements-vide');

    const ecrans: string[] = [];
    const demandes: string[] = [];
    chef.on('framenavigated', (f) => ecrans.push(new URL(f.url()).pathname));
    chef.on('request', (r) => demandes.push(r.url()));
    await aller(chef.getByRole('link', { name: 'Signaler une situation' }).last());
    expect(await lu(chef)).toMatch(/danger maintenant.*15.*112.*3114/s);
    await scene.examiner(chef, 'danger');
    await aller(chef.getByRole('link', { name: /personne n’est en danger/ }));
    await scene.examiner(chef, 'de-qui');
    await aller(chef.getByRole('link', { name: 'D’une personne' }));
    await scene.examiner(chef, 'signaler');

    await chef.getByLabel('Nom ou prénom de l’agent').pressSequentially('Ramb');
    await chef.getByLabel(/Émilie Rambaud/).check();
    await chef.getByRole('status').getByText('Une personne trouvée.').waitFor();
    await chef.getByLabel('Nom ou prénom de l’agent').fill('zzzz'); // whoever was chosen stays
    await chef.getByRole('status').getByText('Personne de ce nom').waitFor();
    await chef.getByLabel('Nom ou prénom de l’agent').fill('Rambaud');
    await chef.getByRole('status').getByText('Une personne trouvée.').waitFor();
    await chef.getByLabel(/constaté/).fill(SITUATION);
    await chef.getByLabel('Je ne sais pas').check();
    await scene.examiner(chef, 'signaler-rempli');
    await aller(chef.getByRole('button', { name: 'Envoyer au service social' }));
    await chef.waitForURL('**/recu');
    expect(await lu(chef)).toMatch(
      /bien arrivé.*Émilie Rambaud.*quel jour cette aide a été proposée, et rien d’autre/s,
    );
    await scene.examiner(chef, 'recu');

    expect(new Set(ecrans.map((e) => e.replace(/[0-9a-f-]{36}/, ':reference')))).toEqual(
      new Set([
        '/signalements/nouveau',
        '/signalements/nouveau/qui',
        '/signalements/nouveau/situation',
        '/signalements/:reference/recu',
      ]),
    );
    expect(demandes.filter((url) => /ramb|zzzz/i.test(url))).toEqual([]); // no name in an address
    await chef.goto('/signalements');
    expect(await lu(chef)).toContain('un message vous dira quel jour l’aide aura été proposée');
    await scene.examiner(chef, 'mes-signalements');
  });

  it('un envoi incomplet dit quoi, où et comment, et ne perd rien', async () => {
    await chef.goto('/signalements/nouveau/situation');
    await chef.getByLabel(/constaté/).fill('Trop court');
    await chef.getByLabel(/constaté/).fill('Court');
    await aller(chef.getByRole('button', { name: 'Envoyer au service social' }));
    expect(await chef.title()).toMatch(/^Erreur\s:/);
    await chef.locator('#resume-erreurs:focus').waitFor();
    expect(await chef.getByLabel(/constaté/).inputValue()).toBe('Court');
    await scene.examiner(chef, 'signaler-erreurs');
    await chef.getByRole('link', { name: /Dites de qui il s’agit/ }).click();
    await chef.locator('[name=recherche]:focus').waitFor();
  });

  it('l’assistante sait qui sera appelé et quand, prend en charge, relit le message et propose', async () => {
    assistante = await scene.entrer('isabelle.montagnon');
    await scene.examiner(assistante, 'accueil-assistante');
    await assistante.goto('/aujourdhui');
    await scene.examiner(assistante, 'aujourdhui');
    await aller(assistante.getByRole('link', { name: 'Ouvrir : Émilie Rambaud' }));
    dossier = new URL(assistante.url()).pathname;
    expect(await lu(assistante)).toMatch(/sinon, nous appelons Catherine Roussillon/);
    expect(await lu(assistante)).toMatch(/Catherine Roussillon.*04 65 71 20 01.*Philippe Aubertin.*01 99 00 10 01/s);
    await scene.examiner(assistante, 'dossier-a-prendre-en-charge');
    await aller(assistante.getByRole('button', { name: 'Je m’en charge' }));
    await scene.examiner(assistante, 'dossier-a-proposer');
    await aller(assistante.getByRole('button', { name: 'Proposer une aide' }));
    await scene.examiner(assistante, 'dossier-a-proposer-erreurs');
    await assistante.getByText('Lire le message avant de l’envoyer').click();
    expect(await lu(assistante)).not.toMatch(/Bonjour.*(Rambaud|Guichard|créanciers).*Service social du personnel/s);
    await assistante.getByLabel('Par message à l’agent').check();
    await aller(assistante.getByRole('button', { name: 'Proposer une aide' }));
    await attendre(assistante, dossier, 'remis à la messagerie du ministère ; nous ne savons pas s’il a été lu');
    await scene.examiner(assistante, 'dossier-propose');
  });

  it('l’agent lit la proposition, répond, change d’avis ; tous les choix ont le même poids', async () => {
    agent = await scene.entrer('emilie.rambaud');
    await scene.examiner(agent, 'accueil-agent');
    await agent.goto('/mon-espace');
    const tailles = await agent
      .locator('.choix-egal button')
      .evaluateAll((boutons) =>
        (boutons as unknown as { getBoundingClientRect(): { width: number; height: number }; className: string }[]).map(
          (b) => `${b.getBoundingClientRect().width} ${b.getBoundingClientRect().height} ${b.className}`,
        ),
      );
    expect(tailles).toHaveLength(3);
    expect(new Set(tailles).size).toBe(1);
    await scene.examiner(agent, 'mon-espace');
    await aller(agent.getByRole('button', { name: 'Je veux bien en parler' }));
    expect(await lu(agent)).toMatch(/Votre réponse : « Je veux bien en parler ».*vous contactera/s);
    await agent.getByText('Qui a lu ce qui vous concerne').click();
    expect(await lu(agent)).toMatch(/Isabelle Montagnon, \d+ fois/);
    await scene.examiner(agent, 'mon-espace-repondu');
    await aller(agent.getByRole('button', { name: 'Non merci' }));
    expect(await lu(agent)).toMatch(/Aucun autre message ne partira/);
    await aller(agent.getByRole('button', { name: 'Je veux bien en parler' }));
  });

  it('l’assistante voit la réponse et ce qu’elle en fait ; personne d’autre ne la voit', async () => {
    await assistante.goto('/aujourdhui');
    expect(await lu(assistante)).toMatch(/Rendez-vous, à contacter 1.*Émilie Rambaud/s);
    await scene.examiner(assistante, 'aujourdhui-reponse');
    await assistante.goto(dossier);
    expect(await lu(assistante)).toMatch(/a répondu : « Je veux bien en parler »/);
    await scene.examiner(assistante, 'dossier-repondu');
    await chef.goto('/signalements');
    expect(await lu(chef)).not.toContain('parler');
  });

  it('l’agent demande de l’aide pour lui-même ; il voit qu’elle est arrivée', async () => {
    const page = await scene.entrer('fatou.sow');
    await page.goto('/mon-espace');
    await scene.examiner(page, 'mon-espace-vide');
    await page.goto('/demande');
    await scene.examiner(page, 'demande');
    await page.getByLabel('Ce dont vous voulez parler').fill('J’aimerais parler de mes fins de mois.');
    await aller(page.getByRole('button', { name: 'Envoyer' }));
    await page.waitForURL('**/mon-espace');
    expect(await lu(page)).toMatch(/Votre demande est arrivée.*vous répondra directement/s);
    await scene.examiner(page, 'mon-espace-demande');
  });

  it('un message refusé se dit en mots exacts, et une autre voie est demandée', async () => {
    const [deposant, ass] = await Promise.all([
      scene.s.connecter('anne-laure.guichard'),
      scene.s.connecter('isabelle.montagnon'),
    ]);
    const reference = await deposer(deposant, 'Belkacem');
    await ass.poster(`/api/v1/signalements/${reference}/accuse-reception`);
    const etats = async (): Promise<string[]> =>
      (await ass.get<{ courriels: { etat: string }[] }>(`/api/v1/signalements/${reference}`)).json.courriels.map(
        (c) => c.etat,
      );
    await jusqua(async () => (await etats()).every((e) => e === 'ACCEPTE'), { quoi: 'les premiers courriels partis' });
    await scene.s.boite.panne('refuse550');
    await ass.poster(`/api/v1/signalements/${reference}/proposition`, { voie: 'courriel' });
    await jusqua(async () => (await etats()).includes('REFUSE'), { quoi: 'la proposition refusée' });
    await scene.s.boite.panne('normal');
    await assistante.goto(`/dossiers/${reference}`);
    expect(await lu(assistante)).toContain('L’adresse n’existe plus ou refuse nos messages. L’offre n’est pas faite.');
    expect(await lu(assistante)).toContain('refusé : l’adresse n’existe plus ou refuse nos messages');
    await scene.examiner(assistante, 'dossier-adresse-a-verifier');
    await assistante.goto('/aujourdhui');
    expect(await lu(assistante)).toMatch(/Adresses à vérifier.*Yanis Belkacem/s);
  });

  it('personne ne s’en charge : la ligne technique voit un âge, puis le dossier par un acte ; la proposition prend fin', async () => {
    const reference = await deposer(await scene.s.connecter('rachid.ouali'), 'Fernandes');
    const conseil = await scene.entrer('catherine.roussillon');
    await attendre(conseil, '/aujourdhui', 'Une situation attend');
    expect(await lu(conseil)).not.toMatch(/Fernandes|Ouali|créanciers/);
    expect((await conseil.goto(`/dossiers/${reference}`))?.status()).toBe(404);
    await conseil.goto('/aujourdhui');
    await scene.examiner(conseil, 'aujourdhui-ligne-technique');
    await aller(conseil.getByRole('button', { name: 'Je m’en charge' }));
    expect(await lu(conseil)).toMatch(/Inès Fernandes/);
    await conseil.getByLabel('De vive voix ou au téléphone').check();
    await aller(conseil.getByRole('button', { name: 'Proposer une aide' }));
    await attendre(conseil, `/dossiers/${reference}`, 'La situation a pris fin');
    await scene.examiner(conseil, 'dossier-clos');
    const ines = await scene.entrer('ines.fernandes');
    await ines.goto('/mon-espace');
    expect(await lu(ines)).toMatch(/a pris fin.*toujours téléphoner/s);
    await scene.examiner(ines, 'mon-espace-termine');
  });

  it('la santé du service est lue par l’administrateur', async () => {
    const administrateur = await scene.entrer('gabriel.simonnet');
    await scene.examiner(administrateur, 'accueil-administrateur');
    await administrateur.goto('/sante');
    await scene.examiner(administrateur, 'sante');
    // As « courriel retenir » writes it; lifted at once, because the mails of this house must leave.
    await scene.s.lire(`INSERT INTO retenue (motif) VALUES ('demande') RETURNING id`);
    await administrateur.goto('/sante');
    expect(await lu(administrateur)).toMatch(
      /Aucun courriel ne part : ils sont retenus.*téléphonez pour toute urgence.*sont retenus avec les autres/s,
    );
    await scene.s.lire('UPDATE retenue SET levee_le = clock_timestamp() WHERE levee_le IS NULL RETURNING id');
    await scene.examiner(administrateur, 'sante-retenue');
  });

  it('un problème est une page : ce qui s’est passé, que faire, qui appeler', async () => {
    expect((await agent.goto('/aujourdhui'))?.status()).toBe(404);
    await scene.examiner(agent, 'probleme-404');

    await agent.goto('/demande');
    await agent.getByLabel('Ce dont vous voulez parler').fill('Ce texte ne doit pas se perdre.');
    await agent.evaluate(`document.querySelector('main [name=_csrf]').value = 'forgé'`);
    const [refus] = await Promise.all([
      agent.waitForResponse((r) => r.request().method() === 'POST'),
      aller(agent.getByRole('button', { name: 'Envoyer' })),
    ]);
    expect(refus.status()).toBe(403);
    await scene.examiner(agent, 'probleme-403');
    await aller(agent.getByRole('link', { name: 'Revenir au formulaire' }));
    expect(await agent.getByLabel('Ce dont vous voulez parler').inputValue()).toBe('Ce texte ne doit pas se perdre.');

    await scene.s.processus.postgres?.arreter();
    expect((await chef.goto('/signalements'))?.status()).toBe(503);
    await scene.examiner(chef, 'probleme-503');
  });
});
