import type { Pas } from './noeud.js';

/** The matter did not go through the tree: a person decided, or an earlier matter. */
export const choix = {
  encadrement: { noeud: 'encadrement', issue: '', pourquoi: 'Confiée par une personne qui dirige le réseau.' },
  suivi: { noeud: 'suivi', issue: '', pourquoi: 'Suit déjà cette personne, pour une situation plus ancienne.' },
  ouverture: { noeud: 'ouverture', issue: '', pourquoi: 'A ouvert elle-même ce dossier.' },
} as const satisfies Record<string, Pas>;

/** What these say is of the agent, of who brought the matter, or of a colleague: not for whoever does not hold it. */
const RESERVES: ReadonlySet<string> = new Set(['elleMeme', 'recusation', 'pasCettePersonne', 'suivi']);

/** The same way through the tree, for whoever leads and does not read the matter: the nodes, and no reason of a person. */
export function sansContenu(trace: readonly Pas[]): Pas[] {
  return trace.map((pas) =>
    RESERVES.has(pas.noeud)
      ? { noeud: 'situation', issue: pas.issue, pourquoi: 'Pour une raison propre à cette situation.' }
      : pas,
  );
}
