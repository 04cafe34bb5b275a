import { Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';

const { EventType } = temporal.api.enums.v1;
type Evenement = temporal.api.history.v1.IHistoryEvent;

/** One workflow, as the server keeps it. */
export interface Histoire {
  evenements: number;
  octets: number;
  /** As Temporal Cloud counts them: start, activity, timer, signal, update, all the local activities of one task together. */
  actions: number;
  /** Updates of a workflow, and search attributes written. */
  majEtAttributs: number;
  /** ms since the epoch. */
  commenceLe: number;
}

const UNE_ACTION = new Set<number>([
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED,
  EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED,
  EventType.EVENT_TYPE_TIMER_STARTED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED,
  EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES,
]);
const ECARTES = new Set<number>([
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED,
  EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES,
]);

export async function lireHistoires(adresse: string, ids: readonly string[]): Promise<Histoire[]> {
  if (ids.length === 0) return []; // a subject without workflows plays while the server stands still
  const connexion = await Connection.connect({ address: adresse });
  try {
    const lues: Histoire[] = [];
    for (const workflowId of ids) lues.push(resumer(await evenements(connexion, workflowId)));
    return lues;
  } finally {
    await connexion.close();
  }
}

async function evenements(connexion: Connection, workflowId: string): Promise<Evenement[]> {
  const tous: Evenement[] = [];
  let nextPageToken: Uint8Array | undefined;
  do {
    const page = await connexion.workflowService.getWorkflowExecutionHistory({
      namespace: 'default',
      execution: { workflowId },
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    tous.push(...(page.history?.events ?? []));
    nextPageToken = page.nextPageToken?.length ? page.nextPageToken : undefined;
  } while (nextPageToken !== undefined);
  return tous;
}

function resumer(tous: readonly Evenement[]): Histoire {
  const combien = (types: ReadonlySet<number>): number => tous.filter((e) => types.has(e.eventType ?? 0)).length;
  const locales = new Set(
    tous.flatMap((e) => {
      const tache = e.markerRecordedEventAttributes?.workflowTaskCompletedEventId;
      return tache == null ? [] : [String(tache)];
    }),
  );
  const debut = tous[0]?.eventTime;
  return {
    evenements: tous.length,
    octets: temporal.api.history.v1.History.encode({ events: [...tous] }).finish().length,
    actions: combien(UNE_ACTION) + locales.size,
    majEtAttributs: combien(ECARTES),
    commenceLe: Number(debut?.seconds ?? 0) * 1000 + (debut?.nanos ?? 0) / 1e6,
  };
}
