import { setTimeout as reposer } from 'node:timers/promises';
import type pg from 'pg';
import type { Banc, Valeurs } from '../outils/banc.js';
import { instructions, remettreAZero, transactions, type Qui } from '../outils/comptes-sql.js';
import { avec, type Grappe } from '../outils/grappe.js';
import { lireHistoires, type Histoire } from '../outils/histoires.js';
import type { Puits } from '../outils/puits.js';
import type { TemporalDuBanc } from '../outils/temporal-pg.js';
import type { MaisonDuBanc } from './maison.js';
import type { NomSujet, Plateau } from './sujets.js';
import { maintenant, suitesDepuis } from './suites.js';
import { ACTES } from './tour.js';

/** PostgreSQL's processes tell what they did at the latest that long after their last word. */
const DIT_MS = 11_000;

interface Lieux {
  g: Grappe;
  plateau: Plateau;
  maison: MaisonDuBanc;
  temporal: TemporalDuBanc;
  puits: Puits;
}

const nomDe = (url: string): string => new URL(url).pathname.slice(1);
const somme = (histoires: readonly Histoire[], quoi: keyof Histoire): number =>
  histoires.reduce((n, h) => n + h[quoi], 0);

/** What one DR-1 costs whatever the speed of the machine: counted on some dossiers played one at a time, what an idle house does taken off. */
export async function couts(banc: Banc, lieux: Lieux, combien: number): Promise<void> {
  const { g, plateau, maison, temporal } = lieux;
  await avec(g.url, async (client) => {
    const { admin, cles } = { admin: maison.systeme.base.urls.admin, cles: maison.systeme.base.urls.cles };
    const notres = { registre: nomDe(admin), cles: nomDe(cles), temporal: 'temporal_%' };
    const bases: Record<NomSujet, Record<string, string>> = {
      relais: notres,
      nu: { temporal: 'temporal_%' },
      dbos: { dbos: 'dr1_dbos%' },
      sql: { sql: 'dr1_sql' },
    };
    for (const nom of ['relais', 'nu', 'dbos', 'sql'] as const) {
      plateau.reveiller(nom);
      await plateau.sujets[nom].conducteur.jouer(1, 1);
      const compter = (): Promise<Record<string, number>> => lireTransactions(client, bases[nom]);
      const repos = await auRepos(compter);
      await remettreAZero(client);
      const [debut, depuis, avant] = [performance.now(), await maintenant(maison.systeme), await compter()];
      await lieux.puits.vider();
      const { derniers } = await plateau.sujets[nom].conducteur.jouer(combien, 1);
      const dits = await ditesPar(client, nom);
      await reposer(DIT_MS);
      const duree = performance.now() - debut;
      const apres = await compter();
      const tx = Object.fromEntries(
        Object.keys(avant).map((base) => {
          const fait = (apres[base] ?? 0) - (avant[base] ?? 0) - (repos[base] ?? 0) * duree;
          return [`tx ${base}`, [Math.max(0, fait) / combien, ''] as const];
        }),
      );
      const parDossier = Object.fromEntries(Object.entries(dits).map(([n, v]) => [n, [v / combien, ''] as const]));
      const histoires =
        nom === 'relais'
          ? await suitesDepuis(maison.systeme, temporal.adresse, depuis)
          : await lireHistoires(temporal.adresse, nom === 'nu' ? derniers : []);
      banc.noter({ sujet: nom }, { ...tx, ...parDossier, ...deTemporal(histoires, combien) });
      if (nom === 'relais') {
        banc.noter({ sujet: nom }, { sqlParActe: [(dits['sql api'] ?? NaN) / (combien * ACTES), ''] });
        banc.noter({ sujet: nom }, await lesCourriels(lieux, depuis, combien));
      }
    }
  });
}

/** Per millisecond, while nothing is asked. */
async function auRepos(compter: () => Promise<Record<string, number>>): Promise<Record<string, number>> {
  await reposer(DIT_MS);
  const [debut, avant] = [performance.now(), await compter()];
  await reposer(DIT_MS);
  const [duree, apres] = [performance.now() - debut, await compter()];
  return Object.fromEntries(Object.keys(avant).map((n) => [n, ((apres[n] ?? 0) - (avant[n] ?? 0)) / duree]));
}

async function lireTransactions(client: pg.Client, bases: Record<string, string>): Promise<Record<string, number>> {
  const lues: Record<string, number> = {};
  for (const [nom, base] of Object.entries(bases)) lues[nom] = await transactions(client, base);
  return lues;
}

/** Statements by who says them. The house's workers poll too: what they say includes it, as the whole column does. */
async function ditesPar(client: pg.Client, nom: NomSujet): Promise<Record<string, number>> {
  const qui: Record<NomSujet, Record<string, Qui>> = {
    relais: {
      'sql api': { role: 'relais_api' },
      'sql worker': { role: 'relais_worker' },
      'sql clés': { role: 'relais_cles' },
      'sql temporal': { base: 'temporal_%' },
    },
    nu: { 'sql temporal': { base: 'temporal_%' } },
    dbos: { 'sql dbos': { base: 'dr1_dbos%' } },
    sql: { 'sql plancher': { base: 'dr1_sql' } },
  };
  const dites: Record<string, number> = {};
  let wal = 0;
  for (const [titre, celui] of Object.entries(qui[nom])) {
    const compte = await instructions(client, celui);
    dites[titre] = compte.instructions;
    wal += compte.wal;
  }
  return { ...dites, wal };
}

function deTemporal(histoires: readonly Histoire[], combien: number): Valeurs {
  if (histoires.length === 0) return {};
  return {
    evenements: [somme(histoires, 'evenements') / combien, ''],
    octets: [somme(histoires, 'octets') / combien, 'o'],
    actions: [somme(histoires, 'actions') / combien, ''],
    workflows: [histoires.length / combien, ''],
    majEtAttributs: [somme(histoires, 'majEtAttributs') / combien, ''],
  };
}

/** Written in the ledger, given to the relay, twice, not at all. */
async function lesCourriels({ maison, puits }: Lieux, depuis: Date, combien: number): Promise<Valeurs> {
  const [ecrits] = await maison.systeme.lire<{ ecrits: number; remis: number }>(
    `SELECT count(*)::int AS ecrits, count(*) FILTER (WHERE c.etat = 'ACCEPTE')::int AS remis
     FROM courriel c JOIN dossier d ON d.id = c.dossier WHERE d.cree_le >= $1`,
    [depuis],
  );
  const recus = await puits.releve();
  const uniques = new Set(recus.map((r) => r.id)).size;
  return {
    courriels: [(ecrits?.ecrits ?? NaN) / combien, ''],
    courrielsEnDouble: [recus.length - uniques, ''],
    courrielsPerdus: [(ecrits?.remis ?? NaN) - uniques, ''],
  };
}
