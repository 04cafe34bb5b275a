import { isGrpcServiceError, type Connection } from '@temporalio/client';
import { ok, panne, type Constat } from '../constat.js';

const QUOI = 'Temporal';
const DELAI_MS = 5000;
const ABSENT = 5; // gRPC NOT_FOUND

/** Whether Temporal answers and knows the namespace. */
export async function saluerTemporal(connexion: Connection, adresse: string, namespace: string): Promise<Constat> {
  try {
    await connexion.withDeadline(Date.now() + DELAI_MS, () =>
      connexion.workflowService.describeNamespace({ namespace }),
    );
    return ok(QUOI, `${adresse} répond, l’espace « ${namespace} » est là`);
  } catch (erreur) {
    const racine = (erreur as { cause?: unknown }).cause ?? erreur;
    if (isGrpcServiceError(racine) && Number(racine.code) === ABSENT)
      return panne(
        QUOI,
        `l’espace « ${namespace} » n’existe pas à ${adresse} : le créer, ou corriger TEMPORAL_NAMESPACE.`,
      );
    return panne(QUOI, `${adresse} ne répond pas : aucun acte n’est refusé, mais rappels et échéances attendent.`);
  }
}
