import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Contexte } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import type { AbsenceProfessionnel } from '../etat.js';

/** The page of what happened waits until she says that she read it; after the réglage nobody asks any more, and the page stays. */
export function reprendre(a: AbsenceProfessionnel, { instant }: Contexte): Verdict<AbsenceProfessionnel> {
  if (a.annuleeLe !== undefined || a.repriseLe !== undefined || a.rendueLe === undefined) return { fini: true };
  const fin = ajouter(a.rendueLe, a.reglages.reprise, a.territoire);
  return instant < fin ? { attendre: fin } : { fini: true };
}
