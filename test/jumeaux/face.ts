import { Comparateur, Difference, type Vue } from './comparer.js';
import { Residu } from './residu.js';

/** One world against the first: compared until they differ, then left alone. */
export class Face {
  readonly comparateur = new Comparateur();
  readonly residu = new Residu();
  difference?: Difference;

  egales(a: readonly Vue[], b: readonly Vue[]): void {
    if (this.difference !== undefined) return;
    try {
      this.comparateur.egales(a, b);
    } catch (e) {
      if (!(e instanceof Difference)) throw e;
      this.difference = e;
    }
  }
}
