import type pg from 'pg';
import type { Noun } from '#libs/domaine/noun.js';
import { nounDeLaProcedure } from '#libs/domaine/procedures.js';
import type { Horloge } from '#libs/infra/horloge.js';
import type { Registre } from '../registre.js';

/** Seconds after which what is urgent and overdue is asked by the watchdog itself (F-05, F-06, F-07). */
export const RETARD_S = 60;
const LOT = 200;
const A_LA_FOIS = 3;

export interface Echue {
  reference: string;
  procedure: string;
}

export interface MoyensVeille {
  pool: pg.Pool;
  registre: Registre;
  horloge: Horloge;
  surEchec: (echue: Echue, erreur: unknown) => void;
  /** Which noun owns a procedure; tests have procedures of their own. */
  noun?: (procedure: string, nature: string) => Noun<unknown> | undefined;
}

interface EnRetard {
  dossier: string;
  type: string;
  nature: string;
}

/**
 * Asks the record, in the place of a clock that is silent, about every urgent procedure that is a minute late: the same questions, in
 * the same order, each decided under the lock of its dossier and written once, whoever comes first. One that fails is told and holds
 * up no other; five failures are a human's task, as when the clock asks.
 * @returns how many were late
 */
export async function veiller(m: MoyensVeille): Promise<number> {
  const { rows } = await m.pool.query<EnRetard>(
    `SELECT p.dossier, p.type, d.nature FROM procedure p JOIN dossier d ON d.id = p.dossier
      WHERE NOT p.finie AND p.voie = 'urgence' AND p.prochaine < ${m.horloge.sql()} - make_interval(secs => $1)
      ORDER BY p.echecs > 0, p.prochaine LIMIT ${LOT}`,
    [RETARD_S],
  );
  const reste = [...rows];
  const suivre = async (): Promise<void> => {
    for (let p = reste.shift(); p !== undefined; p = reste.shift()) await interroger(m, p);
  };
  await Promise.all(Array.from({ length: A_LA_FOIS }, suivre));
  return rows.length;
}

/** The story as its workflow tells it: the first step that is not over is where the dossier stands. */
async function interroger(m: MoyensVeille, { dossier, type, nature }: EnRetard): Promise<void> {
  const { registre, surEchec, noun: nounDe = nounDeLaProcedure } = m;
  const echue = { reference: dossier, procedure: type };
  try {
    const noun = nounDe(type, nature);
    if (noun === undefined) throw new Error('PROCEDURE_INCONNUE');
    for (const nom of Object.keys(noun.procedures[type]?.etapes ?? {})) {
      const reponse = await registre.etape(noun, dossier, type, nom);
      if (!reponse.fini) return;
    }
  } catch (erreur) {
    surEchec(echue, erreur);
    await registre.noterEchec(dossier, type).catch((e: unknown) => surEchec(echue, e));
  }
}
