import { Choix } from '../champs.js';
import { refus, type Refus } from '../erreurs.js';

/** What a volunteer may answer; the third asks for no reason and is read by nobody (E9). */
export const reponses = {
  accepte: 'J’y vais',
  nePeutPas: 'Je ne peux pas',
  tropProche: 'Je suis trop proche de ce qui s’est passé',
} as const;

export type ReponseDonnee = keyof typeof reponses;

export class RepondreAppel {
  @Choix({ libelle: 'Votre réponse', parmi: reponses })
  reponse!: ReponseDonnee;
}

/** The row of one call, under its own lock: nothing else of the event is looked at, so that two hundred a second wait for nobody. */
export interface LigneDAppel {
  reponse: ReponseDonnee | null;
  clos: boolean;
}

export const appelClos = refus('APPEL_CLOS', 'Cet appel est clos : on n’a plus besoin de vous. Merci d’avoir répondu.');
export const aCommencer = refus(
  'REPONSE_DONNEE',
  'Vous avez accepté : prévenez par téléphone qui pilote, puis demandez à être relevée sur la page de l’événement.',
);

/** She answers, and may still change her mind as long as she had not accepted. */
export function repondreAppel(appel: LigneDAppel, reponse: ReponseDonnee): Refus | { reponse: ReponseDonnee } {
  if (appel.clos) return appelClos;
  if (appel.reponse === 'accepte' && reponse !== 'accepte') return aCommencer;
  return { reponse };
}
