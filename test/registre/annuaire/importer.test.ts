import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { nomsFichiers } from '#libs/registre/annuaire/fichiers.js';
import { importerAnnuaire, type Bilan } from '#libs/registre/annuaire/importer.js';
import { baseDeTest, type BaseDeTest } from '../../outils/base-de-test.js';
import { copieDuReseau, type Copie } from './copie.js';

let base: BaseDeTest;
let registre: pg.Pool;
let copie: Copie;

beforeAll(async () => {
  base = await baseDeTest();
  registre = new pg.Pool({ connectionString: base.urls.admin, max: 4 });
});
afterAll(async () => {
  await registre.end();
  await base.fermer();
});
beforeEach(async () => {
  copie = copieDuReseau();
  const ordre =
    'dossier absence convention poste secteur_structure secteur fonction compte identite personne structure';
  for (const table of ordre.split(' ')) await registre.query(`DELETE FROM ${table}`);
});
afterEach(() => copie.effacer());

const importer = (emetteur = 'http://connexion.example'): Promise<Bilan> =>
  importerAnnuaire({ dossier: copie.dossier, registre: base.urls.admin, emetteur });
const total = ({ changements }: Bilan): number =>
  changements.reduce((n, c) => n + c.ajouts + c.modifications + c.retraits, 0);
/** Added, changed, removed. */
const change = (bilan: Bilan, quoi: string): (number | undefined)[] => {
  const c = bilan.changements.find((x) => x.quoi === quoi);
  return [c?.ajouts, c?.modifications, c?.retraits];
};
async function lire<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  return (await registre.query<T>(sql)).rows;
}

/** The ladder of each ministry, as its text orders it. */
const attendues: Record<string, string[][]> = {
  mef: ['38', '69'].map((d) => [`ASS-${d}-1`, `ASS-${d}-2`, 'CTR-ARA', 'CTN']),
  affairesSociales: [
    ['ASS-MAS-ARA-1', 'ASS-MAS-ARA-2', 'CTN-MAS-TRA', 'CTN-MAS-SAN'],
    ['ASS-MAS-ARA-1', 'ASS-MAS-ARA-2', 'CTN-MAS-SAN', 'CTN-MAS-TRA'],
  ],
  ecologie: [['ASS-ECO-69', 'CTSS-ECO-ARA', 'CTN-ECO']],
  education: [['ASS-EDU-69', 'CTSSD-69', 'CTSSR-LYON', 'CTN-EDU']],
  equipement: [['ASS-EQU-69', 'CST-EQU-ARA', 'CTN-EQU']],
};

describe("Le réseau d'exemple", () => {
  it('se charge sans avertissement, et deux fois de suite sans rien changer', async () => {
    const premiere = await importer();
    expect(premiere.avertissements).toEqual([]);
    expect(change(premiere, 'structures')).toEqual([37, 0, 0]);
    expect(change(premiere, 'rangs des chaînes')).toEqual([19, 0, 0]);
    const seconde = await importer();
    expect(total(seconde)).toBe(0);
    expect([seconde.structuresGardees, seconde.personnesGardees]).toEqual([[], []]);
  });

  it('chaque agent a sa ligne technique, du rang 1 au conseiller national, et la population de son ministère (R-230, R-233)', async () => {
    await importer();
    const lignes = await lire<{ postes: string[]; population: string; n: number }>(`
      SELECT array_agg(e->>'poste' ORDER BY ordre) AS postes, population_de(f.structure) AS population, 1 AS n
        FROM fonction f, jsonb_array_elements(ligne_technique(f.structure, now())) WITH ORDINALITY AS l(e, ordre)
       WHERE f.role = 'agent' GROUP BY f.personne, f.structure`);
    expect(lignes).toHaveLength(24);
    for (const { postes, population } of lignes) expect(attendues[population]).toContainEqual(postes);
  });

  it('chaque compte de la démonstration ouvre une personne, et chaque rôle a le sien', async () => {
    await importer();
    const comptes = JSON.parse(readFileSync('apps/demo/reseau/comptes-demo.json', 'utf8')) as { compte: string }[];
    const connus = await lire<{ sujet: string }>('SELECT sujet FROM compte');
    expect(connus.map((c) => c.sujet).sort()).toEqual(comptes.map((c) => c.compte).sort());
    const roles = await lire('SELECT DISTINCT role FROM fonction JOIN compte USING (personne)');
    expect(roles).toHaveLength(14);
  });

  it('se lit avec une marque d’ordre d’octets, des fins de ligne Windows, des colonnes permutées et des lignes vides', async () => {
    for (const fichier of nomsFichiers) {
      const lignes = readFileSync(join(copie.dossier, fichier), 'utf8').trim().split('\n');
      const permutees = lignes.map((l) => l.split(';').reverse().join(';'));
      const vide = ';'.repeat((lignes[0] ?? '').split(';').length - 1);
      writeFileSync(join(copie.dossier, fichier), `\ufeff${[...permutees, vide, '', ''].join('\r\n')}`);
    }
    await importer();
    copie.effacer();
    copie = copieDuReseau();
    expect(total(await importer())).toBe(0);
  });
});

describe('Des fichiers écrits avant les nouvelles colonnes', () => {
  it('se chargent comme avant, sans conventions ni marques', async () => {
    const sans = (fichier: string, n: number): void => {
      const chemin = join(copie.dossier, fichier);
      const lignes = readFileSync(chemin, 'utf8').trim().split('\n');
      writeFileSync(chemin, lignes.map((l) => l.split(';').slice(0, -n).join(';')).join('\n'));
    };
    sans('structures.csv', 4);
    sans('postes.csv', 1);
    for (const f of ['conventions', 'temps', 'configurations', 'astreintes', 'volontaires'])
      rmSync(join(copie.dossier, `${f}.csv`));
    const bilan = await importer();
    expect(bilan.avertissements).toEqual([]);
    expect(change(bilan, 'conventions')).toEqual([0, 0, 0]);
    expect(await lire('SELECT DISTINCT marque, organisme, secteur_ministeriel, centrale FROM structure')).toEqual([
      { marque: null, organisme: null, secteur_ministeriel: null, centrale: false },
    ]);
  });
});

describe('Les conventions', () => {
  it('vont de minuit à minuit, changent, finissent et disparaissent avec le fichier (R-016, R-017)', async () => {
    await importer();
    const lues = (): Promise<unknown[]> =>
      lire(
        'SELECT s.code, c.nature, c.du, c.au FROM convention c JOIN structure s ON s.id = c.structure ORDER BY s.code',
      );
    expect(await lues()).toEqual([
      { code: 'ECO-69-DDT', nature: 'service', du: new Date('2014-12-31T23:00:00.000Z'), au: null },
      { code: 'MAS-69-CEN', nature: 'remboursement', du: new Date('2019-12-31T23:00:00.000Z'), au: null },
    ]);
    copie.changer('conventions.csv', 'service;2015-01-01;;', 'service;2015-01-01;30/06/2026;');
    expect(change(await importer(), 'conventions')).toEqual([0, 1, 0]);
    expect((await lues())[0]).toMatchObject({ au: new Date('2026-06-30T22:00:00.000Z') });
    rmSync(join(copie.dossier, 'conventions.csv'));
    expect(change(await importer(), 'conventions')).toEqual([0, 0, 2]);
  });
});

describe('Un second import', () => {
  beforeEach(async () => {
    await importer();
  });

  it('ne change que ce qui a changé', async () => {
    copie.changer('personnes.csv', 'Sonia;Haddad', 'Sonia;Haddad-Meunier');
    copie.changer('postes.csv', 'ASS-38-1;assistant;S-38;1;38-ASS1', 'ASS-38-1;assistant;S-38;1;');
    copie.changer('structures.csv', 'Service de gestion comptable de Vienne', 'SGC de Vienne');
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
    copie.filtrer('personnes.csv', (l) => !l.startsWith('38-A01'));
    copie.changer('fonctions.csv', '38-A01;agent;MEF-38-SIP\n', '');
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
    copie.changer('personnes.csv', '04 65 71 38 20;helene.carbonnel', '04 65 71 38 20;');
    copie.changer('personnes.csv', '04 65 71 38 21;olivier.tessier', '04 65 71 38 21;helene.carbonnel');
    copie.changer('absences.csv', '2026-08-21', '2026-08-28');
    copie.changer('postes.csv', 'ASS-38-2;assistant;S-38;2;38-ASS2;04 65 71 38 02;\n', '');
    copie.filtrer('continuites.csv', (l) => !l.includes('ASS-38-2'));
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
    await registre.query(`INSERT INTO dossier (id, nature, profil, profil_version, lieu, version, cree_le, instant, numero, tete)
      SELECT gen_random_uuid(), 'signalement', 'mef-2016', 1, id, 1, now(), now(), 0, '' FROM structure WHERE code = 'MEF-38-SIP'`);
    for (const fichier of nomsFichiers) copie.filtrer(fichier, (l) => !/(^|[;-])38(-|\b)/.test(l));
    const bilan = await importer();
    expect(bilan.structuresGardees).toEqual(['MEF-38', 'MEF-38-DGFIP', 'MEF-38-SIP']);
    expect(change(bilan, 'structures')).toEqual([0, 0, 2]);
    expect(change(bilan, 'secteurs')).toEqual([0, 0, 1]);
    expect(await lire("SELECT code FROM structure WHERE code LIKE 'MEF-38%' ORDER BY code")).toHaveLength(3);
    expect(total(await importer())).toBe(0);
  });

  it('deux imports à la fois ne se mêlent pas', async () => {
    copie.ajouter('personnes.csv', '38-A08;Rosa;Almeida;;;');
    copie.ajouter('fonctions.csv', '38-A08;agent;MEF-38-SIP');
    const bilans = await Promise.all([importer(), importer(), importer()]);
    expect(bilans.map(total).sort()).toEqual([0, 0, 3]);
  });

  it('refusé, ne change rien', async () => {
    copie.changer('personnes.csv', 'Sonia;Haddad', 'Sonia;Autrement');
    copie.changer('postes.csv', 'S-38;1', 'S-38;0');
    await expect(importer()).rejects.toThrow("L'annuaire n'a pas été modifié : 1 erreur à corriger.");
    expect(await lire("SELECT * FROM identite WHERE nom = 'Autrement'")).toEqual([]);
  });

  it('un échec en cours d’écriture ne laisse rien', async () => {
    await registre.query("ALTER TABLE fonction ADD CONSTRAINT panne CHECK (role <> 'medecin') NOT VALID");
    copie.changer('fonctions.csv', '38-MED;medecin;MEF-38-DEL', '38-MED;medecin;MEF-38');
    copie.changer('personnes.csv', 'Sonia;Haddad', 'Sonia;Autrement');
    await expect(importer()).rejects.toThrow();
    await registre.query('ALTER TABLE fonction DROP CONSTRAINT panne');
    expect(await lire("SELECT * FROM identite WHERE nom = 'Autrement'")).toEqual([]);
  });
});

describe('Les absences', () => {
  it('vont de minuit à minuit, à l’heure du lieu de travail, dernier jour compris', async () => {
    copie.changer('structures.csv', 'MEF-69;departement;Rhône;MEF-ARA;;', 'MEF-69;departement;Rhône;MEF-ARA;;reunion');
    copie.changer(
      'absences.csv',
      '69-ASS2;2026-08-03;2026-08-21',
      '69-ASS2;03/08/2026;21/08/2026\n38-ASS1;2026-10-24;',
    );
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
