import pg from 'pg';
import { actes } from '#libs/domaine/evenement/index.js';
import { lireLeJeton, nouveauJeton, prendrePlace, rendrePlace, type Prise } from '#libs/registre/evenements/places.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { seancesPourMoi } from '#libs/registre/lecteurs/seances.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { autourDUnEvenement, declare, evenementDe, horloge, surLEvenement, type Autour } from './outils.js';

const HEURE = 3_600_000;

describe('Une place d’un moment d’écoute : personne n’est écrit nulle part', () => {
  let m: Maison;
  let a: Autour;
  let admin: pg.Pool;
  let acces: Acces;
  let ref: string;
  beforeAll(async () => {
    m = await uneMaison();
    a = await autourDUnEvenement(m);
    admin = new pg.Pool({ connectionString: m.base.urls.admin, max: 2 });
    acces = { bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge };
    m.temps.avancer(HEURE);
    ref = await declare(m, a.direction);
    await sur('prendreEnCharge', {});
    await sur('deployer', {
      combien: '1',
      ou: 'Accueil du service',
      jour: '2026-03-10',
      heure: '14:00',
      forme: 'groupeDeParole',
      avec: m.reseau.chef.id,
      comment: 'telephone',
      medecin: 'oui',
    });
  });
  afterAll(async () => {
    await admin.end();
    await m.fermer();
  });

  async function sur(acte: keyof typeof actes, champs: object): Promise<void> {
    accepte(await surLEvenement(m, actes[acte] as never, ref, m.reseau.ctr, champs));
  }
  const ouvrir = async (jour: string, places: string): Promise<string> => {
    await sur('ouvrirSeance', { jour, heure: '10:00', minutes: '60', ou: 'Bureau 12', places });
    const { seances } = await seancesPourMoi(acces, m.reseau.agent.id);
    const derniere = seances.filter((s) => s.debut.startsWith(jour)).at(-1);
    if (derniere === undefined) throw new Error('the time is not offered to the agents of the place');
    return derniere.id;
  };
  const prendre = (seance: string, jeton = nouveauJeton(), qui = m.reseau.agent.id): Promise<Prise> =>
    prendrePlace(acces, qui, { seance, jeton });
  const placesPrises = async (): Promise<number> =>
    (await admin.query<{ n: number }>('SELECT count(*)::int AS n FROM place')).rows[0]?.n ?? 0;

  /** Every row of every table of both databases' record, as text. */
  async function toutesLesTables(): Promise<Map<string, string[]>> {
    const { rows } = await admin.query<{ nom: string }>(
      `SELECT quote_ident(table_name) AS nom FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    const lues = new Map<string, string[]>();
    for (const { nom } of rows) {
      const { rows: lignes } = await admin.query<{ l: string }>(`SELECT t::text AS l FROM ${nom} t ORDER BY 1`);
      lues.set(
        nom,
        lignes.map((r) => r.l),
      );
    }
    return lues;
  }

  it('de toutes les tables, avant et après, une seule ligne de plus : un jeton haché, sans auteur, sans heure, sans lecture (R-170, T-37)', async () => {
    const seance = await ouvrir('2026-03-12', '4');
    const avant = await toutesLesTables();
    await seancesPourMoi(acces, m.reseau.agent.id);
    const jeton = nouveauJeton();
    expect(await prendre(seance, jeton)).toBe('pris');
    expect(await prendre(seance, jeton)).toBe('pris');
    const apres = await toutesLesTables();
    const changees = [...apres].filter(([nom, lignes]) => lignes.join('\n') !== avant.get(nom)?.join('\n'));
    expect(changees.map(([nom]) => nom)).toEqual(['place']);
    const [[, lignes] = ['', []]] = changees;
    expect(lignes).toHaveLength(1);
    expect(lignes[0]).toBe(`(${seance},${m.empreinte('place', jeton)})`);
    expect(lignes.join()).not.toContain(m.reseau.agent.id);
    expect(await rendrePlace(acces, m.reseau.agent.id, jeton)).toBe(true);
    expect(await rendrePlace(acces, m.reseau.agent.id, jeton)).toBe(false);
    expect([...(await toutesLesTables())]).toEqual([...avant]);
  });

  it('deux au même instant pour la dernière place : une l’a, l’autre lit qu’il n’y en a plus ; rendue, elle revient (F-12)', async () => {
    const seance = await ouvrir('2026-03-13', '1');
    const jetons = [nouveauJeton(), nouveauJeton()] as const;
    const prises = await Promise.all(jetons.map((jeton) => prendre(seance, jeton)));
    expect([...prises].sort()).toEqual(['complet', 'pris']);
    const { seances } = await seancesPourMoi(acces, m.reseau.agent.id);
    expect(seances.find((s) => s.id === seance)).toMatchObject({ reste: false, ou: 'Bureau 12' });
    const pris = jetons[prises.indexOf('pris')] ?? '';
    expect(await rendrePlace(acces, m.reseau.agent.id, pris)).toBe(true);
    expect(await prendre(seance)).toBe('pris');
  });

  it('qui n’est pas agent du lieu ne voit aucun moment et n’y prend aucune place ; annulé ou commencé, il est fermé (R-170)', async () => {
    const seance = await ouvrir('2026-03-14', '4');
    for (const qui of [m.reseau.assistante, a.direction, a.lointaine]) {
      expect((await seancesPourMoi(acces, qui.id)).seances).toEqual([]);
      expect(await prendre(seance, nouveauJeton(), qui.id)).toBe('ferme');
    }
    const { seances } = await evenementDe(m, ref);
    await sur('annulerSeance', { numero: String(seances.at(-1)?.numero) });
    expect(await prendre(seance)).toBe('ferme');
    const lu = (await seancesPourMoi(acces, m.reseau.agent.id)).seances.find((s) => s.id === seance);
    expect(lu?.annuleeLe).not.toBeNull();
  });

  it('les jetons d’un moment passé sont détruits bien que les jours d’après courent encore, l’intervention finie (T-37)', async () => {
    const seance = await ouvrir('2026-03-15', '4');
    expect(await prendre(seance)).toBe('pris');
    await sur('finir', {});
    const avant = await placesPrises();
    m.temps.maintenant = new Date('2026-03-10T20:00:00Z');
    await horloge(m, ref);
    expect(await placesPrises()).toBe(avant);
    m.temps.maintenant = new Date('2026-03-16T08:00:00Z');
    for (let i = 0; i < 6; i += 1) await horloge(m, ref);
    expect(await placesPrises()).toBe(0);
    expect((await evenementDe(m, ref)).suivis.some((s) => s.rappeleLe === undefined)).toBe(true);
  });

  it('un jeton recopié de travers se lit quand même ; autre chose n’en est pas un', () => {
    const jeton = nouveauJeton();
    expect(jeton).toHaveLength(15);
    expect(lireLeJeton(` ${jeton.slice(0, 5).toLowerCase()}-${jeton.slice(5, 10)} ${jeton.slice(10)}`)).toBe(jeton);
    expect(lireLeJeton('OIL00-00000-00000')).toBe('011000000000000');
    for (const faux of ['', 'ABC', `${jeton}X`, 'UUUUU-UUUUU-UUUUU']) expect(lireLeJeton(faux)).toBeUndefined();
    expect(new Set(Array.from({ length: 200 }, nouveauJeton)).size).toBe(200);
  });
});
