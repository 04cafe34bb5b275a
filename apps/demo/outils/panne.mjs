// The shape of what went wrong.

/** A failure that the user can do something about. `detail` is shown under the sentence (SQL to run, last lines of a log). */
export class Panne extends Error {
  /**
   * @param {string} quoi the sentence: what happened
   * @param {string} remede what to do
   * @param {{ detail?: string, cause?: unknown, code?: number }} [reste]
   */
  constructor(quoi, remede, { detail, cause, code = 1 } = {}) {
    super(quoi, { cause });
    this.name = 'Panne';
    this.remede = remede;
    this.detail = detail;
    this.code = code;
  }
}
