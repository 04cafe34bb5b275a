import { HorlogeVirtuelle } from '#libs/infra/horloge.js';
import { Debit, type Montre } from '#libs/registre/courriels/debit.js';
import { Retours } from '#libs/registre/courriels/retours.js';
import { recommencer } from '#libs/registre/recommencer.js';
import type { Geste } from '../../outils/smtp-double.js';
import { comptesDe, deposerEnMasse, identifiants, restants } from './en-masse.js';
import { Terrain } from './terrain.js';

let t: Terrain;
beforeAll(async () => {
  t = await Terrain.ouvrir();
});
beforeEach(() => t.recommencer());
afterEach(() => t.cesser());
afterAll(() => t.fermer());

const enMasse = { voie: 'masse' } as const;
const REFUS = '550 no such user';

/** Time that passes when somebody waits for it. */
function tempsQuiSaute(): Montre & { t: number } {
  const m = {
    t: 0,
    maintenant: () => m.t,
    attendre: async (ms: number) => {
      await new Promise((resolve) => setImmediate(resolve));
      m.t += ms;
    },
  };
  return m;
}

describe('la voie des messages de masse', () => {
  it('écrit à chacun, compte, et ne garde personne : ni adresse, ni ligne, ni tâche, ni réveil (R-281, T-37)', async () => {
    const envoi = await deposerEnMasse(t, 60);
    const [refuse, absent] = ['masse-7@exemple.example', 'masse-8@exemple.example'];
    await t.admin.query('UPDATE identite SET courriel = NULL WHERE courriel = $1', [absent]);
    t.jouer({ rcpt: (ligne): Geste => (ligne.includes(refuse) ? REFUS : '250 ok') });
    expect(await t.pompe(enMasse).viderMaintenant()).toEqual({ ACCEPTE: 58, REFUSE: 1, SANS_ADRESSE: 1 });
    expect(await comptesDe(t, envoi)).toEqual({ total: 60, acceptes: 58, refuses: 1, sans_adresse: 1, abandonnes: 0 });
    expect(await restants(t)).toBe(0);
    expect(new Set(t.double.recus.map((r) => r.a)).size).toBe(58);
    expect(t.double.recus.map((r) => r.brut).join('\n')).not.toMatch(/canari|jeanne/i);
    const { rows } = await t.admin.query('SELECT 1 FROM tache UNION ALL SELECT 1 FROM reveil');
    expect(rows).toEqual([]);
  });

  it('ne retarde ni une alerte ni une offre : déposées après deux mille, elles partent avant la fin (C10)', async () => {
    await deposerEnMasse(t, 2000);
    const masse = t.pompe(enMasse);
    masse.demarrer();
    await t.double.jusqua((d) => d.recus.length >= 50);
    await t.avecRole('urgence', async (registre) => {
      const autres = [
        t.pompe({ reglage: { reposMs: 5 } }),
        t.pompe({ voie: 'urgence', registre, reglage: { reposMs: 5 } }),
      ];
      for (const p of autres) p.demarrer();
      await t.deposer({ gabarit: 'monteeDeLigne' });
      await t.deposer();
      const apresElles = (): number => t.double.recus.filter((r) => r.a.startsWith('p-')).length;
      await t.double.jusqua(() => apresElles() === 2);
      const deja = t.double.recus.length - 2;
      process.stdout.write(`C10: an alert and an offer accepted when ${deja} of 2000 mass mails were\n`);
      expect(deja).toBeLessThan(2000);
      await Promise.all([masse, ...autres].map((p) => p.arreter()));
    });
    expect(await restants(t)).toBeGreaterThan(0);
  });

  it('une boîte qui ne peut pas attendre passe devant ce qui a été remis à plus tard', async () => {
    const envoi = await deposerEnMasse(t, 3);
    t.jouer({ rcpt: (ligne): Geste => (ligne.includes('masse-2@') ? '451 later' : '250 ok') });
    const pompe = t.pompe(enMasse);
    expect(await pompe.viderMaintenant()).toEqual({ ACCEPTE: 2, A_ENVOYER: 1 });
    t.jouer({});
    t.avancer(14);
    expect(await pompe.viderMaintenant()).toEqual({});
    t.avancer(1);
    expect(await pompe.viderMaintenant()).toEqual({ ACCEPTE: 1 });
    expect(await comptesDe(t, envoi)).toMatchObject({ acceptes: 3 });
  });

  it('au débit réglé : jamais plus par seconde, comptées à la messagerie (C9)', async () => {
    const temps = tempsQuiSaute();
    const vus: number[] = [];
    await deposerEnMasse(t, 120);
    t.jouer({
      point: (): Geste => {
        vus.push(temps.t);
        return '250 ok';
      },
    });
    expect(await t.pompe({ ...enMasse, debit: new Debit(20, temps) }).viderMaintenant()).toEqual({ ACCEPTE: 120 });
    const pire = Math.max(...vus.map((a) => vus.filter((b) => b > a - 1000 && b <= a).length));
    expect(pire).toBeLessThanOrEqual(20);
    expect(vus).toHaveLength(120);
  });

  it('la messagerie dit 421 : tout attend, rien n’est perdu, personne n’est appelé', async () => {
    const temps = tempsQuiSaute();
    const envoi = await deposerEnMasse(t, 30);
    let refus = 0;
    t.jouer({
      mail: (): Geste => {
        refus += 1;
        return '421 too many';
      },
    });
    const pompe = t.pompe({ ...enMasse, debit: new Debit(100, temps), reglage: { lot: 30 } });
    expect(await pompe.viderMaintenant()).toEqual({ A_ENVOYER: 30 });
    expect(refus).toBeGreaterThanOrEqual(30);
    expect(temps.t).toBeGreaterThan(1000); // the lane braked, and did not ask all of them at once
    t.jouer({});
    t.avancer(900);
    expect(await pompe.viderMaintenant()).toEqual({ ACCEPTE: 30 });
    expect(await comptesDe(t, envoi)).toMatchObject({ acceptes: 30, abandonnes: 0 });
  });

  it('incertain : le même message une fois encore, puis abandonné et compté ; jamais la tâche de quelqu’un', async () => {
    const envoi = await deposerEnMasse(t, 2);
    t.jouer({ point: 'fin', garde: true });
    const pompe = t.pompe(enMasse);
    expect(await pompe.viderMaintenant()).toEqual({ A_ENVOYER: 2 });
    t.avancer(30);
    expect(await pompe.viderMaintenant()).toEqual({ ABANDON: 2 });
    expect(t.double.recus).toHaveLength(4);
    expect(new Set(t.double.recus.map((r) => r.brut)).size).toBe(2);
    expect(await comptesDe(t, envoi)).toMatchObject({ acceptes: 0, abandonnes: 2 });
    expect([await restants(t), await t.taches(envoi.dossier)]).toEqual([0, []]);
  });

  it('ce qui revient ne trouve rien, parti ou non : la porte des retours ne connaît pas ces messages (T-37)', async () => {
    await deposerEnMasse(t, 2);
    const { rows } = await t.admin.query<{ cle: string }>('SELECT cle FROM courriel');
    const retours = new Retours(t.bases.registre, undefined as never);
    const connus = (): Promise<boolean[]> => Promise.all(rows.map((r) => retours.connu(r.cle.slice(0, 40))));
    expect(await connus()).toEqual([false, false]);
    await t.pompe(enMasse).viderMaintenant();
    expect(await connus()).toEqual([false, false]);
  });

  it('un dossier effacé arrête ce qui restait, et rien n’en est compté', async () => {
    const envoi = await deposerEnMasse(t, 200);
    const pompe = t.pompe({ ...enMasse, reglage: { lot: 10 } });
    let effacer: Promise<unknown> | undefined;
    t.jouer({
      point: async (): Promise<Geste> => {
        if (t.double.points === 20) effacer = recommencer(() => effacerLeDossier(envoi.dossier));
        await effacer;
        return '250 ok';
      },
    });
    await pompe.viderMaintenant();
    expect(t.double.recus.length).toBeLessThanOrEqual(30); // what was claimed, and no more
    expect([await restants(t), await comptesDe(t, envoi)]).toEqual([0, undefined]);
  });

  it('à l’arrêt, ce qui attendait son tour retourne au registre et part après', async () => {
    const envoi = await deposerEnMasse(t, 40);
    const temps = { maintenant: (): number => 0, attendre: (): Promise<void> => new Promise(() => undefined) };
    const pompe = t.pompe({ ...enMasse, debit: new Debit(5, temps), reglage: { reposMs: 5 } });
    pompe.demarrer();
    await t.double.jusqua((d) => d.recus.length > 0);
    await pompe.arreter();
    const partis = t.double.recus.length;
    const { rows } = await t.admin.query(`SELECT DISTINCT etat, pompe FROM courriel WHERE voie = 'masse'`);
    expect(rows).toEqual([{ etat: 'A_ENVOYER', pompe: null }]);
    expect(await t.pompe(enMasse).viderMaintenant()).toEqual({ ACCEPTE: 40 - partis });
    expect(new Set(await identifiants(t.double.recus)).size).toBe(40);
    expect(await comptesDe(t, envoi)).toMatchObject({ total: 40, acceptes: 40 });
  });

  it('chaque processus a son droit : l’urgence ne les voit ni ne les oublie, l’horloge n’oublie qu’eux', async () => {
    const { cle } = await t.deposer();
    await deposerEnMasse(t, 1);
    await t.avecRole('urgence', async (registre) => {
      expect((await registre.query('SELECT voie FROM courriel')).rows).toEqual([{ voie: 'dossier' }]);
      await expect(registre.query('DELETE FROM courriel')).rejects.toThrow(/permission denied/);
    });
    await t.bases.registre.query('DELETE FROM courriel');
    expect([(await t.ligne(cle)).etat, await restants(t)]).toEqual(['A_ENVOYER', 0]);
    await expect(t.bases.registre.query('UPDATE envoi_masse SET total = 0')).rejects.toThrow(/permission denied/);
  });

  /** As the clock's act does once the archives agreed. */
  async function effacerLeDossier(dossier: string): Promise<void> {
    const client = await t.admin.connect();
    const instant = new HorlogeVirtuelle(() => t.maintenant).sql();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('relais.acte', $1, true)`, [dossier]);
      await client.query(`SELECT effacer_dossier($1, $1, ${instant}, $1, ${instant}, NULL)`, [dossier]);
      await client.query('COMMIT');
    } catch (erreur) {
      await client.query('ROLLBACK');
      throw erreur;
    } finally {
      client.release();
    }
  }
});
