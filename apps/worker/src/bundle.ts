import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundler } from '#libs/infra/temporal/bundle.js';
import { racineDuProjet } from '#libs/infra/racine.js';

/** `npm run build`: the workflows in one file, checked by Temporal's own bundler. */
const dist = join(racineDuProjet(), 'dist');
mkdirSync(dist, { recursive: true });
writeFileSync(
  join(dist, 'workflows.bundle.js'),
  await bundler(join(dist, 'workflows/index.js'), join(dist, 'libs/infra/temporal/convertisseur-echecs.js')),
);
