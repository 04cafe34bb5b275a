import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ImportRefuse, type Anomalie } from '#libs/registre/annuaire/anomalie.js';
import { importerAnnuaire, type Bilan } from '#libs/registre/annuaire/importer.js';
import { baseDeTest, type BaseDeTest } from '../../outils/base-de-test.js';

const EMETTEUR = 'http://connexion.example';
const RESEAU = 'apps/demo/reseau';

let base: BaseDeTest;
let registre: pg.Pool;
let dossier: string;

beforeAll(async () => {
  base = await baseDeTest();
  registre = new pg.Pool({ connectionString: base.urls.admin, max: 4 });
});
afterAll(async () => {
  await registre.end();
  await base.fermer();
});
beforeEach(async () => {
  dossier = mkdtempSync(join(tmpdir(), 'annuaire-'));
  cpSync(RESEAU, dossier, { recursive: true });
  const tables = [
    'dossier',
    'absence',
    'poste',
    'secteur_structure',
    'secteur',
    'fonction',
    'compte',
    'identite',
    'personne',
    'structure',
  ];
  await registre.query(tables.map((t) => `DELETE FROM ${t}`).join(';'));
});
afterEach(() => rmSync(dossier, { recursive: true }));

const importer = (emetteur = EMETTEUR): Promise<Bilan> =>
  importerAnnuaire({ dossier, registre: base.urls.admin, emetteur });
const changer = (fichier: string, avant: string, apres: string): void => {
  const chemin = join(dossier, fichier);
  const texte = readFileSync(chemin, 'utf8');
  expect(texte).toContain(avant);
  writeFileSync(chemin, texte.replace(avant, apres));
};
const ajouter = (fichier: string, ligne: string): void =>
  writeFileSync(join(dossier, fichier), `${readFileSync(join(dossier, fichier), 'utf8')}${ligne}\n`);
const total = ({ changements }: Bilan): number =>
  changements.reduce((n, c) => n + c.ajouts + c.modifications + c.retraits, 0);
const change = (bilan: Bilan, quoi: string): number[] => {
  const c = bilan.changements.find((x) => x.quoi === quoi);
  return [c?.ajouts ?? -1, c?.modifications ?? -1, c?.retraits ?? -1];
};
async function lire<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  return (await registre.query<T>(sql)).rows;
}
async function refus(): Promise<readonly Anomalie[]> {
  const erreur = await importer().catch((e: unknown) => e);
  expect(erreur).toBeInstanceOf(ImportRefuse);
  expect(await lire('SELECT code FROM structure UNION ALL SELECT code FROM personne')).toEqual([]);
  return (erreur as ImportRefuse).anomalies;
}

describe("Le réseau d'exemple", () => {
  it('se charge sans avertissement, et deux fois de suite sans rien changer', async () => {
    const premiere = await importer();
    expect(premiere.avertissements).toEqual([]);
    expect(change(premiere, 'structures')).toEqual([12, 0, 0]);
    const seconde = await importer();
    expect(total(seconde)).toBe(0);
    expect([seconde.structuresGardees, seconde.personnesGardees]).toEqual([[], []]);
  });

  it('chaque agent a sa ligne technique, du rang 1 au conseiller national, et la population du ministère', async () => {
    await importer();
    const lignes = await lire<{ postes: string[]; population: string; n: number }>(`
      SELECT array_agg(e->>'poste' ORDER BY ordre) AS postes, population_de(f.structure) AS population, 1 AS n
        FROM fonction f, jsonb_array_elements(ligne_technique(f.structure, now())) WITH ORDINALITY AS l(e, ordre)
       WHERE f.role = 'agent' GROUP BY f.personne, f.structure`);
    expect(lignes).toHaveLength(13);
    for (const { postes, population } of lignes) {
      const departement = postes[0]?.slice(4, 6) ?? '';
      expect(postes).toEqual([`ASS-${departement}-1`, `ASS-${departement}-2`, 'CTR-ARA', 'CTN']);
      expect(population).toBe('mef');
    }
  });

  it('chaque compte de la démonstration ouvre une personne, et chaque rôle a le sien', async () => {
    await importer();
    const comptes = JSON.parse(readFileSync(join(RESEAU, 'comptes-demo.json'), 'utf8')) as { compte: string }[];
    const connus = await lire<{ sujet: string }>('SELECT sujet FROM compte');
    expect(connus.map((c) => c.sujet).sort()).toEqual(comptes.map((c) => c.compte).sort());
    const roles = await lire('SELECT DISTINCT role FROM fonction JOIN compte USING (personne)');
    expect(roles).toHaveLength(12);
  });

  it('se lit avec une marque d’ordre d’octets, des fins de ligne Windows, des colonnes permutées et des lignes vides', async () => {
    for (const fichier of [
      'structures.csv',
      'personnes.csv',
      'fonctions.csv',
      'secteurs.csv',
      'postes.csv',
      'absences.csv',
    ]) {
      const lignes = readFileSync(join(dossier, fichier), 'utf8').trim().split('\n');
      const permutees = lignes.map((l) => l.split(';').reverse().join(';'));
      const vide = ';'.repeat((lignes[0] ?? '').split(';').length - 1);
      writeFileSync(join(dossier, fichier), `\ufeff${[...permutees, vide, '', ''].join('\r\n')}`);
    }
    await importer();
    rmSync(dossier, { recursive: true });
    cpSync(RESEAU, dossier, { recursive: true });
    expect(total(await importer())).toBe(0);
  });
});

describe('Un second import', () => {
  beforeEach(async () => {
    await importer();
  });

  it('ne change que ce qui a changé', async () => {
    changer('personnes.csv', 'Sonia;Haddad', 'Sonia;Haddad-Meunier');
    changer('postes.csv', 'ASS-38-1;assistant;S-38;1;38-ASS1', 'ASS-38-1;assistant;S-38;1;');
    changer('structures.csv', 'Service de gestion comptable de Vienne', 'SGC de Vienne');
    const bilan = await importer();
    expect(change(bilan, 'identités')).toEqual([0, 1, 0]);
    expect(change(bilan, 'postes')).toEqual([0, 1, 0]);
    expect(change(bilan, 'structures')).toEqual([0, 1, 0]);
    expect(total(bilan)).toBe(3);
    expect(await lire("SELECT recherche FROM identite WHERE nom = 'Haddad-Meunier'")).toEqual([
      { recherche: 'sonia haddad meunier' },
    ]);
  });

  it('retire fonctions, comptes et absences de qui n’est plus dans les fichiers, et garde son nom', async () => {
    changer(
      'personnes.csv',
      readFileSync(join(dossier, 'personnes.csv'), 'utf8')
        .split('\n')
        .find((l) => l.startsWith('38-A01')) ?? '',
      '',
    );
    changer('fonctions.csv', '38-A01;agent;MEF-38-SIP\n', '');
    const bilan = await importer();
    expect(bilan.personnesGardees).toEqual(['38-A01']);
    expect(change(bilan, 'comptes')).toEqual([0, 0, 1]);
    expect(change(bilan, 'fonctions')).toEqual([0, 0, 1]);
    expect(await lire("SELECT nom FROM identite JOIN personne ON id = personne WHERE code = '38-A01'")).toEqual([
      { nom: 'Haddad' },
    ]);
    expect(total(await importer())).toBe(0);
  });

  it('un compte passe d’une personne à une autre, une absence change de retour, un poste disparaît', async () => {
    changer('personnes.csv', '04 65 71 38 20;helene.carbonnel', '04 65 71 38 20;');
    changer('personnes.csv', '04 65 71 38 21;olivier.tessier', '04 65 71 38 21;helene.carbonnel');
    changer('absences.csv', '2026-08-21', '2026-08-28');
    changer('postes.csv', 'ASS-38-2;assistant;S-38;2;38-ASS2;04 65 71 38 02\n', '');
    const bilan = await importer();
    expect(change(bilan, 'comptes')).toEqual([0, 1, 1]);
    expect(change(bilan, 'absences')).toEqual([0, 1, 0]);
    expect(change(bilan, 'postes')).toEqual([0, 0, 1]);
    expect(
      await lire("SELECT p.code FROM compte c JOIN personne p ON p.id = c.personne WHERE c.sujet = 'helene.carbonnel'"),
    ).toEqual([{ code: '38-ADJ1' }]);
  });

  it('un autre émetteur remplace les comptes du premier', async () => {
    const comptes = (await lire('SELECT * FROM compte')).length;
    expect(change(await importer('http://autre.example'), 'comptes')).toEqual([comptes, 0, comptes]);
  });

  it('une structure qu’aucun dossier ne nomme disparaît ; une autre reste, avec celles qui sont au-dessus', async () => {
    const lignes = readFileSync(join(dossier, 'structures.csv'), 'utf8').split('\n');
    const sans38 = (fichier: string): void =>
      writeFileSync(
        join(dossier, fichier),
        readFileSync(join(dossier, fichier), 'utf8')
          .split('\n')
          .filter((l) => !/(^|[;-])38(-|\b)/.test(l))
          .join('\n'),
      );
    expect(lignes.length).toBeGreaterThan(10);
    await registre.query(`INSERT INTO dossier (id, nature, profil, profil_version, lieu, version, cree_le, instant, numero, tete)
      SELECT gen_random_uuid(), 'signalement', 'mef-2016', 1, id, 1, now(), now(), 0, '' FROM structure WHERE code = 'MEF-38-SIP'`);
    ['structures.csv', 'personnes.csv', 'fonctions.csv', 'secteurs.csv', 'postes.csv'].forEach(sans38);
    const bilan = await importer();
    expect(bilan.structuresGardees).toEqual(['MEF-38', 'MEF-38-DGFIP', 'MEF-38-SIP']);
    expect(change(bilan, 'structures')).toEqual([0, 0, 2]);
    expect(change(bilan, 'secteurs')).toEqual([0, 0, 1]);
    expect(await lire("SELECT code FROM structure WHERE code LIKE 'MEF-38%' ORDER BY code")).toHaveLength(3);
    expect(total(await importer())).toBe(0);
  });

  it('deux imports à la fois ne se mêlent pas', async () => {
    ajouter('personnes.csv', '38-A08;Rosa;Almeida;;;');
    ajouter('fonctions.csv', '38-A08;agent;MEF-38-SIP');
    const bilans = await Promise.all([importer(), importer(), importer()]);
    expect(bilans.map(total).sort()).toEqual([0, 0, 3]);
  });

  it('un échec en cours d’écriture ne laisse rien', async () => {
    await registre.query("ALTER TABLE fonction ADD CONSTRAINT panne CHECK (role <> 'medecin') NOT VALID");
    changer('fonctions.csv', '38-MED;medecin;MEF-38-DEL', '38-MED;medecin;MEF-38');
    changer('personnes.csv', 'Sonia;Haddad', 'Sonia;Autrement');
    await expect(importer()).rejects.toThrow();
    await registre.query('ALTER TABLE fonction DROP CONSTRAINT panne');
    expect(await lire("SELECT * FROM identite WHERE nom = 'Autrement'")).toEqual([]);
  });
});

describe('Les absences', () => {
  it('vont de minuit à minuit, à l’heure du lieu de travail, dernier jour compris', async () => {
    changer('structures.csv', 'MEF-69;departement;Rhône;MEF-ARA;;', 'MEF-69;departement;Rhône;MEF-ARA;;reunion');
    changer('absences.csv', '69-ASS2;2026-08-03;2026-08-21', '69-ASS2;03/08/2026;21/08/2026\n38-ASS1;2026-10-24;');
    await importer();
    const absences = await lire<{ du: Date; au: Date | null }>('SELECT du, au FROM absence ORDER BY du');
    expect(absences.map(({ du, au }) => [du.toISOString(), au?.toISOString()])).toEqual([
      ['2026-08-02T20:00:00.000Z', '2026-08-21T20:00:00.000Z'],
      ['2026-10-23T22:00:00.000Z', undefined],
    ]);
    expect(await lire("SELECT DISTINCT territoire FROM structure WHERE code LIKE 'MEF-69%'")).toEqual([
      { territoire: 'reunion' },
    ]);
  });
});

describe('Des fichiers faux : rien n’est changé, tout est dit à la fois', () => {
  it('toutes les erreurs de tous les fichiers, chacune avec son fichier, sa ligne, sa colonne et son remède', async () => {
    changer('structures.csv', 'MEF-38-SIP;service;', 'MEF-38-SIP;bureau;');
    changer('personnes.csv', 'sonia.haddad@dgfip-38.example', 'sonia.haddad@');
    ajouter('fonctions.csv', '38-RH;secretariat;MEF-38-DEL');
    const anomalies = await refus();
    expect(anomalies.map(({ fichier, ligne, colonne }) => [fichier, ligne, colonne])).toEqual([
      ['fonctions.csv', 36, 'role'],
      ['personnes.csv', 16, 'courriel'],
      ['structures.csv', 12, 'nature'],
    ]);
    const texte = new ImportRefuse(anomalies).message;
    expect(texte).toContain("L'annuaire n'a pas été modifié : 3 erreurs à corriger.");
    expect(texte).toContain(
      "structures.csv, ligne 12, colonne « nature » : la nature « bureau » n'existe pas pour la population « mef »",
    );
    expect(texte).not.toMatch(/sonia|haddad/i);
  });

  type Faute = [
    titre: string,
    fichier: string,
    avant: string,
    apres: string,
    attendu: [number | undefined, string | undefined, RegExp],
  ];
  const fautes: Faute[] = [
    [
      'une boucle',
      'structures.csv',
      "MEF-38-DGFIP;direction;Direction départementale des finances publiques de l'Isère;MEF-38;",
      'MEF-38-DGFIP;direction;Isère;MEF-38-SIP;',
      [11, 'parent', /sous elle-même/],
    ],
    [
      'un parent inconnu',
      'structures.csv',
      ';MEF-38-DGFIP;;\n',
      ';MEF-39;;\n',
      [12, 'parent', /« MEF-39 » n'existe pas dans structures.csv/],
    ],
    ['une population absente', 'structures.csv', ';;mef;', ';;;', [2, 'population', /population manque/]],
    ['une population inconnue', 'structures.csv', ';;mef;', ';;mer;', [2, 'population', /« mer » n'existe pas/]],
    [
      'un territoire inconnu',
      'structures.csv',
      ';mef;metropole',
      ';mef;France',
      [2, 'territoire', /« France » n'existe pas/],
    ],
    [
      'un code de structure en double',
      'structures.csv',
      'MEF-38-SGC;service',
      'MEF-38-SIP;service',
      [13, 'code', /déjà pris \(ligne 12\)/],
    ],
    ['un code mal écrit', 'personnes.csv', '38-A01;', '38 A01;', [16, 'code', /ne convient pas/]],
    [
      'une adresse partagée',
      'personnes.csv',
      'thierry.mougin@',
      'Sonia.HADDAD@',
      [17, 'courriel', /autre personne \(ligne 16\)/],
    ],
    ['une adresse accentuée', 'personnes.csv', 'aminata.diallo@', 'aminàta.diallo@', [18, 'courriel', /pas valable/]],
    [
      'deux adresses',
      'personnes.csv',
      'aminata.diallo@dgfip-38.example',
      'a@b.example a@c.example',
      [18, 'courriel', /pas valable/],
    ],
    ['un compte partagé', 'personnes.csv', ';thierry.mougin\n', ';sonia.haddad\n', [17, 'compte', /autre personne/]],
    ['un téléphone fantaisiste', 'personnes.csv', '06 39 98 38 01', 'poste 12', [16, 'telephone', /pas valable/]],
    ['un nom vide', 'personnes.csv', 'Sonia;Haddad', 'Sonia; ', [16, 'nom', /vide/]],
    ['un caractère de commande', 'personnes.csv', 'Sonia', 'So\u0007nia', [16, 'prenom', /invisible/]],
    ['un caractère invisible', 'personnes.csv', 'Sonia', 'So\u202enia', [16, 'prenom', /invisible/]],
    ['un saut de ligne dans une cellule', 'personnes.csv', 'Sonia', '"So\nnia"', [17, 'prenom', /invisible/]],
    ['une cellule démesurée', 'personnes.csv', 'Sonia', 'S'.repeat(101), [16, 'prenom', /101 caractères/]],
    [
      'une fonction inconnue',
      'fonctions.csv',
      '38-MED;medecin',
      '38-MED;infirmier',
      [9, 'role', /« infirmier » n'existe pas/],
    ],
    [
      'une personne inconnue',
      'fonctions.csv',
      '38-MED;',
      '38-DOC;',
      [9, 'personne', /« 38-DOC » n'existe pas dans personnes.csv/],
    ],
    [
      'une fonction écrite deux fois',
      'fonctions.csv',
      '38-A02;agent;MEF-38-SIP',
      '38-A01;agent;MEF-38-SIP',
      [17, 'personne', /déjà écrite/],
    ],
    [
      'un agent de deux structures',
      'fonctions.csv',
      '38-A02;agent;MEF-38-SIP',
      '38-A01;agent;MEF-38-SGC',
      [17, 'personne', /déjà agent/],
    ],
    [
      'un service RH chargé de dossiers',
      'fonctions.csv',
      '38-CS2;chefDeService;MEF-38-SGC',
      '38-RH;assistant;MEF-38-DEL',
      [15, 'role', /secret professionnel/],
    ],
    [
      'un secteur sur une structure inconnue',
      'secteurs.csv',
      'Isère;MEF-38',
      'Isère;MEF-38 MEF-73',
      [5, 'structures', /« MEF-73 »/],
    ],
    ['un poste sans secteur', 'postes.csv', 'assistant;S-38;1', 'assistant;S-83;1', [6, 'secteur', /« S-83 »/]],
    ['deux postes du même rang', 'postes.csv', 'S-38;2', 'S-38;1', [7, 'rang', /déjà ce rang \(ligne 6\)/]],
    ['un rang nul', 'postes.csv', 'S-38;1', 'S-38;0', [6, 'rang', /de 1 à 99/]],
    [
      'un titulaire sans la fonction',
      'postes.csv',
      ';38-ASS1;',
      ';38-A01;',
      [6, 'titulaire', /n'a pas la fonction « assistant »/],
    ],
    [
      'une nature de poste inconnue',
      'postes.csv',
      'CTN;conseillerNational',
      'CTN;directeur',
      [2, 'nature', /nature de poste « directeur »/],
    ],
    ["l'absence d'un agent", 'absences.csv', '69-ASS2;', '69-A01;', [2, 'personne', /pas un professionnel/]],
    ['une absence à rebours', 'absences.csv', '2026-08-21', '2026-08-02', [2, 'au', /avant d'avoir commencé/]],
    ['un 31 février', 'absences.csv', '2026-08-21', '31/02/2026', [2, 'au', /pas une date/]],
    ['des virgules', 'secteurs.csv', 'code;nom;structures', 'code,nom,structures', [1, undefined, /virgules/]],
    [
      'une colonne qui manque',
      'secteurs.csv',
      'code;nom;structures',
      'code;nom',
      [1, 'structures', /« structures » manque/],
    ],
    [
      'une colonne en trop',
      'secteurs.csv',
      'code;nom;structures',
      'code;nom;structures;chef',
      [1, 'chef', /« chef » n'est pas attendue/],
    ],
    [
      'une colonne en double',
      'secteurs.csv',
      'code;nom;structures',
      'code;nom;structures;nom',
      [1, 'nom', /« nom » est en double/],
    ],
    [
      'une cellule de trop',
      'secteurs.csv',
      'Isère;MEF-38',
      'Isère;MEF-38;',
      [5, undefined, /4 cellules, l'en-tête en a 3/],
    ],
    ['un guillemet qui ne se ferme pas', 'secteurs.csv', 'S-69;Rhône', 'S-69;"Rhône', [4, undefined, /guillemets/]],
    [
      'un fichier vide',
      'secteurs.csv',
      readFileSync(join(RESEAU, 'secteurs.csv'), 'utf8'),
      '',
      [1, 'code', /« code » manque/],
    ],
  ];
  it.each(fautes)('%s', async (_titre, fichier, avant, apres, [ligne, colonne, message]) => {
    changer(fichier, avant, apres);
    const anomalies = await refus();
    expect(anomalies).toContainEqual({
      fichier,
      ...(ligne === undefined ? {} : { ligne }),
      ...(colonne === undefined ? {} : { colonne }),
      message: expect.stringMatching(message) as string,
      remede: expect.stringMatching(/.{10}/) as string,
    });
  });

  it('un fichier qui manque, un autre qui est de trop', async () => {
    rmSync(join(dossier, 'postes.csv'));
    writeFileSync(join(dossier, 'poste.csv'), 'code');
    const anomalies = await refus();
    expect(anomalies.map((a) => [a.fichier, a.message])).toEqual([
      ['poste.csv', "ce fichier n'est pas attendu"],
      ['postes.csv', 'le fichier manque'],
    ]);
  });

  it('un fichier en Windows-1252, avec la ligne du premier accent', async () => {
    const texte = readFileSync(join(dossier, 'personnes.csv'), 'utf8');
    writeFileSync(join(dossier, 'personnes.csv'), Buffer.from(texte, 'latin1'));
    const [anomalie] = await refus();
    expect([anomalie?.ligne, anomalie?.message]).toEqual([5, 'les accents ne sont pas codés en UTF-8']);
  });

  it('un dossier qui n’existe pas', async () => {
    const erreur = importerAnnuaire({
      dossier: join(dossier, 'absent'),
      registre: base.urls.admin,
      emetteur: EMETTEUR,
    });
    await expect(erreur).rejects.toThrow("ce dossier n'existe pas");
  });
});

describe('Ce que les fichiers permettent mais qu’il faut regarder', () => {
  const messages = async (): Promise<string[]> => (await importer()).avertissements.map((a) => a.message);

  it('des agents sans aucun assistant', async () => {
    changer('secteurs.csv', 'S-38;Isère;MEF-38', 'S-38;Isère;MEF-38-DEL');
    expect(await messages()).toEqual([
      'la structure « MEF-38-SIP » a des agents et aucun assistant de service social',
      'la structure « MEF-38-SGC » a des agents et aucun assistant de service social',
    ]);
  });

  it('tous les postes vacants', async () => {
    changer('postes.csv', ';38-ASS1;', ';;');
    expect(await messages()).toEqual([]);
    changer('postes.csv', ';38-ASS2;', ';;');
    expect(await messages()).toHaveLength(2);
  });

  it('un titulaire sans adresse, un réseau sans administrateur', async () => {
    changer('personnes.csv', 'nadia.cherifi@dgfip-38.example', '');
    changer('fonctions.csv', 'N-ADM;administrateur;MEF\n', '');
    expect(await messages()).toEqual([expect.stringContaining('administrateur'), expect.stringContaining('ASS-38-1')]);
  });
});
