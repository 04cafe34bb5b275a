import type { Page } from 'playwright-core';
import { aller, lu, Scene } from './scene.js';

// One house and one story: each test goes on from where the last one stopped.

describe('De l’accord à « mes données », dans un vrai navigateur', () => {
  let scene: Scene;
  let agent: Page;
  let ass: Page;
  let accompagnement: string;
  beforeAll(async () => {
    scene = await Scene.ouvrir();
    agent = await scene.entrer('sonia.haddad');
    ass = await scene.entrer('nadia.cherifi');
  });
  afterAll(async () => {
    process.stdout.write(scene.bilan);
    await scene.fermer();
  });

  it('en parler n’est pas encore être accompagné : l’accord se coche, et ouvre les cinq endroits (R-076, T-10)', async () => {
    const client = await scene.s.connecter('sonia.haddad');
    await client.poster('/api/v1/signalements', { situation: 'Je n’arrive plus à payer mon loyer depuis trois mois.' });
    await agent.goto('/mon-espace');
    await scene.examiner(agent, 'espace-accord');
    await aller(agent.getByRole('button', { name: 'Commencer l’accompagnement' }));
    expect(await agent.title()).toMatch(/^Erreur/);
    await agent.getByLabel(/Je suis d’accord pour que le service social m’accompagne/).check();
    await aller(agent.getByRole('button', { name: 'Commencer l’accompagnement' }));
    expect(await lu(agent)).toMatch(
      /Nadia Cherifi, assistante de service social, vous accompagne depuis le.*Ni votre chef/s,
    );
    await scene.examiner(agent, 'espace-accompagne');
    for (const place of ['plan', 'rendez-vous', 'partages', 'donnees']) {
      await agent.goto(`/mon-espace/${place}`);
      await scene.examiner(agent, `espace-${place}`);
    }
  });

  it('elle le trouve dans ses accompagnements, et ouvre chaque formulaire à son tour', async () => {
    await ass.goto('/accompagnements');
    expect(await lu(ass)).toMatch(/Mes accompagnements 1.*Sonia Haddad/s);
    await scene.examiner(ass, 'accompagnements');
    await aller(ass.getByRole('link', { name: /Ouvrir : Sonia Haddad/ }).last());
    accompagnement = new URL(ass.url()).pathname;
    await scene.examiner(ass, 'accompagnement');
    await aller(ass.getByRole('link', { name: 'Proposer un rendez-vous' }));
    await scene.examiner(ass, 'accompagnement-rendez-vous');
    await ass.goto(accompagnement);
    await aller(ass.getByRole('link', { name: 'Demander son accord' }));
    await scene.examiner(ass, 'accompagnement-accord');
    await ass.goto(accompagnement);
    await aller(ass.getByRole('link', { name: 'Ajouter une action' }));
    await scene.examiner(ass, 'accompagnement-action');
    await ass.goto(accompagnement);
    await aller(ass.getByRole('link', { name: 'Mes notes, pour moi seule' }));
    await scene.examiner(ass, 'accompagnement-notes');
  });

  it('les autres pages de ce travail tiennent debout : dérogations, permanences, informations, archives, code d’un partage', async () => {
    for (const [chemin, nom] of [
      ['/derogations', 'derogations'],
      ['/appuis', 'appuis'],
      ['/permanences', 'permanences'],
      ['/informations', 'informations'],
      ['/partages', 'partages-recus'],
    ] as const) {
      await ass.goto(chemin);
      await scene.examiner(ass, nom);
    }
    const chef = await scene.entrer('helene.carbonnel');
    await chef.goto('/informations/nouvelle');
    await scene.examiner(chef, 'information-nouvelle');
    const administrateur = await scene.entrer('gabriel.simonnet');
    await administrateur.goto('/archives');
    await scene.examiner(administrateur, 'archives');
    const visiteur = await scene.visiteur();
    await visiteur.goto('/partages/code');
    await scene.examiner(visiteur, 'partage-code');
  });

  it('il arrête tout d’un geste ; il le lit, elle le lit, personne d’autre (R-083)', async () => {
    await agent.goto('/mon-espace/partages');
    await aller(agent.getByRole('button', { name: 'Tout arrêter' }));
    await agent.goto('/mon-espace');
    expect(await lu(agent)).toContain('Votre accompagnement est terminé');
    await scene.examiner(agent, 'espace-termine');
    await ass.goto(accompagnement);
    expect(await lu(ass)).toContain('Cet accompagnement est terminé.');
    await scene.examiner(ass, 'accompagnement-termine');
  });
});
