import { isGrpcServiceError } from '@temporalio/client';
import type { Connection } from '@temporalio/client';

/** What is to disappear from Temporal: runs, whatever they are doing, and their histories. */
export interface Executions {
  /** @throws Error when Temporal does not answer: it is asked again later */
  supprimer(workflowId: string): Promise<void>;
}

const DELAI_MS = 1500;
/** gRPC: not there (5); or a server that knows no deletion, as the one that skips time, which forgets all when it stops (12). */
const RIEN_A_SUPPRIMER = new Set([5, 12]);

/** Deletes by id; what is not there is deleted already. */
export function executionsDe(connection: Connection, namespace: string): Executions {
  return {
    async supprimer(workflowId) {
      try {
        await connection.withDeadline(Date.now() + DELAI_MS, () =>
          connection.workflowService.deleteWorkflowExecution({ namespace, workflowExecution: { workflowId } }),
        );
      } catch (erreur) {
        const racine = (erreur as { cause?: unknown }).cause ?? erreur;
        if (!isGrpcServiceError(racine) || !RIEN_A_SUPPRIMER.has(racine.code))
          throw new Error('EXECUTION_NON_SUPPRIMEE', { cause: erreur });
      }
    },
  };
}
