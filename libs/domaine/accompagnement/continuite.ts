import { fuseau } from '#libs/calendrier/territoires.js';
import type { Contexte, Decision } from '../acte.js';
import type { Continuite } from '../continuite.js';
import { ecrireALAgent } from './courriels/envois.js';
import { cloture, type Accompagnement } from './etat.js';

/**
 * An accompaniment waits for its holder, unless a professional established that it cannot, or the agent says so of this
 * very absence; and always when he wants nobody else.
 */
export function continuiteDe(a: Accompagnement): Continuite {
  const interim = a.interims?.at(-1);
  const dit = a.interim?.refus;
  const refuse =
    dit !== undefined && (interim === undefined || dit.absence === interim.absence || dit.le > interim.depuis);
  if (cloture(a) !== undefined || refuse) return { caractere: null, avere: false, interim };
  if (a.caractere !== undefined) return { caractere: a.caractere.quoi, avere: true, interim };
  const appel = a.interim?.appel;
  return { caractere: appel === undefined ? null : `appel:${appel.absence}`, avere: false, interim };
}

/**
 * Its holder is away: the agent is told, once for each absence and person, whom he may call meanwhile and until when; the accompaniment
 * itself stays hers.
 * @returns undefined: it is already so
 */
export function passer(a: Accompagnement, contexte: Contexte): Decision<Accompagnement> | undefined {
  const { absence, tenante, instant } = contexte;
  if (absence === null || cloture(a) !== undefined) return undefined;
  const personne = tenante === a.titulaire ? null : tenante;
  const dernier = a.interims?.at(-1);
  if (dernier?.absence === absence.absence && dernier.personne === personne) return undefined;
  const interim = { absence: absence.absence, personne, depuis: instant };
  const note = { ...a, interims: [...(a.interims ?? []), interim] };
  const faits = [{ type: 'absenceAnnoncee', par: 'horloge', tenue: personne !== null }];
  if (contexte.titulaire === null) return { etat: note, faits };
  const { professionnel, jusquau } = absence;
  const donnees = {
    professionnel: professionnel ?? contexte.titulaire,
    remplacee: professionnel !== null,
    jusquau,
    fuseau: fuseau(a.territoire),
  };
  const { etat, courriel } = ecrireALAgent(note, contexte, 'absenceAnnoncee', donnees);
  return { etat, courriels: [courriel], faits };
}
