import pg from 'pg';
import { sceller } from '#libs/registre/journal/sceller.js';
import { verifierJournal } from '#libs/registre/journal/verifier.js';
import { actes, agir, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';

describe('Le journal ne se réécrit pas', () => {
  let m: Maison;
  let admin: pg.Pool;
  beforeEach(async () => {
    m = await uneMaison();
    admin = new pg.Pool({ connectionString: m.base.urls.admin, max: 2 });
    const reference = await unSignalement(m);
    await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
  });
  afterEach(async () => {
    await admin.end();
    await m.fermer();
  });
  const verifier = (): ReturnType<typeof verifierJournal> => verifierJournal(admin, m.cles.sceau);

  it('une chaîne par dossier, vérifiable sans aucune clé de contenu', async () => {
    expect(await verifier()).toMatchObject({ dossiers: 1, faits: 3, rompus: [] });
  });

  it.each([
    [
      'un fait changé',
      `ALTER TABLE journal DISABLE TRIGGER journal_fige; UPDATE journal SET fait = 'autre' WHERE numero = 2`,
    ],
    ['un fait ôté', `DELETE FROM journal WHERE numero = 3`],
    [
      'un instant changé',
      `ALTER TABLE journal DISABLE TRIGGER journal_fige; UPDATE journal SET instant = instant + interval '1 hour' WHERE numero = 1`,
    ],
    ['une tête changée', `UPDATE dossier SET tete = sha256('x')`],
  ])('%s se voit', async (_quoi, sql) => {
    await admin.query(sql);
    expect((await verifier()).rompus).toHaveLength(1);
  });

  it('aucun rôle de service ne peut changer un fait', async () => {
    for (const url of [m.base.urls.api, m.base.urls.worker, m.base.urls.urgence]) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await expect(client.query(`UPDATE journal SET fait = 'x'`)).rejects.toMatchObject({ code: '42501' });
      await expect(client.query('DELETE FROM journal')).rejects.toMatchObject({ code: '42501' });
      await client.end();
    }
    await expect(admin.query(`UPDATE journal SET fait = 'x'`)).rejects.toThrow('append-only');
  });

  it('les têtes sont signées une fois par heure, et une signature fausse se voit', async () => {
    expect(await sceller(m.horlogeBases.registre, m.horloge, m.cles.sceau)).toBe(true);
    expect(await sceller(m.horlogeBases.registre, m.horloge, m.cles.sceau)).toBe(false);
    m.temps.avancer(3_600_000);
    expect(await sceller(m.horlogeBases.registre, m.horloge, m.cles.sceau)).toBe(true);
    expect(await verifier()).toMatchObject({ scellements: 2, scellementsFaux: [] });
    expect((await verifierJournal(admin, Buffer.alloc(32))).scellementsFaux).toHaveLength(2);
  });
});
