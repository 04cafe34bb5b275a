import pg from 'pg';
import { actes } from '#libs/domaine/evenement/index.js';
import { aFaire } from '#libs/registre/lecteurs/a-faire.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { tachesDEvenement } from '#libs/registre/lecteurs/taches-d-evenement.js';
import { accepte, unSignalement, uneMaison, type Maison } from '../../outils/maison.js';
import {
  autourDUnEvenement,
  courriels,
  declare,
  exercice,
  horloge,
  quatreChamps,
  repond,
  surLEvenement,
  type Autour,
} from './outils.js';

const MINUTE = 60_000;

describe('Un exercice n’entre dans aucun chiffre', () => {
  let m: Maison;
  let a: Autour;
  let admin: pg.Pool;
  let acces: Acces;
  let reel: string;
  let joue: string;

  beforeAll(async () => {
    m = await uneMaison();
    a = await autourDUnEvenement(m);
    admin = new pg.Pool({ connectionString: m.base.urls.admin, max: 1 });
    acces = { bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge };
    m.temps.avancer(90 * MINUTE);
    await unSignalement(m);
    reel = await declare(m, a.direction);
    joue = accepte(
      await m.registre.exercer({
        auteur: m.reseau.ctr,
        cle: crypto.randomUUID(),
        champs: { structure: m.reseau.service, type: quatreChamps.type },
      }),
    ).reference;
  });
  afterAll(async () => {
    await admin.end();
    await m.fermer();
  });

  const jouer = async (acte: keyof typeof actes, champs: object = {}): Promise<void> => {
    accepte(await surLEvenement(m, actes[acte] as never, joue, m.reseau.ctr, champs, exercice));
  };

  /** All that counts dossiers, tasks, mails or charges, for each of those who read a figure, at this instant. */
  async function chiffres(): Promise<Record<string, unknown>> {
    const le = m.temps.maintenant.toISOString();
    const lus: Record<string, unknown> = {};
    const gens = {
      assistante: m.reseau.assistante,
      autre: m.reseau.autreAssistante,
      ctr: m.reseau.ctr,
      ctn: m.reseau.ctn,
    };
    for (const [nom, { id }] of Object.entries(gens)) {
      const client = await admin.connect();
      await client.query('BEGIN');
      await client.query(`SELECT set_config('relais.personne', $1, true)`, [id]);
      const { rows } = await client.query<{ lu: unknown }>(
        `SELECT jsonb_build_object(
            'conseil', lire_conseil($2), 'charge', charge_de($1), 'devoirs', devoirs_de($1, $2), 'sansTenante', sans_tenante($2),
            'interims', interims_en_cours($2), 'sousMaLigne', (SELECT count(*) FROM dossiers_sous_ma_ligne($2)),
            'sante', compter_sante($2) - 'proceduresEnRetard' - 'retardMaxSecondes' - 'processus',
            'mesures', mesurer($2) - 'retards' - 'reveils' - 'attentes' - 'silences') AS lu`,
        [id, le],
      );
      await client.query('ROLLBACK');
      client.release();
      lus[nom] = rows[0]?.lu;
      lus[`${nom}, aujourd’hui`] = await aFaire(acces, id);
    }
    return lus;
  }

  /** As if the drill had never been: the same instant, the same rows, without its own. */
  async function sansLExercice<T>(f: () => Promise<T>): Promise<T> {
    const { rows } = await admin.query<{ nom: string }>(
      `SELECT quote_ident(c.table_name) AS nom FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.table_schema = 'public' AND c.column_name = 'dossier' AND t.table_type = 'BASE TABLE'`,
    );
    await admin.query('SET session_replication_role = replica'); // no trigger: the rows go, nothing else
    for (const { nom } of rows) await admin.query(`DELETE FROM ${nom} WHERE dossier = $1`, [joue]);
    await admin.query('DELETE FROM dossier WHERE id = $1', [joue]);
    await admin.query('SET session_replication_role = origin');
    return f();
  }

  it('du premier appel au retour d’expérience : chaque message le dit, rien n’est envoyé aux agents ni à la direction (R-164)', async () => {
    await jouer('prendreEnCharge');
    await jouer('deployer', { combien: '1', ou: 'Accueil du service', jour: '2026-03-10', heure: '14:00' });
    accepte(await repond(m, joue, m.reseau.assistante, 'accepte'));
    for (const acte of ['proposerSoutien', 'ouvrirSeance'] as const)
      expect(
        await surLEvenement(
          m,
          actes[acte] as never,
          joue,
          m.reseau.ctr,
          { jour: '2026-03-12', heure: '10:00', minutes: '60', ou: 'Bureau 12', places: '4' },
          exercice,
        ),
      ).toMatchObject({ code: 'EXERCICE' });
    m.temps.avancer(6 * 60 * MINUTE);
    await horloge(m, joue, exercice);
    const appeles = new Set((await courriels(m, joue)).map((c) => c.split(' → ')[1]));
    expect([...appeles].filter((qui) => qui === 'direction' || qui === 'chef' || qui === 'agent')).toEqual([]);
    const taches = await tachesDEvenement(acces, m.reseau.ctr.id);
    expect(taches.filter((t) => t.reference === joue).every((t) => t.exercice)).toBe(true);
    expect(taches.filter((t) => t.reference === reel).every((t) => !t.exercice)).toBe(true);
    expect(taches.some((t) => t.reference === reel)).toBe(true);
  });

  it('tous les chiffres, pour tous ceux qui les lisent, sont les mêmes avec et sans lui ; l’événement, lui, compte', async () => {
    const avec = await chiffres();
    const sans = await sansLExercice(chiffres);
    expect(avec).toEqual(sans);
    const sante = (avec['ctr'] as { sante: { proceduresOuvertes: number; courriels: object } }).sante;
    expect(sante.proceduresOuvertes).toBeGreaterThan(0);
    const { rows } = await admin.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM procedure p JOIN dossier d ON d.id = p.dossier WHERE d.id = $1 AND NOT p.finie`,
      [reel],
    );
    expect(rows[0]?.n).toBeGreaterThan(0);
  });
});
