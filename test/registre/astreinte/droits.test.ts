import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Auteur } from '#libs/domaine/acte.js';
import { estRefus, type Refus } from '#libs/domaine/erreurs.js';
import {
  changerAstreinte,
  retirerAstreinte,
  tenirAstreinte,
  type TenirAstreinte,
} from '#libs/registre/annuaire/astreintes.js';
import { gardiennesPossibles, listesDeGarde } from '#libs/registre/lecteurs/astreintes.js';
import { reglagesDuLieu } from '#libs/registre/reglages.js';
import { uneMaison, type Maison } from '../../outils/maison.js';
import { accesDe, enAdministrateur } from '../boucle/outils.js';
import { enProprietaire, unePersonne } from '../conseil/voisine.js';
import { uneVoisine } from './voisine.js';
import { courriels, lieu, veiller } from './outils.js';

const reglages = reglagesDuLieu({ defaut: {}, structures: {} });

describe('Qui tient la liste d’astreinte (F-43)', () => {
  let m: Maison;
  let region: string;
  let voisine: Auteur;
  let direction: Auteur;
  beforeAll(async () => {
    m = await uneMaison({ defaut: {}, structures: {} }, { depart: '2026-03-27T09:00:00.000Z' }); // a Friday
    region = await lieu(m, 'MEF-ARA');
    voisine = await uneVoisine(m);
    direction = await enProprietaire(m, (client) => unePersonne(client, 'Brigitte Delmas', [['direction', region]]));
  });
  afterAll(() => m.fermer());

  const champs = (autres: Partial<TenirAstreinte> = {}): TenirAstreinte => ({
    lieu: region,
    personne: m.reseau.assistante.id,
    du: '2026-03-28',
    duHeure: '08:00',
    au: '2026-03-30',
    auHeure: '08:00',
    ...autres,
  });
  const tenir = (
    qui: Auteur,
    autres: Partial<TenirAstreinte> = {},
    cle: string = randomUUID(),
  ): ReturnType<typeof tenirAstreinte> => tenirAstreinte(accesDe(m), { champs: champs(autres), personne: qui.id, cle });
  const code = (r: Refus | object): unknown => (estRefus(r) ? (r.champs ?? r.code) : r);
  const liste = async (qui: Auteur): ReturnType<typeof listesDeGarde> => listesDeGarde(accesDe(m), qui.id, reglages);

  it('la conseillère de la région écrit les heures de là-bas, par-dessus le changement d’heure ; deux fois la même clé, une ligne', async () => {
    const un = await tenir(m.reseau.ctr, {}, 'cle-un');
    expect(await tenir(m.reseau.ctr, {}, 'cle-un')).toEqual(un);
    const [lue] = await liste(m.reseau.ctr);
    expect(lue?.gardes).toMatchObject([
      { du: '2026-03-28T07:00:00.000Z', au: '2026-03-30T06:00:00.000Z', qui: { nom: 'Claire Aubert' }, ici: true },
    ]);
    expect(lue?.trous).toEqual([
      {
        du: '2026-03-27T09:00:00.000Z',
        au: '2026-03-28T07:00:00.000Z',
        repli: { nom: 'Hélène Faure', telephone: expect.any(String) as string },
      },
      {
        du: '2026-03-30T06:00:00.000Z',
        au: '2026-03-30T09:00:00.000Z',
        repli: { nom: 'Hélène Faure', telephone: expect.any(String) as string },
      },
    ]);
  });

  it('personne d’autre ne l’écrit ni ne la lit : la conseillère d’une autre région, une assistante, une direction, un agent', async () => {
    const { chef, rh, agent, assistante, administratrice } = m.reseau;
    const [garde] = (await liste(m.reseau.ctr))[0]?.gardes ?? [];
    for (const qui of [voisine, direction, chef, rh, agent, assistante, administratrice]) {
      expect(code(await tenir(qui))).toBe('INTROUVABLE');
      expect(
        code(await changerAstreinte(accesDe(m), { champs: champs(), personne: qui.id, cle: 'x' }, garde?.id ?? '')),
      ).toBe('INTROUVABLE');
      expect(code(await retirerAstreinte(accesDe(m), { personne: qui.id, astreinte: garde?.id ?? '' }))).toBe(
        'INTROUVABLE',
      );
      expect((await liste(qui)).filter((l) => l.lieu === region)).toEqual([]);
      expect(await gardiennesPossibles(accesDe(m), qui.id, region)).toEqual([]);
    }
    expect(await liste(voisine)).toMatchObject([{ nom: 'MEF-BRE', organisee: false }]);
    expect((await liste(m.reseau.ctn)).map((l) => l.nom)).toEqual(['MEF-ARA', 'MEF-BRE']);
  });

  it('PostgreSQL refuse de lui-même : écrire chez une autre, mettre un agent d’astreinte, lire la liste ou les volontaires d’autrui', async () => {
    const client = new pg.Client({ connectionString: m.base.urls.api });
    await client.connect();
    try {
      const inserer = `INSERT INTO astreinte (id, lieu, personne, du, au) VALUES (gen_random_uuid(), $1, $2, now(), now() + interval '1 hour')`;
      const enTantQue = (qui: Auteur): Promise<unknown> =>
        client.query(`SELECT set_config('relais.personne', $1, false)`, [qui.id]);
      for (const [qui, personne] of [
        [voisine, m.reseau.assistante],
        [direction, m.reseau.assistante],
        [m.reseau.chef, m.reseau.assistante],
        [m.reseau.ctr, m.reseau.agent],
      ] as const) {
        await enTantQue(qui);
        await expect(client.query(inserer, [region, personne.id])).rejects.toThrow(/row-level security/);
      }
      await enTantQue(voisine);
      expect((await client.query('UPDATE astreinte SET au = au')).rowCount).toBe(0);
      expect((await client.query('DELETE FROM astreinte')).rowCount).toBe(0);
      expect((await client.query('SELECT * FROM astreinte')).rowCount).toBe(0);
      await enTantQue(m.reseau.assistante); // her own hours, and nobody else's
      expect((await client.query('SELECT DISTINCT personne FROM astreinte')).rows).toEqual([
        { personne: m.reseau.assistante.id },
      ]);
      await enAdministrateur(m, 'INSERT INTO volontaire (personne, inscrit_le) VALUES ($1, now())', [
        m.reseau.assistante.id,
      ]);
      await enTantQue(m.reseau.ctr);
      expect((await client.query('SELECT * FROM volontaire')).rowCount).toBe(0);
      expect((await client.query('UPDATE volontaire SET joint_le = now()')).rowCount).toBe(0);
      await expect(
        client.query('INSERT INTO volontaire (personne, inscrit_le) VALUES ($1, now())', [m.reseau.ctn.id]),
      ).rejects.toThrow(/row-level security/);
      await enTantQue(m.reseau.agent);
      await expect(
        client.query('INSERT INTO volontaire (personne, inscrit_le) VALUES ($1, now())', [m.reseau.agent.id]),
      ).rejects.toThrow(/row-level security/);
      await expect(client.query('UPDATE volontaire SET essai_le = now()')).rejects.toThrow(/permission denied/);
      await expect(client.query(`SELECT * FROM lieux_a_veiller(now())`)).rejects.toThrow(/permission denied/);
      await expect(client.query(`SELECT * FROM volontaires_a_essayer(now())`)).rejects.toThrow(/permission denied/);
    } finally {
      await client.end();
    }
  });

  it.each<[string, Partial<TenirAstreinte>, string]>([
    ['une fin avant le début', { au: '2026-03-28', auHeure: '07:00' }, 'au'],
    ['une astreinte déjà finie', { du: '2026-03-01', au: '2026-03-02' }, 'au'],
    ['l’heure que l’été supprime', { du: '2026-03-29', duHeure: '02:30' }, 'duHeure'],
    ['une fin dans trois ans', { au: '2029-01-01' }, 'au'],
    ['deux fois la même personne aux mêmes heures', {}, 'personne'],
  ])('%s : dit où, et comment faire', async (_cas, autres, champ) => {
    const refuse = await tenir(m.reseau.ctr, autres);
    expect(Object.keys(estRefus(refuse) ? (refuse.champs ?? {}) : {})).toEqual([champ]);
  });

  it('qui n’est pas du service social de ce lieu n’y est pas d’astreinte', async () => {
    for (const personne of [m.reseau.agent.id, m.reseau.chef.id, m.reseau.administratrice.id, randomUUID()])
      expect(code(await tenir(m.reseau.ctr, { personne, du: '2026-04-01', au: '2026-04-02' }))).toMatchObject({ personne: [expect.stringContaining('service social') as string] }); // prettier-ignore
  });

  it('changée, retirée : chaque geste est inscrit sous le nom de qui l’a fait ; ce qui est passé reste écrit', async () => {
    const [garde] = (await liste(m.reseau.ctr))[0]?.gardes ?? [];
    const geste = { champs: champs({ personne: m.reseau.ctr.id }), personne: m.reseau.ctr.id, cle: 'c' };
    expect(await changerAstreinte(accesDe(m), geste, garde?.id ?? '')).toEqual({ astreinte: garde?.id });
    m.temps.maintenant = new Date('2026-03-29T09:00:00.000Z'); // under way
    await retirerAstreinte(accesDe(m), { personne: m.reseau.ctr.id, astreinte: garde?.id ?? '' });
    const { rows } = await m.horlogeBases.registre.query<{ au: Date }>('SELECT au FROM astreinte');
    expect(rows.map((r) => r.au.toISOString())).toEqual(['2026-03-29T09:00:00.000Z']);
    const client = new pg.Client({ connectionString: m.base.urls.admin });
    await client.connect();
    const histoire = await client.query<{ geste: string; auteur: string }>(
      'SELECT geste, auteur FROM astreinte_histoire ORDER BY instant, geste',
    );
    await client.end();
    expect(histoire.rows.map((h) => h.geste)).toEqual(['ajoutee', 'changee', 'retiree']);
    expect(new Set(histoire.rows.map((h) => h.auteur))).toEqual(new Set([m.reseau.ctr.id]));
  });

  it('le contrôle dit le trou que la page laisse, sans attendre de mail de la page elle-même', async () => {
    expect(await courriels(m, 'trouAstreinte')).toBe(0);
    await veiller(m);
    expect(await courriels(m, 'trouAstreinte')).toBe(1);
  });
});
