/**
 * A complete false event (F-30): declared each minute by the watchdog, written to a robot by the mail of an urgent alert, answered by
 * the robot. Another nature than any matter: no figure, no list and no page of people knows it, and nobody is spoken of in it.
 */
export interface Canari {
  /** What the mail says and the answer must say: it was read, not only taken. */
  jeton: string;
  reponduLe?: string;
}

/** Who declares and who answers: an id that no account bears. */
export const ROBOT = { id: '0ca7a417-0000-4000-8000-000000000000', fonctions: [] } as const;
