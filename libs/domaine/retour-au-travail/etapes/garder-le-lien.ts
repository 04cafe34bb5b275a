import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Contexte, Decision } from '../../acte.js';
import { commencer } from '../../conservation/procedure.js';
import type { Verdict } from '../../noun.js';
import {
  dernierMotSurLeLien,
  prochaineNouvelle,
  sansCoordonnees,
  TACHES,
  toutesLesTaches,
  type RetourAuTravail,
} from '../etat.js';

/**
 * From the offer to the end fixed on the first day, the clock looks at the same instants whatever he answered, so that none of them
 * tells it. It proposes to her to take news when his rhythm says so; it writes to nobody.
 */
export function garderLeLien(r: RetourAuTravail, { instant }: Contexte): Verdict<RetourAuTravail> {
  if (r.closLe !== undefined) return { fini: true };
  if (instant >= r.finLe) return { du: clore(r, instant) };
  if (r.offreTermineeLe === undefined && instant >= r.jusquau) return { du: terminerLOffre(r, instant) };
  const veille = ajouter(r.veilleLe ?? r.ouvertLe, r.reglages.veilleRetour, r.territoire);
  if (instant >= veille) return { du: veiller(r, instant) };
  const bornes = [veille, r.finLe, ...(r.offreTermineeLe === undefined ? [r.jusquau] : [])];
  return { attendre: bornes.sort()[0] as string };
}

/** No answer came: silence is no yes, and what was known to reach him has served. */
function terminerLOffre(r: RetourAuTravail, instant: string): Decision<RetourAuTravail> {
  const muet = dernierMotSurLeLien(r) === undefined;
  return {
    etat: { ...(muet ? sansCoordonnees(r) : r), offreTermineeLe: instant },
    faits: [{ type: 'offrePrecoceTerminee', par: 'horloge' }],
    tachesFaites: [TACHES.appeler, TACHES.adresse],
  };
}

function veiller(r: RetourAuTravail, instant: string): Decision<RetourAuTravail> {
  const vu = { ...r, veilleLe: instant };
  const due = prochaineNouvelle(r, instant);
  if (due === undefined || instant < due || (r.proposeLe !== undefined && r.proposeLe >= due))
    return { etat: vu, faits: [] };
  return {
    etat: { ...vu, proposeLe: instant },
    faits: [{ type: 'nouvellesProposees', par: 'horloge' }],
    taches: [{ cle: `${TACHES.nouvelles}:${due}`, nature: TACHES.nouvelles, pour: r.titulaire }],
  };
}

function clore(r: RetourAuTravail, instant: string): Decision<RetourAuTravail> {
  return {
    etat: commencer({ ...sansCoordonnees(r), closLe: instant }, instant),
    faits: [{ type: 'retourTermine', par: 'horloge' }],
    tachesFaites: toutesLesTaches,
  };
}
