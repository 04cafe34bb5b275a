// Runs the sources as they are, as the tests do: whatever was built last is not what is proved here.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve as chemin } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from '@swc/core';

const RACINE = join(dirname(fileURLToPath(import.meta.url)), '../../..');

function source(absolu) {
  return [absolu.replace(/\.js$/, '.ts'), absolu.replace(/\.js$/, '.tsx')].find((f) => existsSync(f));
}

export async function resolve(specifier, contexte, suivant) {
  const interne = /^#(libs|workflows|activities|apps)\/.*\.js$/.test(specifier);
  const voisin = specifier.startsWith('.') && /\.tsx?$/.test(contexte.parentURL ?? '');
  if (!interne && !voisin) return suivant(specifier, contexte);
  const trouve = source(
    interne ? join(RACINE, specifier.slice(1)) : chemin(dirname(fileURLToPath(contexte.parentURL)), specifier),
  );
  return trouve === undefined
    ? suivant(specifier, contexte)
    : { url: pathToFileURL(trouve).href, format: 'module', shortCircuit: true };
}

export async function load(url, contexte, suivant) {
  if (!/\.tsx?$/.test(url)) return suivant(url, contexte);
  const { code } = await transform(readFileSync(fileURLToPath(url), 'utf8'), {
    swcrc: false,
    filename: fileURLToPath(url),
    jsc: {
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      target: 'es2022',
      keepClassNames: true,
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: 'automatic', importSource: 'preact' },
      },
    },
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
