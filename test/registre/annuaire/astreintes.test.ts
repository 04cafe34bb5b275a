import pg from 'pg';
import { importerAnnuaire } from '#libs/registre/annuaire/importer.js';
import { baseDeTest, type BaseDeTest } from '../../outils/base-de-test.js';
import { copieDuReseau, type Copie } from './copie.js';

describe('La liste d’astreinte et les volontaires, par fichiers (F-43)', () => {
  let base: BaseDeTest;
  let registre: pg.Client;
  let copie: Copie;
  beforeAll(async () => {
    base = await baseDeTest();
    registre = new pg.Client({ connectionString: base.urls.admin });
    await registre.connect();
    copie = copieDuReseau();
  });
  afterAll(async () => {
    copie.effacer();
    await registre.end();
    await base.fermer();
  });

  /** Added, changed, removed. */
  const importer = async (quoi: string): Promise<number[]> => {
    const emetteur = 'http://connexion.example';
    const { changements } = await importerAnnuaire({ dossier: copie.dossier, registre: base.urls.admin, emetteur });
    return changements.filter((c) => c.quoi === quoi).flatMap((c) => [c.ajouts, c.modifications, c.retraits]);
  };
  const lignes = async (): Promise<unknown[]> =>
    (
      await registre.query<{ code: string; du: Date; au: Date }>(
        `SELECT p.code, a.du, a.au FROM astreinte a JOIN personne p ON p.id = a.personne WHERE a.du < '2027-06-01' ORDER BY a.du`,
      )
    ).rows.map((l) => [l.code, l.du.toISOString(), l.au.toISOString()]);

  it('les heures sont celles du lieu ; deux fois les mêmes fichiers ne changent rien', async () => {
    expect(await importer('astreintes')).toEqual([14, 0, 0]);
    expect(await importer('astreintes')).toEqual([0, 0, 0]);
    expect(await importer('volontaires')).toEqual([0, 0, 0]);
    expect(await lignes()).toEqual([
      ['69-ASS1', '2025-12-31T23:00:00.000Z', '2026-12-31T23:00:00.000Z'],
      ['69-ASS1', '2026-12-31T23:00:00.000Z', '2027-12-31T23:00:00.000Z'],
    ]);
  });

  it('ce que la page a changé ou retiré reste ainsi ; le reste suit le fichier', async () => {
    copie.changer('astreintes.csv', '2026-01-01;00:00;2027-01-01', '2026-01-01;00:00;2026-12-01');
    expect(await importer('astreintes')).toEqual([0, 1, 0]);
    await registre.query(
      `INSERT INTO astreinte_histoire (instant, auteur, geste, lieu, personne, du, au)
       SELECT now(), personne, 'retiree', lieu, personne, du, au FROM astreinte WHERE du < '2026-01-01'`,
    );
    await registre.query(`DELETE FROM astreinte WHERE du < '2026-01-01'`);
    expect(await importer('astreintes')).toEqual([0, 0, 0]);
    copie.filtrer('astreintes.csv', (l) => !l.includes(';2027-01-01;00:00;2028'));
    expect(await importer('astreintes')).toEqual([0, 0, 1]);
    expect(await lignes()).toEqual([]);
  });

  it('un fichier inscrit une volontaire ; il ne retire personne, et ne rappelle pas celle qui est partie d’elle-même', async () => {
    const volontaires = async (): Promise<unknown[]> =>
      (
        await registre.query<{ code: string }>(
          'SELECT p.code FROM volontaire v JOIN personne p ON p.id = v.personne ORDER BY p.code',
        )
      ).rows.map((v) => v.code);
    await registre.query(
      `WITH partie AS (DELETE FROM volontaire WHERE personne = (SELECT id FROM personne WHERE code = '69-ASS2') RETURNING personne)
       INSERT INTO volontaire_histoire (personne, instant, geste) SELECT personne, now(), 'partie' FROM partie`,
    );
    copie.filtrer('volontaires.csv', (l) => l !== '38-ASS2');
    expect(await importer('volontaires')).toEqual([0, 0, 0]);
    expect(await volontaires()).toEqual(['38-ASS1', '38-ASS2']);
  });
});
