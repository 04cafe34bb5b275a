import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { Client } from '@temporalio/client';
import { executionsDe } from '#libs/infra/temporal/executions.js';
import { connexionTemporal } from '#libs/infra/temporal/sonneur.js';

describe('Ce que Temporal gardait d’un dossier, sur un vrai serveur', () => {
  const connexion = connexionTemporal({ address: adresse() });
  const client = new Client({ connection: connexion });
  const executions = executionsDe(connexion, 'default');
  afterAll(() => connexion.close());

  /** Deletion is a task of the server: it is asked until the run is no longer there. */
  async function disparu(workflowId: string): Promise<boolean> {
    for (let essai = 0; essai < 2000; essai += 1) {
      const la = await client.workflow
        .getHandle(workflowId)
        .describe()
        .then(
          () => true,
          (erreur: Error) => erreur.name !== 'WorkflowNotFoundError',
        );
      if (!la) return true;
    }
    return false;
  }

  it('est arrêté et supprimé, histoire comprise ; supprimé deux fois, il l’est encore (design §6, E-4)', async () => {
    const workflowId = `accompagnement/${randomUUID()}`;
    await client.workflow.start('accompagner', { workflowId, taskQueue: `personne-${randomUUID()}`, args: [{}] });
    await executions.supprimer(workflowId);
    expect(await disparu(workflowId)).toBe(true);
    await executions.supprimer(workflowId);
  });

  it('injoignable, il le dit : la clé attend', async () => {
    const morte = connexionTemporal({ address: '127.0.0.1:1' });
    await expect(executionsDe(morte, 'default').supprimer('accompagnement/x')).rejects.toThrow(
      'EXECUTION_NON_SUPPRIMEE',
    );
    await morte.close();
  });
});

function adresse(): string {
  const lu =
    process.env['RELAIS_TEST_TEMPORAL'] ??
    (existsSync('.relais/test.env')
      ? /^RELAIS_TEST_TEMPORAL=(.+)$/m.exec(readFileSync('.relais/test.env', 'utf8'))?.[1]
      : undefined);
  if (lu === undefined) throw new Error('No Temporal server: run `npm test`, which starts one.');
  return lu;
}
