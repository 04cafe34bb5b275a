import { Client, isGrpcServiceError, type Connection } from '@temporalio/client';

const OUVERTS = `ExecutionStatus = 'Running'`;
const ABSENT = 5; // gRPC NOT_FOUND

/** The open runs of a namespace, by their ids, which say nothing. */
export function ceQuiTourne(
  connection: Connection,
  namespace: string,
): { lister(): AsyncIterable<string>; tourne(id: string): Promise<boolean> } {
  const client = new Client({ connection, namespace, identity: 'relais' });
  return {
    async *lister() {
      for await (const { workflowId } of client.workflow.list({ query: OUVERTS })) yield workflowId;
    },
    async tourne(id) {
      try {
        const { status } = await client.workflow.getHandle(id).describe();
        return status.name === 'RUNNING';
      } catch (erreur) {
        const racine = (erreur as { cause?: unknown }).cause ?? erreur;
        if (isGrpcServiceError(racine) && Number(racine.code) === ABSENT) return false;
        if ((erreur as Error).name === 'WorkflowNotFoundError') return false;
        throw erreur;
      }
    },
  };
}
