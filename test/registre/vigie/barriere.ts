import type { Geste } from '../../outils/smtp-double.js';

/** A moment of the relay that the test ends when it wants. */
export function barriere(): { moment: () => Promise<Geste>; lever: (geste: Geste) => void } {
  let lever: (geste: Geste) => void = () => undefined;
  const levee = new Promise<Geste>((resolve) => (lever = resolve));
  return { moment: () => levee, lever };
}
