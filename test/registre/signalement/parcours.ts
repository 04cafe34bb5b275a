import type { Auteur } from '#libs/domaine/acte.js';
import { etatDe, type Maison } from '../../outils/maison.js';

export interface Parcours {
  agent: Auteur;
  reference: string;
}

/** Moves virtual time just past the horizon, without asking the clock anything. */
export async function horizonDepasse(m: Maison, reference: string): Promise<void> {
  const { horizon } = await etatDe(m, reference);
  m.temps.avancer(Date.parse(horizon ?? '') - m.temps.maintenant.getTime() + 1);
}
