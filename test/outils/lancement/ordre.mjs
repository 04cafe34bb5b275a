// The order of test files: those that last longest first, so that nothing long is left to one worker at the end; then the largest.
import { statSync } from 'node:fs';

/** Ends of paths, longest first; measured. */
const LONGS = [
  'registre/vie/vie.test.ts',
  'registre/signalement/modele.test.ts',
  'registre/acces/accompagnement.test.ts',
  'registre/acces/matrice.test.ts',
  'pannes/points.test.ts',
  'pannes/temporal.test.ts',
  'parcours/navigateur.test.ts',
  'pannes/postgres.test.ts',
  'pannes/codec.test.ts',
  'pannes/tuer.test.ts',
  'pannes/services.test.ts',
  'demo/demonstration.test.ts',
];

const rang = ({ path }) => {
  const i = LONGS.findIndex((fin) => path.endsWith(fin));
  return i < 0 ? LONGS.length : i;
};

/** What Jest asks of a sequencer; it keeps no memory of earlier runs, so that every run has the same order. */
export default class Ordre {
  sort(tests) {
    const tailles = new Map(tests.map((t) => [t, statSync(t.path).size]));
    return tests.toSorted((a, b) => rang(a) - rang(b) || tailles.get(b) - tailles.get(a));
  }

  allFailedTests() {
    return [];
  }

  cacheResults() {}
}
