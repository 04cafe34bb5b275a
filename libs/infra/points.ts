/** Named moments at which a process may be made to die, freeze or fail, each reached once per act, nudge, question or mail. */
export const POINTS = [
  // An act of a person: before the transaction, inside it, committed but told to nobody, answered to nobody.
  'api.avant_tx',
  'api.dans_tx',
  'api.apres_commit',
  'api.avant_reponse',
  // A nudge: claimed, delivered to Temporal, about to be deleted.
  'reveil.lu',
  'reveil.demarre',
  'reveil.avant_marque',
  // A question of the clock.
  'etape.avant',
  'etape.dans_tx',
  'etape.apres_commit',
  'etape.avant_retour',
  // A mail: claimed, its beginning written down, answered by the relay, about to be recorded, recorded.
  'mail.bail_pris',
  'mail.apres_354',
  'mail.apres_250',
  'mail.avant_marque',
  'mail.apres_marque',
] as const;
export type Point = (typeof POINTS)[number];

/** `<point>:<action>[:<n>]`: at the n-th passage (the first without it). */
export const FORME_POINT = new RegExp(
  `^(${POINTS.join('|').replaceAll('.', '\\.')}):(kill|stop|jeter)(?::([1-9]\\d*))?$`,
);

let arme: { nom: string; action: string; reste: number } | undefined;

/** Told once, at the start of a process, by its configuration; refused there in production. */
export function armer(texte: string | undefined): void {
  const [, nom, action, n] = FORME_POINT.exec(texte ?? '') ?? [];
  arme = nom === undefined || action === undefined ? undefined : { nom, action, reste: Number(n ?? '1') };
}

/** Does nothing, unless this process was started to break here: killed, frozen, or failing after what was done before. */
export async function point(nom: Point): Promise<void> {
  if (arme === undefined || arme.nom !== nom) return;
  arme.reste -= 1;
  if (arme.reste !== 0) return;
  if (arme.action === 'jeter') throw new Error('POINT');
  process.kill(process.pid, arme.action === 'kill' ? 'SIGKILL' : 'SIGSTOP');
  await new Promise((resolve) => setImmediate(resolve)); // nothing more is done before the signal has come
}
