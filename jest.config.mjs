// Nest 12 is ESM only and Jest on Node 20 cannot require ESM: swc compiles everything, node_modules included, to CommonJS.
// The first mapping points the subpath imports at the sources; without it the last build would be tested, silently.
const commun = {
  // One name for all suites: what one of them has compiled, the next one finds.
  id: 'relais',
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: {
    '^#(libs|workflows|activities|apps)/(.*)\\.js$': '<rootDir>/$1/$2',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.(t|j|mj|mt)sx?$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
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
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['^$'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.relais'],
  rootDir: import.meta.dirname,
};

const suite = (nom, reste = {}) => ({
  ...commun,
  displayName: nom,
  testMatch: [`<rootDir>/test/${nom}/**/*.test.{ts,tsx}`],
  ...reste,
});

export default {
  projects: [
    suite('unitaire'),
    suite('registre'),
    suite('workflows'),
    suite('rejeu'),
    suite('jumeaux'),
    suite('e2e'),
    suite('topologie'),
    suite('image'),
  ],
  testTimeout: 600_000, // ends a test that would wait for ever; what it waits for ends before, and says so (test/outils/systeme/attente.ts)
  testSequencer: '<rootDir>/test/outils/lancement/ordre.mjs',
  cacheDirectory: '.relais/jest',
};
