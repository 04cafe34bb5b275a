export interface Boucle {
  /** ms, from the instant at which each was due. */
  latences: number[];
  refuses: number;
  /** Those that the generator itself began more than 5 ms late: beyond 1 %, it is the generator that was measured. */
  retardees: number;
}
export declare function boucleOuverte(
  prevues: readonly number[],
  faire: (n: number) => Promise<boolean>,
): Promise<Boucle>;
