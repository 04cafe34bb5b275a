import pg from 'pg';
import { tournee } from '#libs/domaine/tournee/index.js';
import { commencerLesTournees } from '#libs/registre/annuaire/tournees.js';
import { reglagesDuLieu, type ReglagesConfigures } from '#libs/registre/reglages.js';
import { uneMaison, unSignalement, type Maison } from '../../outils/maison.js';

const REGLAGES: ReglagesConfigures = { defaut: { heureDuMatin: '08:30' }, structures: {} };
async function enAdministrateur({ base }: Maison, sql: string, valeurs: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: base.urls.admin });
  await client.connect();
  try {
    await client.query(sql, valeurs);
  } finally {
    await client.end();
  }
}

const JOUR_MS = 86_400_000;

describe('Le message du matin des professionnels (design §1.1, F4)', () => {
  let m: Maison;
  const commencer = (): Promise<number> =>
    commencerLesTournees(m.horlogeBases.registre, m.clock, reglagesDuLieu(REGLAGES), m.horloge);
  const references = async (): Promise<string[]> =>
    (
      await m.horlogeBases.registre.query<{ id: string }>(`SELECT id FROM dossier WHERE nature = 'tournee' ORDER BY id`)
    ).rows.map((r) => r.id);
  const matins = async (): Promise<{ dossier: string; pas_avant: Date }[]> =>
    (
      await m.horlogeBases.registre.query<{ dossier: string; pas_avant: Date }>(
        `SELECT dossier, pas_avant FROM courriel WHERE gabarit = 'matin' ORDER BY pas_avant, dossier`,
      )
    ).rows;
  const sonner = async (): Promise<void> => {
    for (const r of await references()) await m.clock.etape(tournee, r, 'annoncerLeMatin', 'annoncer');
  };

  beforeAll(async () => {
    m = await uneMaison(REGLAGES); // a Tuesday, 10 in the morning in Paris
  });
  afterAll(() => m.fermer());

  it('commence une fois pour chaque personne qui tient un poste, même si deux processus s’y prennent ensemble', async () => {
    const [a, b] = await Promise.all([commencer(), commencer()]);
    expect(a).toBe(b);
    const tenus = await m.horlogeBases.registre.query(
      'SELECT DISTINCT titulaire FROM poste WHERE titulaire IS NOT NULL',
    );
    expect(await references()).toHaveLength(tenus.rowCount ?? 0);
    expect(await commencer()).toBe(0);
  });

  it('part chaque jour ouvré à l’heure dite, qu’il y ait du nouveau ou non, et une seule fois si l’horloge est en retard', async () => {
    await sonner();
    expect(await matins()).toEqual([]);
    const n = (await references()).length;
    await unSignalement(m, { agent: m.reseau.agent.id });
    m.temps.avancer(JOUR_MS); // Wednesday, after 8:30
    await sonner();
    await sonner();
    expect(await matins()).toHaveLength(n);
    m.temps.avancer(4 * JOUR_MS); // Sunday: Thursday's and Friday's were missed, one message says it all
    await sonner();
    expect(await matins()).toHaveLength(2 * n);
  });

  it('cesse quand la personne ne tient plus de poste ici', async () => {
    const avant = (await matins()).length;
    await enAdministrateur(m, 'UPDATE poste SET titulaire = NULL WHERE titulaire = $1', [m.reseau.assistante.id]);
    m.temps.avancer(2 * JOUR_MS);
    await sonner();
    expect((await matins()).length - avant).toBe((await references()).length - 1);
    const { rows } = await m.horlogeBases.registre.query<{ ouvert: boolean }>(
      `SELECT ouvert FROM dossier WHERE nature = 'tournee' AND titulaire = $1`,
      [m.reseau.assistante.id],
    );
    expect(rows).toEqual([{ ouvert: false }]);
  });
});
