import type { Page } from 'playwright-core';
import { aller, attendre, deposer, lu, Scene } from './scene.js';

describe('Le conseil technique dans un vrai navigateur : des nombres, des âges, un réseau', () => {
  let scene: Scene;
  let conseil: Page;
  let reference: string;
  beforeAll(async () => {
    scene = await Scene.ouvrir();
    conseil = await scene.entrer('catherine.roussillon');
  });
  afterAll(async () => {
    process.stdout.write(scene.bilan);
    await scene.fermer();
  });

  it('ce qui est dû sous sa ligne se compte, sans un nom ni un mot (R-238, R-245, R-280, T-45)', async () => {
    await conseil.goto('/conseil');
    expect(await lu(conseil)).toMatch(/0 situation ouverte.*sans personne responsable : 0/s);
    await scene.examiner(conseil, 'conseil-vide');
    reference = await deposer(await scene.s.connecter('rachid.ouali'), 'Fernandes');
    await deposer(await scene.s.connecter('stephane.kowalski'), 'Sow');
    await attendre(conseil, '/conseil', '1 situation n’a pas été prise en charge dans le délai.');
    const vu = await lu(conseil);
    expect(vu).toMatch(/2 situations ouvertes.*À prendre en charge 2.*délai passé.*avant/s);
    expect(vu).not.toMatch(/Fernandes|Sow|Ouali|Kowalski|créanciers|Vienne|Villefranche/);
    await scene.examiner(conseil, 'conseil');
  });

  it('elle confie à une autre assistante ce qu’elle ne peut pas lire (R-280, T-24)', async () => {
    expect((await conseil.goto(`/dossiers/${reference}`))?.status()).toBe(404);
    await conseil.goto('/conseil');
    await aller(conseil.getByRole('link', { name: /Confier à quelqu’un d’autre/ }).first());
    await aller(conseil.getByRole('button', { name: 'Confier' }));
    expect(await conseil.title()).toMatch(/^Erreur/);
    await scene.examiner(conseil, 'confier');
    expect(await lu(conseil)).toMatch(
      /Pourquoi Nadia Cherifi \?.*Le secteur le plus proche du lieu de travail\. \(.*poste 1/s,
    );
    await conseil.getByLabel(/Julien Morel-Vasseur/).check();
    await aller(conseil.getByRole('button', { name: 'Confier' }));
    expect(new URL(conseil.url()).pathname).toBe('/conseil');
    expect((await conseil.goto(`/dossiers/${reference}`))?.status()).toBe(404);
    const julien = await scene.entrer('julien.morel-vasseur');
    await attendre(julien, '/aujourdhui', 'Inès Fernandes');
    expect((await (await scene.s.connecter('nadia.cherifi')).get(`/dossiers/${reference}`)).statut).toBe(404);
  });

  it('un lieu déplacé change d’assistante à la situation suivante ; une personne est ajoutée à un secteur (R-232)', async () => {
    await conseil.goto('/conseil');
    await aller(conseil.getByRole('link', { name: 'Le réseau : qui répond, où' }));
    expect(await lu(conseil)).toMatch(/Isère.*Nadia Cherifi.*Rhône.*Isabelle Montagnon/s);
    await scene.examiner(conseil, 'reseau');
    await aller(conseil.getByRole('link', { name: 'Changer : Isère' }));
    await scene.examiner(conseil, 'secteur');
    await conseil.getByLabel('Lieu').selectOption({ label: 'Service de gestion comptable de Vienne' });
    await conseil.getByLabel('Nouveau secteur').selectOption({ label: 'Rhône' });
    await aller(conseil.getByRole('button', { name: 'Déplacer ce lieu' }));
    expect(await lu(conseil)).toContain('Service de gestion comptable de Vienne : dépend désormais du secteur Rhône');
    await deposer(await scene.s.connecter('rachid.ouali'), 'Ferrand');
    const isabelle = await scene.entrer('isabelle.montagnon');
    await attendre(isabelle, '/aujourdhui', 'Lucas Ferrand');

    await aller(conseil.getByRole('link', { name: 'Changer : Isère' }));
    await conseil.getByLabel('Nom ou prénom').fill('esteve');
    await aller(conseil.getByRole('button', { name: 'Chercher' }));
    await conseil.getByLabel(/Claire Estève/).check();
    await aller(conseil.getByRole('button', { name: 'Ajouter au secteur' }));
    expect(await lu(conseil)).toContain('ce que le secret professionnel interdit');
    await scene.examiner(conseil, 'secteur-erreur');
    await conseil.getByLabel('Nom ou prénom').fill('joly');
    await aller(conseil.getByRole('button', { name: 'Chercher' }));
    await conseil.getByLabel(/Martine Joly/).check();
    await aller(conseil.getByRole('button', { name: 'Ajouter au secteur' }));
    expect(await lu(conseil)).toMatch(/Isère.*Martine Joly.*poste ajouté au secteur Isère/s);

    await aller(conseil.getByRole('link', { name: 'Changer : Isère' }));
    await conseil.getByText('Une assistante qui arrive, absente de l’annuaire').click();
    await conseil.getByLabel('Prénom', { exact: true }).fill('Maïwenn');
    await conseil.getByLabel('Nom', { exact: true }).fill('Le Goff');
    await conseil.getByLabel('Adresse électronique professionnelle').fill('maiwenn.legoff');
    await conseil.getByLabel('Identifiant du compte').fill('maiwenn.legoff');
    await aller(conseil.getByRole('button', { name: 'Ajouter cette personne' }));
    expect(await lu(conseil)).toContain('Cette adresse n’est pas valable');
    await scene.examiner(conseil, 'secteur-nouvelle');
    await conseil.getByLabel('Adresse électronique professionnelle').fill('maiwenn.legoff@dgfip.example');
    await aller(conseil.getByRole('button', { name: 'Ajouter cette personne' }));
    expect(await lu(conseil)).toMatch(/Isère.*Maïwenn Le Goff.*Maïwenn Le Goff : ajoutée à l’annuaire/s);
  });

  it('la chaîne d’un poste change d’ordre par des boutons, et s’allonge (R-146)', async () => {
    await conseil.goto('/conseil/reseau');
    await aller(conseil.getByRole('link', { name: 'La continuité : qui couvre qui' }));
    await scene.examiner(conseil, 'chaines');
    await aller(conseil.getByRole('link', { name: 'Changer : Julien Morel-Vasseur' }));
    await scene.examiner(conseil, 'chaine');
    expect(await lu(conseil)).toMatch(/Rang 1.*Nadia Cherifi.*Rang 2.*Isabelle Montagnon.*Ensuite, de soi-même/s);
    await aller(conseil.getByRole('button', { name: 'Descendre le rang 1' }));
    expect(await lu(conseil)).toMatch(/Rang 1.*Isabelle Montagnon.*Rang 2.*Nadia Cherifi/s);
    await aller(conseil.getByRole('button', { name: 'Ajouter à la chaîne' }));
    await scene.examiner(conseil, 'chaine-erreur');
    await conseil
      .getByLabel('Poste qui couvre')
      .selectOption({ label: 'David Benhamou (service social, Rhône, poste 2)' });
    await aller(conseil.getByRole('button', { name: 'Ajouter à la chaîne' }));
    expect(await lu(conseil)).toMatch(/Rang 3.*David Benhamou/s);
  });

  it('une autre ligne, une assistante, un chef n’y entrent pas (R-245, T-45)', async () => {
    const autre = await scene.s.connecter('monique.chastel');
    expect((await autre.get(`/conseil/situations/${reference}`)).statut).toBe(404);
    expect((await autre.get('/conseil')).texte).toContain('0 situation ouverte');
    for (const compte of ['nadia.cherifi', 'rachid.ouali', 'gabriel.simonnet'])
      expect((await (await scene.s.connecter(compte)).get('/conseil')).statut).toBe(404);
  });
});
