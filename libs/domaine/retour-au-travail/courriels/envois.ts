import type { Contexte } from '../../acte.js';
import type { CourrielADeposer } from '../../courriel.js';
import type { RetourAuTravail } from '../etat.js';
import type { DonneesDe, NomGabarit } from './index.js';

export const cleDe = (gabarit: NomGabarit, rang: number): string => `${gabarit}:${rang}`;

/** A mail to the agent's own box, as he gave it: his place in the annuaire is not asked. */
export function composer<N extends NomGabarit>(
  gabarit: N,
  { adresse, rang, donnees, pasAvant }: { adresse: string; rang: number; donnees: DonneesDe<N>; pasAvant: string },
): CourrielADeposer {
  return { cle: cleDe(gabarit, rang), gabarit, destinataire: { adresse }, donnees, pasAvant };
}

/** Business keys of the mails that have not begun to leave, for `courrielsAnnules`. */
export function enAttente(
  { courriel, nouvelles }: Pick<RetourAuTravail, 'courriel' | 'nouvelles'>,
  contexte: Pick<Contexte, 'courriel'>,
): string[] {
  const cles = nouvelles.flatMap((n, i) => (n.voie === 'courriel' ? [cleDe('nouvellesDeLAbsent', i + 1)] : []));
  return [...(courriel === undefined ? [] : [courriel]), ...cles].filter(
    (cle) => contexte.courriel(cle)?.etat === 'A_ENVOYER',
  );
}
