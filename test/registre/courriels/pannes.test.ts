import PostalMime from 'postal-mime';
import type { Geste } from '../../outils/smtp-double.js';
import { GABARITS, Terrain } from './terrain.js';

let t: Terrain;
beforeAll(async () => {
  t = await Terrain.ouvrir();
});
beforeEach(() => t.recommencer());
afterEach(() => t.cesser());
afterAll(() => t.fermer());

/** A moment of the relay that the test ends when it wants. */
function barriere(): { moment: () => Promise<Geste>; lever: (geste: Geste) => void } {
  let lever: (geste: Geste) => void = () => undefined;
  const levee = new Promise<Geste>((resolve) => (lever = resolve));
  return { moment: () => levee, lever };
}

describe('une pompe meurt entre le 354 et le 250', () => {
  it.each([
    { classe: 'vital', bilan: { ACCEPTE: 1 }, etat: 'ACCEPTE', remis: 2, taches: 0 },
    { classe: 'offre', bilan: { INCERTAIN: 1 }, etat: 'INCERTAIN', remis: 1, taches: 1 },
    { classe: 'courtoisie', bilan: { INCERTAIN: 1 }, etat: 'INCERTAIN', remis: 1, taches: 0 },
  ] as const)('$classe : une autre prend la suite', async ({ classe, bilan, etat, remis, taches }) => {
    const { cle, dossier } = await t.deposer({ gabarit: GABARITS[classe] });
    const point = barriere();
    t.jouer({ point: point.moment, garde: true });
    const premiere = t.pompe().viderMaintenant();
    await t.double.jusqua((d) => d.points === 1);
    expect((await t.ligne(cle)).etat).toBe(classe === 'vital' ? 'EN_COURS' : 'DATA_DEBUTE');
    await t.couperSessions();
    t.jouer({ garde: true });
    expect(await t.pompe().viderMaintenant()).toEqual(bilan);
    point.lever('250 late');
    expect(await premiere).toEqual({}); // a ghost writes nothing
    expect((await t.ligne(cle)).etat).toBe(etat);
    expect(t.double.recus).toHaveLength(remis);
    expect(new Set(t.double.recus.map((r) => r.brut)).size).toBe(1);
    expect(await t.taches(dossier)).toHaveLength(taches);
    expect(await t.pompe().viderMaintenant()).toEqual({});
  });

  it('sans successeur, la même pompe apprend encore ce que la messagerie répond', async () => {
    const { cle } = await t.deposer();
    const point = barriere();
    t.jouer({ point: point.moment });
    const bilan = t.pompe().viderMaintenant();
    await t.double.jusqua((d) => d.points === 1);
    await t.couperSessions();
    point.lever('250 ok');
    expect(await bilan).toEqual({ ACCEPTE: 1 });
    expect((await t.ligne(cle)).etat).toBe('ACCEPTE');
  });
});

describe('les fantômes', () => {
  it.each(['vital', 'offre', 'courtoisie'] as const)(
    '%s : une pompe gelée avant le 354 ne remet plus rien',
    async (classe) => {
      const { cle } = await t.deposer({ gabarit: GABARITS[classe] });
      const data = barriere();
      t.jouer({ data: data.moment, extensions: [] });
      const gelee = t.pompe({ reglage: { gelMs: 1500 } }).viderMaintenant();
      await t.incident('base'); // PostgreSQL ends the silent session
      await t.couperSessions(); // and has ended it
      t.jouer({});
      expect(await t.pompe().viderMaintenant()).toEqual({ ACCEPTE: 1 });
      data.lever('354 go');
      expect(await gelee).toEqual({});
      expect(t.incidents.map((i) => i.quoi)).toContain('fantome');
      expect(t.double.points).toBe(1);
      expect(await t.ligne(cle)).toMatchObject({ etat: 'ACCEPTE', essais: 2 });
    },
  );
});

describe('plusieurs pompes', () => {
  it('un message, une ligne, quel que soit le nombre de pompes', async () => {
    for (let i = 0; i < 40; i += 1) await t.deposer({ gabarit: i % 2 === 0 ? 'propositionAgent' : 'nouvelleAffaire' });
    const pompes = [1, 2, 3].map(() => t.pompe({ reglage: { lot: 5, reposMs: 5 } }));
    for (const p of pompes) p.demarrer();
    await t.double.jusqua((d) => d.recus.length >= 40);
    await Promise.all(pompes.map((p) => p.arreter()));
    const ids = await Promise.all(t.double.recus.map(async (r) => (await PostalMime.parse(r.brut)).messageId));
    expect([ids.length, new Set(ids).size]).toEqual([40, 40]);
    const { rows } = await t.admin.query('SELECT DISTINCT etat, essais, pompe FROM courriel');
    expect(rows).toEqual([{ etat: 'ACCEPTE', essais: 1, pompe: null }]);
  });
});

describe('la marche continue', () => {
  it('un avis suffit à faire partir un message', async () => {
    await t.deposer();
    t.pompe({ reglage: { reposMs: 600_000 } }).demarrer();
    await t.double.jusqua((d) => d.recus.length === 1); // the first round is over: the next is ten minutes away
    await t.deposer();
    await t.admin.query(`SELECT pg_notify('courriel_dossier', '')`);
    await t.double.jusqua((d) => d.recus.length === 2);
  });

  it('sans avis, le tour suivant le trouve', async () => {
    t.pompe({ reglage: { reposMs: 5 } }).demarrer();
    await t.deposer();
    await t.double.jusqua((d) => d.recus.length === 1);
  });

  it('PostgreSQL coupe toutes les connexions : la pompe le dit, se reconnecte et continue', async () => {
    t.pompe({ reglage: { reposMs: 5 } }).demarrer();
    await t.deposer();
    await t.double.jusqua((d) => d.recus.length === 1);
    await t.admin.query(
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = 'relais_worker' AND datname = current_database()`,
    );
    await t.incident('base');
    await t.deposer();
    await t.double.jusqua((d) => d.recus.length === 2);
  });

  it("l'arrêt laisse finir ce qui est commencé et ne laisse rien de réservé", async () => {
    const { cle } = await t.deposer();
    const point = barriere();
    t.jouer({ point: point.moment });
    const pompe = t.pompe({ reglage: { reposMs: 5 } });
    pompe.demarrer();
    await t.double.jusqua((d) => d.points === 1);
    const arret = pompe.arreter();
    const second = await t.deposer();
    point.lever('250 ok');
    await arret;
    expect((await t.ligne(cle)).etat).toBe('ACCEPTE');
    expect((await t.ligne(second.cle)).etat).toBe('A_ENVOYER');
  });

  it("une issue connue n'est pas perdue parce que la base tarde à l'écrire", async () => {
    const { cle } = await t.deposer();
    const verrou = await t.admin.connect();
    t.jouer({
      point: async (): Promise<Geste> => {
        await verrou.query('BEGIN');
        await verrou.query('SELECT 1 FROM courriel WHERE cle = $1 FOR UPDATE', [cle]);
        return '250 ok';
      },
    });
    const bilan = t.pompe().viderMaintenant();
    await t.incident('consignation');
    await verrou.query('COMMIT');
    verrou.release();
    expect(await bilan).toEqual({ ACCEPTE: 1 });
    expect(t.double.recus).toHaveLength(1);
  });
});
