// The worker of the bare subject: the SDK's own defaults, with the short identity that Relais gives itself too.
import { fileURLToPath } from 'node:url';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';

Runtime.install({ logger: new DefaultLogger('ERROR') });
const connection = await NativeConnection.connect({ address: process.argv[2] });
const worker = await Worker.create({
  connection,
  taskQueue: 'nu',
  identity: 'nu',
  buildId: 'nu',
  workflowsPath: fileURLToPath(new URL('./dossier.ts', import.meta.url)),
  activities: { envoyer: async () => undefined },
});
process.on('disconnect', () => process.exit(0));
process.send('pret');
await worker.run();
