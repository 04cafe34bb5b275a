import pg from 'pg';
import { HorlogeVirtuelle } from '#libs/infra/horloge.js';
import { liberer, messageIdsDans } from '#libs/registre/courriels/liberer.js';
import { retenir, retenueEnCours } from '#libs/registre/courriels/retenue.js';
import type { Geste } from '../../outils/smtp-double.js';
import { GABARITS, Terrain } from './terrain.js';

/** The mail ledger on hold (design §4 rule 13): nobody sends, nothing is lost, a person decides what leaves. */
describe('Les courriels retenus', () => {
  let t: Terrain;
  beforeAll(async () => {
    t = await Terrain.ouvrir();
  });
  beforeEach(async () => {
    await t.recommencer();
    await t.admin.query('DELETE FROM retenue');
  });
  afterEach(() => t.cesser());
  afterAll(() => t.fermer());

  const horloge = (): HorlogeVirtuelle => new HorlogeVirtuelle(() => t.maintenant);
  const tenir = async (): Promise<number> => {
    const client = await t.admin.connect();
    try {
      return await retenir(client, 'demande');
    } finally {
      client.release();
    }
  };
  const lever = (tri: Partial<Parameters<typeof liberer>[2]> = {}, aBlanc = false): ReturnType<typeof liberer> =>
    liberer(t.admin, horloge(), { dejaPartis: new Set(), ...tri }, aBlanc);

  it('aucune pompe ne prend rien, celle de la vigie non plus ; libérés, ils partent une fois', async () => {
    const depots = [
      await t.deposer({ gabarit: GABARITS.vital }),
      await t.deposer(),
      await t.deposer({ gabarit: GABARITS.courtoisie }),
    ];
    await tenir();
    t.avancer(3600);
    expect(await t.pompe().viderMaintenant()).toEqual({});
    expect(await t.pompe({ reglage: { apresS: 60 } }).viderMaintenant()).toEqual({});
    expect(t.double.recus).toEqual([]);
    for (const { cle } of depots) expect((await t.ligne(cle)).etat).toBe('A_ENVOYER');
    expect(await lever()).toEqual({ acceptes: 0, incertains: 0, liberes: 3 });
    expect(await t.pompe().viderMaintenant()).toEqual({ ACCEPTE: 3 });
    expect(t.double.recus).toHaveLength(3);
  });

  it('retenus deux fois, ils le sont depuis la première ; libérés, on le sait', async () => {
    await tenir();
    const premiere = await retenueEnCours(t.admin);
    await tenir();
    expect(await retenueEnCours(t.admin)).toEqual(premiere);
    await lever();
    expect(await retenueEnCours(t.admin)).toBeUndefined();
  });

  it('ce qui était en cours d’envoi finit, et se dit', async () => {
    await t.deposer();
    let passer = (): void => undefined;
    const passage = new Promise<void>((resolve) => (passer = resolve));
    let dire = (): void => undefined;
    const atteint = new Promise<void>((resolve) => (dire = resolve));
    t.jouer({
      data: async (): Promise<Geste> => {
        dire();
        await passage;
        return '354 go';
      },
    });
    const envoi = t.pompe().viderMaintenant();
    await atteint;
    expect(await tenir()).toBe(1);
    passer();
    expect(await envoi).toEqual({ ACCEPTE: 1 });
  });

  it('une retenue posée pendant que des pompes prennent : ce qui n’était pas pris ne l’est plus', async () => {
    for (let i = 0; i < 30; i += 1) await t.deposer();
    const pompes = [t.pompe(), t.pompe()].map((p) => p.viderMaintenant());
    await tenir();
    await Promise.all(pompes);
    const avant = t.double.recus.length;
    expect(await t.pompe().viderMaintenant()).toEqual({});
    expect(t.double.recus).toHaveLength(avant);
    await lever();
    await t.pompe().viderMaintenant();
    expect(t.double.recus).toHaveLength(30);
  });

  it('d’après le relais : ce qu’il a pris est inscrit comme remis ; à blanc, rien ne change', async () => {
    const [parti, reste] = [await t.deposer(), await t.deposer()];
    await tenir();
    const id =
      (await t.admin.query<{ message_id: string }>('SELECT message_id FROM courriel WHERE cle = $1', [parti.cle]))
        .rows[0]?.message_id ?? '';
    const dejaPartis = messageIdsDans(
      `postfix/cleanup[12]: 4F3A: message-id=${id}, <autre@ailleurs.example>`,
      'relais.example',
    );
    expect(dejaPartis).toEqual(new Set([id]));
    expect(await lever({ dejaPartis }, true)).toEqual({ acceptes: 1, incertains: 0, liberes: 1 });
    expect((await t.ligne(parti.cle)).etat).toBe('A_ENVOYER');
    expect(await lever({ dejaPartis })).toEqual({ acceptes: 1, incertains: 0, liberes: 1 });
    expect((await t.ligne(parti.cle)).etat).toBe('ACCEPTE');
    await t.pompe().viderMaintenant();
    expect((await t.ligne(reste.cle)).etat).toBe('ACCEPTE');
    expect(t.double.recus).toHaveLength(1);
  });

  it('dus avant un instant : une proposition devient une tâche, une alerte part quand même', async () => {
    const offre = await t.deposer();
    const alerte = await t.deposer({ gabarit: GABARITS.vital });
    const plusTard = await t.deposer({ pasAvant: new Date(t.maintenant.getTime() + 7_200_000).toISOString() });
    await tenir();
    const depuis = new Date(t.maintenant.getTime() + 3_600_000).toISOString();
    expect(await lever({ depuis })).toEqual({ acceptes: 0, incertains: 1, liberes: 2 });
    expect((await t.ligne(offre.cle)).etat).toBe('INCERTAIN');
    expect(await t.taches(offre.dossier)).toMatchObject([{ nature: 'offreAVerifier' }]);
    expect((await t.ligne(plusTard.cle)).etat).toBe('A_ENVOYER');
    await t.pompe().viderMaintenant();
    expect((await t.ligne(alerte.cle)).etat).toBe('ACCEPTE');
  });

  it('un envoi laissé par une pompe morte se trie comme les autres', async () => {
    const { cle } = await t.deposer();
    await t.admin.query(`UPDATE courriel SET etat = 'DATA_DEBUTE', pompe = 7, essais = 1 WHERE cle = $1`, [cle]);
    await tenir();
    const { rows } = await t.admin.query<{ message_id: string }>('SELECT message_id FROM courriel WHERE cle = $1', [
      cle,
    ]);
    await lever({ dejaPartis: new Set(rows.map((r) => r.message_id)) });
    expect((await t.ligne(cle)).etat).toBe('ACCEPTE');
  });

  it('aucun rôle du service ne peut retenir ni libérer', async () => {
    await tenir();
    for (const role of ['api', 'urgence'] as const)
      await t.avecRole(role, async (pool: pg.Pool) => {
        expect(await retenueEnCours(pool)).toMatchObject({ motif: 'demande' });
        await expect(pool.query('UPDATE retenue SET levee_le = now()')).rejects.toMatchObject({ code: '42501' });
        await expect(pool.query(`INSERT INTO retenue (motif) VALUES ('demande')`)).rejects.toMatchObject({
          code: '42501',
        });
      });
  });
});
