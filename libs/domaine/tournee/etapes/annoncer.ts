import { prochaineHeure } from '#libs/calendrier/calendrier.js';
import { jourLocal } from '#libs/calendrier/journee.js';
import type { Contexte } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import type { Tournee } from '../etat.js';

const UNE_MINUTE_MS = 60_000;

/** One message each jour ouvré, never two when the clock was late, none any more once she holds no post here. */
export function annoncer(t: Tournee, { instant, ligne }: Contexte): Verdict<Tournee> {
  if (t.finieLe !== undefined) return { fini: true };
  const poste = ligne.find((e) => e.personne === t.professionnel);
  if (poste === undefined)
    return { du: { etat: { ...t, finieLe: instant }, faits: [{ type: 'tourneeFinie', par: 'horloge' }] } };
  if (instant < t.prochaineLe) return { attendre: t.prochaineLe };
  const apres = new Date(Date.parse(instant) + UNE_MINUTE_MS).toISOString();
  return {
    du: {
      etat: { ...t, prochaineLe: prochaineHeure(apres, t.heure, t.territoire) },
      faits: [{ type: 'matinAnnonce', par: 'horloge' }],
      courriels: poste.absente
        ? []
        : [
            {
              cle: `matin:${t.professionnel}:${jourLocal(instant, t.territoire)}`,
              gabarit: 'matin',
              destinataire: t.professionnel,
              donnees: {},
            },
          ],
    },
  };
}
