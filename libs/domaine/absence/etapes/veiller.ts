import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Contexte, Decision } from '../../acte.js';
import type { Verdict } from '../../noun.js';
import { composer } from '../courriels/composer.js';
import { finirLaPassation } from '../depart/passation.js';
import { estFinie, type AbsenceProfessionnel } from '../etat.js';
import { etendue, lignesDe } from '../periode.js';
import { annoncer, plusTot } from './couvrir.js';
import { relire } from './relire.js';
import { prochainAppel, voirLeTrou } from './trou.js';

/**
 * For as long as it lasts, somebody stands in: a new one is told when the first one leaves in her turn; a hole is called. Then she is
 * back, by her own word or because the day has come: the page of what happened waits for her.
 */
export function veiller(a: AbsenceProfessionnel, contexte: Contexte): Verdict<AbsenceProfessionnel> {
  const { instant, couverture } = contexte;
  if (estFinie(a)) return { fini: true };
  const passation = finirLaPassation(a, contexte);
  if (passation !== undefined) return passation;
  const relue = relire(a, contexte);
  if (relue !== undefined) return { du: relue };
  const fin = a.retourLe ?? etendue(lignesDe(a, instant))?.au ?? null;
  if (fin !== null && instant >= fin) return { du: rendre(a, instant) };
  const trou = voirLeTrou(a, contexte);
  if (trou !== undefined) return { du: trou };
  const tenante = couverture?.tenante ?? null;
  if (tenante !== null && tenante !== a.annonce?.personne) return { du: annoncer(a, tenante, instant) };
  const veille = ajouter(instant, a.reglages.veilleContinuite, a.territoire);
  const appel =
    a.trou === undefined || !a.automatique ? veille : plusTot(veille, plusTard(prochainAppel(a, a.trou), instant, a));
  const changement = couverture?.changement ?? null; // somebody who may stand in leaves or comes back
  return { attendre: [fin, changement].reduce<string>((tot, i) => (i === null ? tot : plusTot(tot, i)), appel) };
}

/** A hole without any matter that cannot wait is looked at again after the same delay, and calls nobody. */
function plusTard(appel: string, instant: string, { reglages, territoire }: AbsenceProfessionnel): string {
  return appel > instant ? appel : ajouter(instant, reglages.echelonContinuite, territoire);
}

function rendre(a: AbsenceProfessionnel, instant: string): Decision<AbsenceProfessionnel> {
  return {
    etat: { ...a, rendueLe: instant },
    faits: [{ type: 'continuiteRendue', par: 'horloge' }],
    courriels: [composer('retourALire', { pour: a.personne, donnees: {} })],
    taches: [{ cle: 'reprise', nature: 'reprise', pour: a.personne }],
    tachesFaites: ['trouDeContinuite', 'continuiteAOrganiser'],
  };
}
