import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';

/** What a reader of Temporal sees of a run: types, timers (to the minute), and the size of everything he cannot open. */
export interface Histoire {
  evenements: string[];
  /** Bytes of the run, event by event, as they are encoded: what the server stores, less its own few bytes for each event. */
  octets: number;
}

export async function histoireDe(client: Client, workflowId: string): Promise<Histoire> {
  const handle = client.workflow.getHandle(workflowId);
  const { events } = await handle.fetchHistory();
  const evenements = (events ?? []).map((e) => {
    const attributs = Object.keys(e).find((k) => k.endsWith('EventAttributes')) ?? 'inconnu';
    const minuterie = e.timerStartedEventAttributes?.startToFireTimeout?.seconds;
    const duree = minuterie === undefined || minuterie === null ? '' : ` ${Math.round(Number(minuterie) / 60)} min`;
    return `${attributs.replace('EventAttributes', '')}${duree} ${opaque(e)}`;
  });
  return { evenements, octets: proto.temporal.api.history.v1.History.encode({ events: events ?? [] }).finish().length };
}

/**
 * Bytes of the encrypted payloads inside an event. The SDK's own marker of a local activity stays readable and holds the nanoseconds
 * of its completion: its length is noise, whatever the agent did.
 */
export function opaque(valeur: unknown): number {
  if (typeof valeur !== 'object' || valeur === null || valeur instanceof Uint8Array) return 0;
  const { metadata, data } = valeur as { metadata?: Record<string, Uint8Array>; data?: Uint8Array };
  if (metadata?.['encoding'] !== undefined && data !== undefined) {
    return Buffer.from(metadata['encoding']).toString() === 'binary/relais' ? data.length : 0;
  }
  return Object.values(valeur).reduce<number>((somme, v) => somme + opaque(v), 0);
}
