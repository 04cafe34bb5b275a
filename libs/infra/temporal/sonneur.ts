import { Client, Connection, isGrpcServiceError } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import type { AccesTemporal } from './acces.js';

/** A procedure as Temporal must know it. */
export interface Appel {
  workflowId: string;
  type: string;
  /** Task queue: one per lane. */
  file: string;
  entree: Record<string, unknown>;
  /** Replace a run that does not answer, whatever it is doing. */
  remplacer: boolean;
}

export type Sonnerie = 'entendu' | 'injoignable' | 'refuse';

/** The relay's one verb: start, nudge and heal are the same call (design §4). */
export interface Sonneur {
  sonner(appel: Appel): Promise<Sonnerie>;
}

/** gRPC statuses that say « not now » rather than « never »: an outage is not the row's fault, nor is a token that ran out (7, 16). */
const PASSAGERS = new Set([1, 4, 7, 8, 10, 14, 16]);
const DELAI_MS = 5000;

/**
 * A connection that opens at the first call. Without the SDK's own retries: the relay keeps its rows and comes back, and a retry
 * pending while the process stops would throw out of nowhere. gRPC alone would wait up to two minutes before it tries again a
 * server that was down: the clock would be late for nothing.
 */
export function connexionTemporal({ address, tls, jeton }: AccesTemporal): Connection {
  return Connection.lazy({
    address,
    ...(tls !== undefined && { tls }),
    ...(jeton !== undefined && { apiKey: jeton }),
    connectTimeout: '3s',
    interceptors: [],
    channelArgs: { 'grpc.max_reconnect_backoff_ms': 2000 },
  });
}

export function creerSonneur(connection: Connection, namespace: string, dataConverter: DataConverter): Sonneur {
  const client = new Client({ connection, namespace, dataConverter, identity: 'relais' });
  return {
    async sonner({ workflowId, type, file, entree, remplacer }): Promise<Sonnerie> {
      const options = {
        workflowId,
        taskQueue: file,
        args: [entree],
        workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
      };
      try {
        await client.withDeadline(Date.now() + DELAI_MS, async () => {
          if (remplacer)
            await client.workflow.start(type, { ...options, workflowIdConflictPolicy: 'TERMINATE_EXISTING' });
          else
            await client.workflow.signalWithStart(type, {
              ...options,
              signal: 'reveil',
              signalArgs: [],
              workflowIdConflictPolicy: 'USE_EXISTING',
            });
        });
        return 'entendu';
      } catch (erreur) {
        return passager(erreur) ? 'injoignable' : 'refuse';
      }
    },
  };
}

function passager(erreur: unknown): boolean {
  const racine = (erreur as { cause?: unknown }).cause ?? erreur;
  return isGrpcServiceError(racine) && PASSAGERS.has(racine.code);
}
