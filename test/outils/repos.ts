import { setTimeout as reposer } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type pg from 'pg';
import { workflowId } from '#libs/domaine/procedures.js';
import type { Monde } from './monde.js';
import { echeance } from './systeme/attente.js';

/** Ids of the workflows of the record's procedures, whatever their noun; `etat` changes whenever the procedure does. */
export async function coursDe(base: pg.Pool): Promise<{ id: string; finie: boolean; etat: string }[]> {
  const { rows } = await base.query<{ dossier: string; type: string; nature: string; finie: boolean; xmin: string }>(
    `SELECT p.dossier, p.type, d.nature, p.finie, p.xmin::text FROM procedure p JOIN dossier d ON d.id = p.dossier
      ORDER BY p.prochaine`,
  );
  return rows.map((r) => ({ id: workflowId(r), finie: r.finie, etat: `${workflowId(r)} ${r.xmin}` }));
}

/**
 * Waits until no workflow task is scheduled or running. Those of a procedure that is finished, whose run was seen to be over since,
 * are not asked again: `finis` remembers them. @returns how many were busy when first looked at
 */
export async function attendreOuvriers({ env, horlogeBases, client }: Monde, finis: Set<string>): Promise<number> {
  const cours = (await coursDe(horlogeBases.registre)).filter(({ etat }) => !finis.has(etat));
  const occupes = await Promise.all(
    cours.map(async ({ id, finie, etat }) => {
      let depuis = performance.now();
      let suite = '';
      const encore = echeance(() => `${id} has done its workflow task (${suite})`);
      for (let n = 0; ; n += 1) {
        const { vu, dit } = await tacheDe(client, id);
        if (vu === 'attend') {
          suite = dit;
          encore();
          depuis = await regarderEncore(env, depuis);
          continue;
        }
        if (vu === 'close' && finie) finis.add(etat);
        return n;
      }
    }),
  );
  return occupes.reduce((somme, n) => somme + n, 0);
}

const REGARD_MS = 4;
/** By the watch and not by the number of looks: on a busy machine one look takes fifty milliseconds, and five thousand of them minutes. */
const PERDUE_MS = 20_000;

/**
 * Leaves the worker its share of the machine between two looks. A task that nobody answers is given again when its ten seconds are
 * over, and here they pass only when the test lets them; one whose answer the test server refused never is (monde.ts, `laisserSonner`).
 * @returns since when the task is waited for
 */
async function regarderEncore(env: Monde['env'], depuis: number): Promise<number> {
  await reposer(REGARD_MS);
  if (performance.now() - depuis < PERDUE_MS) return depuis;
  await env.sleep('11 seconds');
  return performance.now();
}

/** Is a workflow task scheduled or running, or is the run over? `dit`: the end of its history, by numbers of event types alone. */
async function tacheDe(client: Client, workflowId: string): Promise<{ vu: 'attend' | 'repos' | 'close'; dit: string }> {
  try {
    const { events } = await client.workflow.getHandle(workflowId).fetchHistory();
    const dit = `${events?.length ?? 0} events, … ${(events ?? [])
      .slice(-6)
      .map((e) => e.eventType)
      .join(' ')}`;
    return { vu: (events ?? []).map(natureTache).findLast((n) => n !== undefined) ?? 'repos', dit };
  } catch (erreur) {
    ignorerAbsent(erreur);
    return { vu: 'close', dit: 'no run' };
  }
}

type Evenement = NonNullable<
  Awaited<ReturnType<ReturnType<Client['workflow']['getHandle']>['fetchHistory']>>['events']
>[number];

/** Does this event leave a workflow task to be done, say that it was done, or end the run? */
function natureTache(e: Evenement): 'attend' | 'repos' | 'close' | undefined {
  if (
    e.workflowTaskScheduledEventAttributes ||
    e.workflowTaskStartedEventAttributes ||
    e.workflowTaskFailedEventAttributes ||
    e.workflowTaskTimedOutEventAttributes
  )
    return 'attend';
  if (e.workflowTaskCompletedEventAttributes) return 'repos';
  if (e.workflowExecutionCompletedEventAttributes || e.workflowExecutionTerminatedEventAttributes) return 'close';
  return undefined;
}

export function ignorerAbsent(erreur: unknown): void {
  const { name, code } = erreur as { name?: string; code?: number };
  if (name !== 'WorkflowNotFoundError' && code !== 5) throw erreur; // gRPC NOT_FOUND
}
