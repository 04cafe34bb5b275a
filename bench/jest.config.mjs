// The measures use the tests' own tools (the whole house as real processes), so they are compiled as the tests are.
import jest from '../jest.config.mjs';

const [commun] = jest.projects;
export default {
  ...commun,
  displayName: 'mesures',
  testMatch: ['<rootDir>/bench/**/*.mesure.ts'],
  cacheDirectory: '.relais/jest',
  testTimeout: 120_000,
};
