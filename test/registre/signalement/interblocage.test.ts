import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { estRefus } from '#libs/domaine/erreurs.js';
import { unAgent } from '../../fabriques/reseau.js';
import { actes, etatDe, faitsDe, tenter, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';

/**
 * An act locks its dossier, then the person who will hold it. A rival that takes them in the other order makes a deadlock, and
 * PostgreSQL ends the act (40P01): nobody else is left to do it, so it is played again, three times in all (design §4 rule 4).
 */
describe('Un interblocage dans la base (40P01)', () => {
  let m: Maison;
  let rival: pg.Client;
  let lecture: pg.Client;

  beforeAll(async () => {
    m = await uneMaison();
    [rival, lecture] = await Promise.all([unClient(), unClient()]);
    // PostgreSQL looks for a deadlock from the act's session, never from the rival's: the act is the one that it ends.
    await rival.query(`SET deadlock_timeout = '60s'`);
    await rival.query(
      `ALTER ROLE relais_api IN DATABASE ${rival.escapeIdentifier(base())} SET deadlock_timeout = '20ms'`,
    );
  });
  afterAll(async () => {
    await Promise.all([rival.end(), lecture.end()]);
    await m.fermer();
  });

  const base = (): string => new URL(m.base.urls.admin).pathname.slice(1);
  const unClient = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: m.base.urls.admin });
    await client.connect();
    return client;
  };

  /** The rival holds the next ASS, the act holds the dossier: each then asks for what the other has. */
  async function interbloquer(reference: string): Promise<void> {
    await rival.query('SELECT 1 FROM personne WHERE id = $1 FOR UPDATE', [m.reseau.autreAssistante.id]);
    await sessionsEnAttente(1); // the act has its dossier, and waits to read who is absent
    const dossier = rival.query('SELECT 1 FROM dossier WHERE id = $1 FOR UPDATE', [reference]);
    await sessionsEnAttente(2);
    await lecture.query('COMMIT');
    await dossier; // the act was ended, and let go of it
  }

  async function sessionsEnAttente(combien: number): Promise<void> {
    for (let vues = 0; vues < combien;) {
      const { rows } = await lecture.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      vues = rows[0]?.n ?? 0;
    }
  }

  /** `fois` deadlocks, one after the other, under one act. @returns what the act answered */
  async function recuserSous(fois: number, reference: string, cle: string): Promise<unknown> {
    const retenir = async (): Promise<void> => {
      await lecture.query('BEGIN');
      await lecture.query('LOCK TABLE absence IN ACCESS EXCLUSIVE MODE');
    };
    await retenir();
    await rival.query('BEGIN');
    const acte = tenter(m, actes.recuser, reference, m.reseau.assistante, {}, cle).catch((e: unknown) => e);
    for (let i = 1; i <= fois; i += 1) {
      await interbloquer(reference);
      if (i < fois) await retenir();
      await rival.query('COMMIT');
      if (i < fois) await rival.query('BEGIN');
    }
    return acte;
  }

  const unAutre = async (): Promise<string> =>
    unSignalement(m, { agent: (await unAgent(m.base.urls.admin, m.reseau.service, `I-${randomUUID()}`)).id });

  it.each([1, 2])('%i fois de suite : l’acte est rejoué et n’a lieu qu’une fois', async (fois) => {
    const reference = await unAutre();
    const reponse = await recuserSous(fois, reference, randomUUID());
    expect(estRefus(reponse as never)).toBe(false);
    expect(reponse).toMatchObject({ reference });
    expect(await faitsDe(m, reference)).toEqual(['depose', 'rapproche', 'recuse']);
    expect((await etatDe(m, reference)).titulaire).toBe(m.reseau.autreAssistante.id);
  });

  it('trois fois de suite : l’acte échoue sans rien laisser, et la même clé le refait ensuite', async () => {
    const reference = await unAutre();
    const cle = randomUUID();
    expect(await recuserSous(3, reference, cle)).toMatchObject({ code: '40P01' });
    expect(await faitsDe(m, reference)).toEqual(['depose']);
    expect(await tenter(m, actes.recuser, reference, m.reseau.assistante, {}, cle)).toMatchObject({ reference });
    expect(await faitsDe(m, reference)).toEqual(['depose', 'rapproche', 'recuse']);
  });
});
