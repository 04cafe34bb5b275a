import { horsSilence } from '#libs/calendrier/calendrier.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import type { Contexte, Decision } from '../acte.js';
import type { Volontariat } from './etat.js';

/** Tries her channel by a mail, never in her night: she answers by logging in. */
export function essayer(
  v: Volontariat,
  { instant }: Pick<Contexte, 'instant'>,
  { silence }: Pick<Reglages, 'silence'>,
): Decision<Volontariat> {
  const essais = v.essais + 1;
  return {
    etat: { ...v, essais },
    faits: [{ type: 'canalEssaye', par: 'horloge' }],
    courriels: [
      {
        cle: `essaiDeCanal:${v.professionnel}:${essais}`,
        gabarit: 'essaiDeCanal',
        destinataire: v.professionnel,
        donnees: {},
        pasAvant: horsSilence(instant, silence, v.territoire),
      },
    ],
  };
}
