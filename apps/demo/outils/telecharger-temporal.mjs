// Child process of the launcher (it imports the SDK): lets the SDK download its own Temporal CLI and copies it to argv[2].
// Exits non-zero when the network is closed.
import { chmodSync, copyFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { TestWorkflowEnvironment } from '@temporalio/testing';

const but = process.argv[2];
const { version } = createRequire(import.meta.url)('@temporalio/testing/package.json');
const serveur = await TestWorkflowEnvironment.createLocal();
await serveur.teardown();
const brouillon = `${but}.${process.pid}`;
copyFileSync(join(tmpdir(), `temporal-sdk-typescript-${version}`), brouillon);
chmodSync(brouillon, 0o755);
renameSync(brouillon, but); // complete or absent
