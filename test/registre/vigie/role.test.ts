import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { unSignalement } from '../../outils/maison.js';
import { uneMaisonVeillee, type MaisonVeillee } from './outils.js';

let v: MaisonVeillee;
let admin: pg.Pool;
beforeAll(async () => {
  v = await uneMaisonVeillee();
  admin = new pg.Pool({ connectionString: v.m.base.urls.admin });
});
afterAll(async () => {
  await admin.end();
  await v.fermer();
});
const lire = async <T extends pg.QueryResultRow>(sql: string, valeurs: unknown[] = []): Promise<T[]> =>
  (await v.vigie.registre.query<T>(sql, valeurs)).rows;
const refuse = { code: '42501' };

/** What the watchdog may do with each table, written by hand: anything more must be wanted. */
const DROITS: Readonly<Record<string, string>> = {
  absence: 'SELECT',
  appel: 'INSERT SELECT UPDATE',
  battement: 'INSERT SELECT UPDATE',
  cle_acte: 'INSERT SELECT UPDATE',
  convention: 'SELECT',
  courriel: 'INSERT SELECT UPDATE',
  depart: 'SELECT',
  dossier: 'INSERT SELECT UPDATE',
  evenement: 'INSERT SELECT UPDATE',
  fonction: 'SELECT',
  identite: 'SELECT',
  journal: 'INSERT SELECT',
  permanence: 'SELECT',
  personne: 'SELECT',
  place: 'DELETE SELECT',
  poste: 'SELECT',
  procedure: 'INSERT SELECT UPDATE',
  retenue: 'SELECT',
  reveil: 'INSERT SELECT UPDATE',
  seance: 'INSERT SELECT UPDATE',
  secteur: 'SELECT',
  secteur_structure: 'SELECT',
  structure: 'SELECT',
  suivi_tiers: 'INSERT SELECT UPDATE',
  tache: 'INSERT SELECT UPDATE',
};

describe('le rôle de la vigie (13.2.2)', () => {
  it('a les droits de cette liste, table par table, et aucun autre', async () => {
    const { rows } = await admin.query<{ nom: string; droits: string }>(
      `SELECT table_name AS nom, string_agg(privilege_type, ' ' ORDER BY privilege_type) AS droits
         FROM information_schema.table_privileges WHERE grantee = 'relais_vigie' AND table_schema = 'public' GROUP BY 1`,
    );
    expect(Object.fromEntries(rows.map((r) => [r.nom, r.droits]))).toEqual(DROITS);
  });

  it('ne passe aucune politique : ni superutilisateur, ni BYPASSRLS', async () => {
    const { rows } = await admin.query(`SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = 'relais_vigie'`);
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  });

  it('voit ce qui est urgent, et pas un signalement', async () => {
    const signalement = await unSignalement(v.m);
    const urgence = await v.crier([v.m.reseau.ctr.id]);
    for (const table of ['dossier', 'journal', 'procedure', 'tache', 'courriel', 'reveil']) {
      const colonne = table === 'dossier' ? 'id' : 'dossier';
      const vus = await lire<{ d: string }>(`SELECT DISTINCT ${colonne} AS d FROM ${table}`);
      expect([table, vus.map((r) => r.d)]).toEqual([table, table === 'tache' ? [] : [urgence]]);
    }
    const { rowCount } = await v.vigie.registre.query('UPDATE dossier SET version = version WHERE id = $1', [
      signalement,
    ]);
    expect(rowCount).toBe(0);
    expect(await lire('SELECT * FROM suivi_tiers')).toEqual([]);
    expect(await lire('SELECT * FROM cle_acte')).toEqual([]);
  });

  it('ne fait naître que des canaris, et n’écrit rien sur un dossier qui n’est pas urgent', async () => {
    const signalement = await unSignalement(v.m);
    const naitre = (nature: string): Promise<unknown> =>
      lire(
        `INSERT INTO dossier (id, nature, profil, profil_version, version, cree_le, instant, numero, tete) VALUES ($1, $2, 'x', 1, 1, now(), now(), 0, '')`,
        [randomUUID(), nature],
      );
    await expect(naitre('signalement')).rejects.toMatchObject(refuse);
    await naitre('canari');
    for (const sql of [
      `INSERT INTO journal (dossier, numero, instant, fait, empreinte) VALUES ($1, 99, now(), '', '')`,
      `INSERT INTO tache (dossier, cle, nature, depuis) VALUES ($1, 'x', 'x', now())`,
      `INSERT INTO procedure (dossier, type, voie, entree, prochaine) VALUES ($1, 'x', 'urgence', '{}', now())`,
    ])
      await expect(lire(sql, [signalement])).rejects.toMatchObject(refuse);
  });

  it('n’efface rien, n’entre nulle part, et ne lit ni compte, ni session, ni note, ni lecture', async () => {
    for (const sql of [
      'DELETE FROM dossier',
      'DELETE FROM journal',
      'DELETE FROM courriel',
      'SELECT * FROM lecture',
      'SELECT * FROM note_privee',
      'SELECT * FROM compte',
      'SELECT * FROM session',
      'SELECT * FROM partage_ouvert',
      'SELECT * FROM scellement',
      'SELECT sans_tenante(now())',
      `SELECT effacer_dossier('${randomUUID()}', '${randomUUID()}', now(), '${randomUUID()}', now(), NULL)`,
    ])
      await expect(lire(sql)).rejects.toMatchObject(refuse);
  });

  it('l’oubli des canaris ne touche que des canaris, même si on lui en nomme d’autres', async () => {
    const urgence = await v.crier([v.m.reseau.ctr.id]);
    expect(await lire('SELECT oublier_canaris($1) AS n', [[urgence]])).toEqual([{ n: 0 }]);
    expect(await lire('SELECT 1 AS la FROM courriel WHERE dossier = $1', [urgence])).toEqual([{ la: 1 }]);
  });
});
