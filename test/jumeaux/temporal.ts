import type { Client } from '@temporalio/client';
import { opaque } from '../outils/histoire.js';
import type { Vue } from './comparer.js';
import type { Jumeau } from './jumeau.js';
import type { Paire } from './paires.js';
import type { Partie } from './partie.js';

type Evenement = NonNullable<
  Awaited<ReturnType<ReturnType<Client['workflow']['getHandle']>['fetchHistory']>>['events']
>[number];

/** What begins something; what follows belongs to the same instant, even when a busy machine writes it a little later. */
const DEBUTS = new Set(['workflowExecutionStarted', 'workflowExecutionSignaled', 'timerFired', 'workflowTaskStarted']);

/** The runs of a pair's signalements, as the reader of Temporal sees them. */
export function temporal(partie: Partie, j: Jumeau, p: Paire): Promise<Vue[]> {
  const runs = (j.references.get(p.numero) ?? []).map((r) => `signalement/${r}`);
  return executions(partie, runs, { paire: p.numero });
}

/** The runs of the professionals' morning messages, which belong to no pair. */
export async function temporalDuMatin(partie: Partie, j: Jumeau): Promise<Vue[]> {
  return executions(
    partie,
    (await j.tournees()).map((r) => `tournee/${r}`),
    {},
  );
}

/**
 * The lists of open and of closed executions, as the server gives them to a reader: every run of this world, with its type, its
 * start, its state and its length. Those of accompaniments and shares are the residual of design §4 rule 11: counted, not
 * compared. (The server that skips time lists no more than that; the rest is described run by run below.)
 */
export async function listes({ env, instants, maintenant }: Partie, j: Jumeau): Promise<Vue[]> {
  const { rows } = await j.sql<{ id: string }>(
    `SELECT nature || '/' || id AS id FROM dossier WHERE nature NOT IN ('accompagnement', 'partage', 'derogation')
     UNION ALL SELECT p.type || '/' || d.id FROM dossier d JOIN procedure p ON p.dossier = d.id
      WHERE p.type = 'conserver' AND d.nature NOT IN ('accompagnement', 'partage', 'derogation')`,
  );
  const siens = new Set(rows.map((r) => r.id));
  const { workflowService } = env.connection;
  const [ouvertes, closes] = await Promise.all([
    workflowService.listOpenWorkflowExecutions({ namespace: 'default', startTimeFilter: {} }),
    workflowService.listClosedWorkflowExecutions({ namespace: 'default', startTimeFilter: {} }),
  ]);
  return (['ouvertes', 'closes'] as const).map((quoi) => {
    const lignes = ((quoi === 'ouvertes' ? ouvertes : closes).executions ?? [])
      .filter((e) => siens.has(e.execution?.workflowId ?? ''))
      .map((e) => {
        const debut = instantDe(instants, millisecondes(e.startTime));
        const { type, status, taskQueue, memo, searchAttributes } = e;
        return JSON.stringify([debut, type?.name, status, String(e.historyLength), taskQueue, memo, searchAttributes]);
      });
    return { quoi: `Temporal, liste des ${quoi}`, instant: maintenant, valeur: lignes.sort().join('\n') };
  });
}

/**
 * The reader of Temporal: each run's line in the list of executions, and its history event by event, with its instant, the exact
 * length of its timers and the size of what he cannot open.
 */
async function executions(
  { env, instants, maintenant }: Partie,
  runs: readonly string[],
  aQui: { paire?: number },
): Promise<Vue[]> {
  const vues: Vue[] = [];
  for (const [rang, workflowId] of runs.entries()) {
    const handle = env.client.workflow.getHandle(workflowId);
    const [{ events }, ligne] = await Promise.all([handle.fetchHistory(), handle.describe()]);
    const quand = placer(instants);
    const lignes = (events ?? []).map((e) => `${quand(e)} ${nature(e)} ${details(e)}`);
    const { type, taskQueue, status, historyLength, memo, typedSearchAttributes, startTime, closeTime } = ligne;
    const visible = {
      ...{ type, taskQueue, statut: status.name, historyLength, memo: memo ?? {} },
      attributs: typedSearchAttributes.getAll(),
      debut: instantDe(instants, startTime.getTime()),
      fin: closeTime == null ? null : instantDe(instants, closeTime.getTime()),
    };
    const commun = { instant: maintenant, ...aQui };
    vues.push(
      { ...commun, quoi: `Temporal, exécution ${rang + 1}`, valeur: JSON.stringify(visible) },
      { ...commun, quoi: `Temporal, histoire ${rang + 1}`, valeur: lignes.join('\n') },
    );
  }
  return vues;
}

const nature = (e: Evenement): string =>
  (Object.keys(e).find((k) => k.endsWith('EventAttributes')) ?? 'inconnu').replace('EventAttributes', '');

function details(e: Evenement): string {
  const d = e.timerStartedEventAttributes?.startToFireTimeout;
  const duree = d == null ? '' : `${Number(d.seconds) * 1000 + Math.round((d.nanos ?? 0) / 1e6)} ms`;
  const tentative = e.workflowTaskScheduledEventAttributes?.attempt;
  return [duree, e.workflowExecutionSignaledEventAttributes?.signalName ?? '', tentative ?? '', opaque(e)].join(' ');
}

/** The instant of the calendar at which an event began. */
function placer(instants: Partie['instants']): (e: Evenement) => string {
  let courant = '';
  return (e) => {
    if (DEBUTS.has(nature(e))) {
      courant = instantDe(instants, millisecondes(e.eventTime));
    }
    return courant;
  };
}

const millisecondes = (t: Evenement['eventTime']): number =>
  Number(t?.seconds ?? 0) * 1000 + Math.floor((t?.nanos ?? 0) / 1e6);

function instantDe(instants: Partie['instants'], serveur: number): string {
  return (instants.findLast((i) => i.serveur <= serveur) ?? instants[0])?.instant.toISOString() ?? '';
}
