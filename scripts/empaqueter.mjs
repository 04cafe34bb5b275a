// Last step of `npm run build`: every program of Relais in a few files. Loading the two thousand files that they are made of takes
// half of the time in which a process that died comes back.
import { build } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const DIST = join(import.meta.dirname, '..', 'dist');
const SORTIE = join(DIST, 'programmes');

/** `points`: what the tests of failures reach inside a running program (libs/infra/points.ts); the same module for all of them. */
const ENTREES = {
  api: 'apps/api/src/main.js',
  worker: 'apps/worker/src/main.js',
  vigie: 'apps/vigie/src/main.js',
  relais: 'apps/relais/src/main.js',
  points: 'libs/infra/points.js',
};

/** Left where they are: native code, files of their own read at run time, and what Nest tries to load and we do not have. */
const DEHORS = [
  ...['@temporalio/*', '@myriaddreamin/*', '@neslinesli93/*', 'pino'],
  ...['@nestjs/microservices', '@nestjs/websockets', '@fastify/*', 'class-transformer/storage', 'pg-native'],
];

/** Packages written for `require` look for it, and for the folder they are in. */
const ENTETE = [
  "import { createRequire as __creer } from 'node:module';",
  "import { fileURLToPath as __chemin } from 'node:url';",
  'const require = __creer(import.meta.url);',
  'const __filename = __chemin(import.meta.url);',
  "const __dirname = __chemin(new URL('.', import.meta.url));",
].join('\n');

const { metafile } = await build({
  entryPoints: Object.fromEntries(Object.entries(ENTREES).map(([nom, chemin]) => [nom, join(DIST, chemin)])),
  outdir: SORTIE,
  bundle: true,
  splitting: true, // one copy of what they share
  chunkNames: 'commun/[name]-[hash]',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  external: DEHORS,
  keepNames: true, // errors and classes are told apart by name in the journal
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  banner: { js: ENTETE },
  metafile: true,
  logLevel: 'warning',
});

// Those of the build before, last: a program that starts meanwhile still finds all that it asks for.
const ecrits = new Set(Object.keys(metafile.outputs).map((f) => resolve(f)));
for (const f of readdirSync(SORTIE, { recursive: true, withFileTypes: true })) {
  const chemin = join(f.parentPath, f.name);
  if (f.isFile() && !ecrits.has(chemin)) rmSync(chemin);
}
