// Temporal's namespace: created when it is not there, and waited for until workflows can live in it.
import { Connection } from '@temporalio/client';
import { attendre } from '../../../apps/demo/outils/processus.mjs';

const DELAI = 60_000;
const DEJA_LA = 6; // gRPC ALREADY_EXISTS
const TRENTE_JOURS = { seconds: 30 * 24 * 3600 };

/** @typedef {{ tls?: import('@temporalio/client').TLSConfig, apiKey?: string }} Acces */

/** @param {{ adresse: string } & Acces} ou @returns {Promise<boolean>} whether its workflow service serves */
export async function enSante({ adresse, ...acces }) {
  const connexion = Connection.lazy({ address: adresse, ...acces, interceptors: [] });
  try {
    const question = { service: 'temporal.api.workflowservice.v1.WorkflowService' };
    const { status } = await connexion.withDeadline(Date.now() + 1000, () => connexion.healthService.check(question));
    return Number(status) === 1; // SERVING
  } catch {
    return false; // not listening yet: asked again
  } finally {
    await connexion.close();
  }
}

/**
 * @param {{ adresse: string, namespace: string } & Acces} ou
 * @throws the server's last answer, after a minute
 */
export async function creerNamespace({ adresse, namespace, ...acces }) {
  const limite = Date.now() + DELAI;
  const connexion = Connection.lazy({ address: adresse, ...acces, interceptors: [] });
  const insister = async (faire) => {
    for (;;) {
      try {
        return await connexion.withDeadline(Date.now() + 5000, faire);
      } catch (e) {
        if (e.code === DEJA_LA) return undefined;
        if (Date.now() > limite) throw e;
        await attendre(200);
      }
    }
  };
  try {
    await insister(() =>
      connexion.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: TRENTE_JOURS }),
    );
    // The server's services learn of it one after the other.
    await insister(() => connexion.workflowService.countWorkflowExecutions({ namespace, query: '' }));
  } finally {
    await connexion.close();
  }
}
