import { horsSilence } from '#libs/calendrier/calendrier.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { Contexte } from '../../acte.js';
import { commencer } from '../../conservation/procedure.js';
import type { Verdict } from '../../noun.js';
import { cleDe, composer } from '../courriels/envois.js';
import { sansCoordonnees, toutesLesTaches, type RetourAuTravail } from '../etat.js';

/**
 * The night after she decided it, the offer is made: its mail is written and leaves in the agent's morning, or it is there to be posted
 * or spoken. One at a time about one agent: where an earlier one is still open, even refused, this one is never made (T-09).
 */
export function offrirTot(r: RetourAuTravail, contexte: Contexte): Verdict<RetourAuTravail> {
  const { instant, convergents } = contexte;
  if (r.faiteLe !== undefined || r.closLe !== undefined) return { fini: true };
  if (convergents.length > 0)
    return {
      du: {
        etat: commencer({ ...sansCoordonnees(r), doublon: true as const, closLe: instant }, instant),
        faits: [{ type: 'offrePrecoceDoublee', par: 'horloge' }],
        tachesFaites: toutesLesTaches,
      },
    };
  const faite = { ...r, faiteLe: instant };
  const faits = [{ type: 'offrePrecoceFaite', par: 'horloge', voie: r.voie }];
  const adresse = r.joindre?.courriel;
  if (r.voie !== 'courriel' || adresse === undefined || contexte.titulaire === null)
    return { du: { etat: faite, faits } };
  const donnees = { professionnel: contexte.titulaire, jusquau: r.jusquau, fuseau: fuseau(r.territoire) };
  const pasAvant = horsSilence(instant, r.reglages.silence, r.territoire);
  return {
    du: {
      etat: { ...faite, courriel: cleDe('offrePrecoce', 1) },
      faits,
      courriels: [composer('offrePrecoce', { adresse, rang: 1, donnees, pasAvant })],
    },
  };
}
