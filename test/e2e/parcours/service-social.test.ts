import type { Page } from 'playwright-core';
import { aller, attendre, deposer, lu, Scene } from './scene.js';

// One house and one story: each test goes on from where the last one stopped.

describe('Le service social dans un vrai navigateur : chaque acte, chaque file', () => {
  let scene: Scene;
  let ass: Page;
  let dossier: string;
  beforeAll(async () => {
    scene = await Scene.ouvrir();
    ass = await scene.entrer('isabelle.montagnon');
  });
  afterAll(async () => {
    process.stdout.write(scene.bilan);
    await scene.fermer();
  });

  const clic = (nom: string | RegExp): Promise<void> => aller(ass.getByRole('button', { name: nom }));
  const suivre = (nom: string | RegExp): Promise<void> => aller(ass.getByRole('link', { name: nom }));

  it('une question de fait est posée, la réponse est lue ; rien d’autre n’est dit (R-040)', async () => {
    const chef = await scene.s.connecter('stephane.kowalski');
    dossier = `/dossiers/${await deposer(chef, 'Sow')}`;
    await ass.goto('/aujourdhui');
    expect(await lu(ass)).toMatch(/À prendre en charge 1.*Fatou Sow.*sinon nous appelons Catherine Roussillon/s);
    await ass.goto(dossier);
    await clic('Je m’en charge');
    await suivre(/Poser une question de fait/);
    await scene.examiner(ass, 'question');
    await clic('Poser cette question');
    expect(await ass.title()).toMatch(/^Erreur/); // nothing was chosen: said beside the field
    await ass.getByLabel(/Quels faits précis/).check();
    await clic('Poser cette question');
    expect(await lu(ass)).toMatch(/Votre question.*faits précis.*Elle se ferme d’elle-même/s);
    const reference = dossier.slice(10);
    const reponse = await chef.poster(`/api/v1/signalements/${reference}/question/reponse`, {
      reponse: 'Trois lundis de suite, et deux courriers reçus au bureau.',
    });
    expect(reponse.statut).toBe(201);
    await ass.goto('/aujourdhui');
    expect(await lu(ass)).toMatch(/À proposer aujourd’hui 1.*Fatou Sow.*votre question a reçu une réponse/s);
    await ass.goto(dossier);
    expect(await lu(ass)).toContain('Trois lundis de suite, et deux courriers reçus au bureau.');
    await scene.examiner(ass, 'dossier-question-repondue');
  });

  it('un envoi se reprend tant qu’il n’est pas parti ; un rappel se garde, se déplace, s’annule (T-09)', async () => {
    await ass.getByLabel('Par message à l’agent').check();
    await ass.getByLabel('Un rappel', { exact: true }).check();
    await ass.getByLabel(/une personne s’est inquiétée/).check();
    await clic('Proposer une aide');
    expect(await lu(ass)).toMatch(/Part (aujourd’hui|demain|\w+ \d+).* à \d+ h \d\d/);
    await scene.examiner(ass, 'dossier-envoi-prevu');
    await suivre(/Garder, déplacer ou annuler un rappel \(1 prévu\)/);
    expect(await lu(ass)).toContain('10 jours après l’offre');
    const jour = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10);
    await ass.getByLabel('Jour du rappel').fill('2020-01-01');
    await clic('Garder ce jour');
    expect(await lu(ass)).toContain('Donnez un jour à venir');
    expect(await ass.getByLabel('Jour du rappel').inputValue()).toBe('2020-01-01');
    await ass.getByLabel('Jour du rappel').fill(jour);
    await clic('Garder ce jour');
    await suivre(/Garder, déplacer ou annuler un rappel/);
    expect(await lu(ass)).toMatch(
      new RegExp(`Le prochain rappel.* ${Number(jour.slice(8))}(er)? .*Annuler le prochain`, 's'),
    );
    await scene.examiner(ass, 'rappels');
    await clic('Annuler le prochain');
    expect(await lu(ass)).toContain('Prévoir un rappel (aucun n’est prévu)');
    await clic('Annuler l’envoi');
    expect(await lu(ass)).toMatch(/Il reste à proposer votre aide.*Envoi annulé avant son départ/s);
    const [{ etat }] = (await scene.s.lire<{ etat: string }>(
      `SELECT etat FROM courriel WHERE gabarit = 'propositionAgent'`,
    )) as [{ etat: string }];
    expect(etat).toBe('ANNULE');
  });

  it('un appel se note en trois champs ; le dossier se retrouve par le nom, jamais dans une adresse', async () => {
    await suivre('Noter un appel ou une visite');
    await scene.examiner(ass, 'contact');
    await ass.getByLabel('Appel sans réponse').check();
    await clic('Noter');
    expect(await ass.title()).toMatch(/^Erreur/);
    expect(await ass.getByLabel('Appel sans réponse').isChecked()).toBe(true);
    await ass.getByLabel('Ce qu’il faut retenir').fill('Messagerie vocale, rappeler jeudi.');
    await clic('Noter');
    expect(await lu(ass)).toMatch(/Appels et visites.*Isabelle Montagnon.*Appel sans réponse : Messagerie vocale/s);
    const demandes: string[] = [];
    ass.on('request', (r) => demandes.push(r.url()));
    await ass.goto('/aujourdhui');
    await ass.getByLabel('Nom de l’agent').fill('SÔW fatou');
    await clic('Chercher');
    expect(await lu(ass)).toMatch(/Vos dossiers à ce nom 1.*Fatou Sow.*en cours/s);
    await scene.examiner(ass, 'recherche');
    expect(demandes.filter((url) => /sow|s%C3%94w/i.test(url))).toEqual([]);
  });

  it('une demande faite pour contrôler est écartée ; l’opportunité n’est offerte que par le texte qui la prévoit (R-043, T-51)', async () => {
    const reference = await deposer(await scene.s.connecter('anne-laure.guichard'), 'Belkacem');
    await ass.goto(`/dossiers/${reference}/non-recevable`);
    expect(await lu(ass)).not.toContain('opportune');
    await scene.examiner(ass, 'non-recevable');
    await ass.getByLabel('La demande cherche à contrôler l’agent').check();
    await clic('Écarter cette demande');
    expect(await lu(ass)).toMatch(/Vous avez écarté cette demande.*phrase neutre/s);
    await scene.examiner(ass, 'dossier-ecarte');
    await ass.goto('/aujourdhui');
    expect(await lu(ass)).not.toContain('Belkacem'); // nothing is left to do
    await ass.getByLabel('Nom de l’agent').fill('belkacem');
    await clic('Chercher');
    expect(await lu(ass)).toMatch(/Vos dossiers à ce nom 1.*Yanis Belkacem/s);

    const autre = await deposer(await scene.s.connecter('patrick.ollivier'), 'Toumi');
    const elodie = await scene.entrer('elodie.brunel');
    await elodie.goto(`/dossiers/${autre}/non-recevable`);
    await elodie.getByLabel('Une intervention n’est pas opportune').check();
    await aller(elodie.getByRole('button', { name: 'Écarter cette demande' }));
    expect(await lu(elodie)).toContain('Vous avez écarté cette demande');
  });

  it('une demande reçue de vive voix est écrite pour l’agent, puis terminée par une information (R-028, R-029, R-064)', async () => {
    await ass.goto('/aujourdhui');
    await suivre(/Ouvrir un dossier/);
    await ass.getByLabel('Nom ou prénom de l’agent').pressSequentially('pelis');
    await ass.getByLabel(/Josiane Pélissier/).check();
    await clic('Ouvrir le dossier');
    expect(await ass.title()).toMatch(/^Erreur/);
    await scene.examiner(ass, 'ouvrir');
    await ass.getByLabel(/de vive voix ou au téléphone/).check();
    await ass.getByLabel('Ce qu’il faut retenir').fill('Demande à être reçue pour un prêt.');
    await clic('Ouvrir le dossier');
    expect(await lu(ass)).toMatch(/Demande de l’agent, de vive voix.*Il reste à proposer votre aide/s);
    await suivre('Terminer cette situation');
    await ass.getByLabel('Une information a été donnée').check();
    await scene.examiner(ass, 'cloture');
    await clic('Terminer');
    expect(await lu(ass)).toMatch(/Terminé : Une information a été donnée.*Ces mots ont été effacés/s);
    const { courriels } = (
      await scene.s.lire<{ courriels: number }>(`SELECT count(*)::int AS courriels FROM courriel WHERE dossier = $1`, [
        new URL(ass.url()).pathname.slice(10),
      ])
    )[0] ?? { courriels: -1 };
    expect(courriels).toBe(0); // nobody is told
  });

  it('la situation d’un service n’a pas d’agent : aucune proposition, des contacts, une fin (R-054, T-67)', async () => {
    const [service] = await scene.s.lire<{ id: string }>(`SELECT id FROM structure WHERE code = 'MEF-69-SIP'`);
    const chef = await scene.s.connecter('anne-laure.guichard');
    const depot = await chef.poster('/api/v1/signalements', {
      genre: 'collectif',
      service: service?.id,
      situation: 'Une équipe se déchire depuis la réorganisation du mois dernier.',
    });
    expect(depot.statut).toBe(201);
    await ass.goto(`/dossiers/${String(depot.json['reference'])}`);
    await clic('Je m’en charge');
    expect(await lu(ass)).toMatch(/Il reste à prendre contact/);
    expect(await lu(ass)).not.toMatch(/Proposer votre aide|rappel/);
    await scene.examiner(ass, 'dossier-collectif');
    await ass.goto('/aujourdhui');
    expect(await lu(ass)).toMatch(/Rendez-vous, à contacter 1.*Situation d’un service.*Lyon-Ouest/s);
    await scene.examiner(ass, 'aujourdhui-files');
  });

  it('se récuser peut se faire sans rien dire ; un motif ne va qu’au conseil technique, en nombre (R-280)', async () => {
    const reference = await deposer(await scene.s.connecter('stephane.kowalski'), 'Œuvrard');
    await ass.goto(`/dossiers/${reference}`);
    await suivre('Je ne peux pas m’en charger');
    await scene.examiner(ass, 'recusation');
    await ass.getByLabel('Nous travaillons au même endroit').check();
    await clic('Confier cette situation');
    expect(new URL(ass.url()).pathname).toBe('/aujourdhui');
    expect((await ass.goto(`/dossiers/${reference}`))?.status()).toBe(404);
    const autre = await scene.entrer('david.benhamou');
    await attendre(autre, '/aujourdhui', 'Antoine Œuvrard');
  });
});
