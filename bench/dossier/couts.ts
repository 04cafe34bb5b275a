import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as reposer } from 'node:timers/promises';
import type pg from 'pg';
import type { Banc, Valeurs } from '../outils/banc.js';
import {
  ecrituresDeDossier,
  instructions,
  lesPlusLourdes,
  remettreAZero,
  transactions,
  type Qui,
} from '../outils/comptes-sql.js';
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

/**
 * What one DR-1 costs whatever the speed of the machine: counted on some dossiers played one at a time. PostgreSQL tells its
 * transactions late: two long looks at the house at rest and after it, one for the others; what rest costs is taken off.
 */
export async function couts(banc: Banc, lieux: Lieux, combien: number): Promise<void> {
  const { g, plateau, maison, temporal } = lieux;
  await avec(g.url, async (client) => {
    const compter = (): Promise<Comptes> => lireTransactions(client, maison);
    const noter = (nom: NomSujet, bases: readonly string[], avant: Comptes, apres: Comptes): void => {
      const duree = apres.le - avant.le;
      const tx = bases.map((base) => {
        const fait = (apres.tx[base] ?? NaN) - (avant.tx[base] ?? NaN) - (repos[base] ?? 0) * duree;
        return [`tx ${base}`, [Math.max(0, fait) / combien, '']] as const;
      });
      banc.noter({ sujet: nom }, Object.fromEntries(tx));
    };
    const jouer = async (nom: NomSujet): Promise<string[]> => {
      plateau.reveiller(nom);
      await remettreAZero(client);
      const { derniers } = await plateau.sujets[nom].conducteur.jouer(combien, 1);
      const dites = Object.entries(await ditesPar(client, nom));
      banc.noter({ sujet: nom }, Object.fromEntries(dites.map(([n, v]) => [n, [v / combien, '']])));
      return derniers;
    };

    plateau.reveiller('relais');
    await plateau.sujets.relais.conducteur.jouer(1, 1);
    await reposer(DIT_MS);
    const calme = await compter();
    await reposer(DIT_MS);
    const avant = await compter();
    const repos = parMs(calme, avant);

    await lieux.puits.vider();
    const depuis = await maintenant(maison.systeme);
    await jouer('relais');
    writeFileSync(
      join(banc.options.dossier, 'instructions.json'),
      JSON.stringify(await lesPlusLourdes(client), null, 2),
    );
    await reposer(DIT_MS);
    const apres = await compter();
    noter('relais', ['registre', 'cles', 'temporal'], avant, apres);
    const suites = await suitesDepuis(maison.systeme, temporal.adresse, depuis);
    banc.noter({ sujet: 'relais' }, deTemporal(suites, combien));
    banc.noter({ sujet: 'relais' }, await lesCourriels(lieux, depuis, combien));

    await jouer('dbos');
    await jouer('sql');
    const reprise = performance.now();
    const nus = await jouer('nu');
    await reposer(DIT_MS);
    const fin = await compter();
    noter('nu', ['temporal'], { ...apres, le: reprise }, fin);
    noter('dbos', ['dbos'], apres, fin);
    noter('sql', ['sql'], apres, fin);
    banc.noter({ sujet: 'nu' }, deTemporal(await lireHistoires(temporal.adresse, nus), combien));
  });
}

interface Comptes {
  /** Committed transactions by database. */
  tx: Record<string, number>;
  le: number;
}

/** Per millisecond, while nothing is asked. */
const parMs = (avant: Comptes, apres: Comptes): Record<string, number> =>
  Object.fromEntries(
    Object.entries(apres.tx).map(([base, n]) => [base, (n - (avant.tx[base] ?? NaN)) / (apres.le - avant.le)]),
  );

async function lireTransactions(client: pg.Client, { systeme }: MaisonDuBanc): Promise<Comptes> {
  const bases = {
    registre: nomDe(systeme.base.urls.admin),
    cles: nomDe(systeme.base.urls.cles),
    temporal: 'temporal_%',
    dbos: 'dr1_dbos%',
    sql: 'dr1_sql',
  };
  const tx: Record<string, number> = {};
  for (const [nom, base] of Object.entries(bases)) tx[nom] = await transactions(client, base);
  return { tx, le: performance.now() };
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
  if (nom !== 'relais') return { ...dites, wal };
  return {
    ...dites,
    wal,
    'tx écriture': await ecrituresDeDossier(client),
    sqlParActe: (dites['sql api'] ?? NaN) / ACTES,
  };
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
