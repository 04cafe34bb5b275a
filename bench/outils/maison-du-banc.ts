import { cpSync, mkdirSync, readFileSync, appendFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import {
  jusqua,
  RESEAU_DEMO,
  secondes,
  unSysteme,
  type OptionsSysteme,
  type Systeme,
} from '../../test/outils/systeme.js';
import { avec, type Grappe } from './grappe.js';
import { avancer } from './avancement.js';
import { Puits } from './puits.js';
import { unTemporal, type TemporalDuBanc } from './temporal-pg.js';

/** The whole house as it is installed, real processes on the PostgreSQL of the run, its mails to a relay that only counts. */
export interface MaisonDuBanc extends Systeme {
  grappe: Grappe;
  horloge: TemporalDuBanc;
  puits: Puits;
  /** Sees everything, as the owner of the record. */
  admin: pg.Pool;
}

export async function uneMaisonDuBanc(
  grappe: Grappe,
  { reglages = secondes(), environnement = {}, ...reste }: OptionsSysteme = {},
): Promise<MaisonDuBanc> {
  process.env['RELAIS_TEST_TEMPORAL_CLI'] ??= '-'; // the server of the tests is not used here
  const horloge = await unTemporal(grappe);
  const puits = await Puits.ouvrir();
  const s = await unSysteme({
    ...reste,
    reglages,
    sans: ['temporal', 'boite'],
    environnement: { TEMPORAL_ADDRESS: horloge.adresse, SMTP_URL: puits.url, ...environnement },
  });
  await s.horlogePrete();
  const admin = new pg.Pool({ connectionString: s.base.urls.admin, max: 4 });
  return {
    ...s,
    grappe,
    horloge,
    puits,
    admin,
    fermer: async () => {
      await admin.end();
      await s.fermer();
      puits.fermer();
    },
  };
}

/** The sample network with that many more social workers of Isère, who can log in: `benevole.1` and so on. All invented. */
export function reseauAvec(combien: number, dossier: string): string {
  const copie = join(dossier, 'reseau');
  mkdirSync(copie, { recursive: true });
  cpSync(RESEAU_DEMO, copie, { recursive: true });
  const rangs = Array.from({ length: combien }, (_, i) => i + 1);
  const ajouter = (fichier: string, ligne: (n: number) => string): void => {
    const fin = readFileSync(join(copie, fichier), 'utf8').endsWith('\n') ? '' : '\n';
    appendFileSync(join(copie, fichier), `${fin}${rangs.map(ligne).join('\n')}\n`);
  };
  ajouter(
    'personnes.csv',
    (n) => `BEN-${n};Camille;Bénévole ${n};benevole.${n}@finances.example;04 65 71 00 09;benevole.${n}`,
  );
  ajouter('fonctions.csv', (n) => `BEN-${n};assistant;MEF-38-DEL`);
  return copie;
}

/** Everything that is due has left. */
export async function auRepos(m: MaisonDuBanc): Promise<void> {
  await queTousPartent(
    m,
    `courriel WHERE etat IN ('A_ENVOYER', 'EN_COURS', 'DATA_DEBUTE') AND pas_avant <= now() AND voie <> 'masse'`,
    'messages à envoyer',
  );
}

/** Every procedure has its workflow, every mail has left. */
export async function toutTourne(m: MaisonDuBanc): Promise<void> {
  await queTousPartent(m, 'reveil WHERE pas_avant <= now()', 'procédures à porter à Temporal');
  await auRepos(m);
}

/** However long it takes, as long as their number goes down. */
async function queTousPartent({ admin }: MaisonDuBanc, deQuoi: string, quoi: string): Promise<void> {
  for (let avant = Infinity; avant > 0;) {
    avant = await jusqua(
      async () => {
        const { rows } = await admin.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${deQuoi}`);
        const n = rows[0]?.n ?? 0;
        return n === 0 || n < avant ? { n } : undefined;
      },
      { quoi },
    ).then(({ n }) => n);
    if (avant > 0) avancer(`${avant} ${quoi}`);
  }
}

export interface Compteurs {
  instructions: number;
  transactions: number;
  /** ms since the epoch */
  le: number;
}

/** What our roles have said to the record so far. Only differences mean something. */
export async function compteurs({ grappe, base }: MaisonDuBanc): Promise<Compteurs> {
  const nom = new URL(base.urls.admin).pathname.slice(1);
  return avec(grappe.url, async (client) => {
    const { rows } = await client.query<{ instructions: string; transactions: string }>(
      `SELECT (SELECT coalesce(sum(s.calls), 0) FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
                WHERE r.rolname LIKE 'relais\\_%' AND s.dbid = d.oid AND s.query !~* '^(begin|commit|rollback|set|select set_config)') AS instructions,
              pg_stat_get_db_xact_commit(d.oid) AS transactions
         FROM pg_database d WHERE d.datname = $1`,
      [nom],
    );
    return {
      instructions: Number(rows[0]?.instructions),
      transactions: Number(rows[0]?.transactions),
      le: performance.timeOrigin + performance.now(),
    };
  });
}

/** Least squares of log against log: the cost grows as the size to that power. */
export function pente(points: readonly (readonly [taille: number, valeur: number])[]): number {
  const logs = points.map(([t, v]) => [Math.log(t), Math.log(v)] as const);
  const moyenne = (i: 0 | 1): number => logs.reduce((somme, p) => somme + p[i], 0) / logs.length;
  const [x, y] = [moyenne(0), moyenne(1)];
  const haut = logs.reduce((somme, p) => somme + (p[0] - x) * (p[1] - y), 0);
  return haut / logs.reduce((somme, p) => somme + (p[0] - x) ** 2, 0);
}
