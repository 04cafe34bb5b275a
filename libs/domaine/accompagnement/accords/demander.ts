import type { Contexte, Decision } from '../../acte.js';
import type { Refus } from '../../erreurs.js';
import { ecrireALAgent } from '../courriels/envois.js';
import { cloture, type Accompagnement } from '../etat.js';
import type { Chose, DemandeDAccord } from './etat.js';
import { dernierOuiOuNon, questionSur, refuse, vaut } from './paroles.js';
import { empeche } from './regle.js';
import { accompagnementTermine, accordDejaDonne, accordRefuse, questionDejaPosee, visiteASaDemande } from './refus.js';

/**
 * Puts one question to the agent, in the very phrases that he will read, and tells him by mail that one waits. Never twice, never
 * after an expressed refusal: only he comes back on it (R-078, T-09).
 */
export function demander(
  a: Accompagnement,
  contexte: Contexte,
  { chose, phrases, par }: { chose: Chose; phrases: readonly string[]; par: string },
): Refus | Decision<Accompagnement> {
  const non = pourquoiPas(a, contexte.instant, chose);
  if (non !== undefined) return non;
  const { instant, titulaire } = contexte;
  const demande: DemandeDAccord = { numero: a.demandes.length + 1, ...chose, le: instant, par, phrases };
  const posee = { ...a, demandes: [...a.demandes, demande] };
  const faits = [{ type: 'accordDemande', par, objet: chose.objet, numero: demande.numero }];
  if (titulaire === null) return { etat: posee, faits };
  const { etat, courriel } = ecrireALAgent(
    posee,
    contexte,
    'accordDemande',
    { professionnel: titulaire },
    { sur: demande.numero },
  );
  return { etat, faits, courriels: [courriel], reponse: { numero: demande.numero } };
}

function pourquoiPas(a: Accompagnement, instant: string, chose: Chose): Refus | undefined {
  if (cloture(a) !== undefined) return accompagnementTermine;
  // What has run out is asked again; any other question needs the accompaniment to stand.
  const socle = chose.objet === 'accompagnement' ? undefined : empeche(a, instant, 'accompagnement');
  if (socle !== undefined) return socle;
  if (refuse(a, chose)) return accordRefuse;
  if (vaut(dernierOuiOuNon(a, chose), instant)) return accordDejaDonne;
  if (chose.objet === 'visite' && visiteAttendSaDemande(a)) return visiteASaDemande;
  return questionSur(a, chose) === undefined ? undefined : questionDejaPosee;
}

/** The text wants the home visit to come from him. */
function visiteAttendSaDemande({ profil: { visiteADomicile: regle } }: Pick<Accompagnement, 'profil'>): boolean {
  return regle.force !== 'silence' && regle.contenu.genre === 'besoinEtDemande';
}
