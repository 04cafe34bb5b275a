import type { Signalement } from '#libs/domaine/signalement/etat.js';
import type { Fait } from '#libs/domaine/acte.js';
import { reponses } from '#libs/domaine/signalement/actes/repondre.js';
import type { Evenement } from '#libs/domaine/signalement/avenir.js';
import type { Professionnel } from '#libs/domaine/courriel.js';
import type { Reponse, VoieOffre } from '#libs/domaine/signalement/etat.js';
import type { NaturePoste } from '#libs/reglementation/profil.js';
import type { CourrielVu } from '#libs/registre/lecteurs/un-dossier.js';

/** A post, named without deciding whether a woman or a man holds it. */
export const NATURES: Readonly<Record<NaturePoste, string>> = {
  assistant: 'Service social',
  conseillerTechnique: 'Conseil technique',
  conseillerNational: 'Conseil technique national',
};

/** Exactly what is known of a mail, never « lu » (reliability-security §6.6). */
const MOTS_COURRIEL: Readonly<Record<string, string>> = {
  A_ENVOYER: 'envoi en cours',
  EN_COURS: 'envoi en cours',
  DATA_DEBUTE: 'envoi en cours',
  ACCEPTE: 'remis à la messagerie ; nous ne savons pas s’il a été lu',
  INCERTAIN: 'parti, mais nous ne savons pas s’il est arrivé',
  REFUSE: 'refusé, car l’adresse n’existe plus ou n’accepte pas nos messages',
  REVENU: 'revenu, donc pas arrivé',
  SANS_ADRESSE: 'non envoyé, car aucune adresse électronique n’est connue',
  ABANDON: 'non envoyé, car la messagerie n’a pas répondu ; nous n’essayons plus',
};

export function motDuCourriel({ etat, essais }: Pick<CourrielVu, 'etat' | 'essais'>): string {
  const mot = MOTS_COURRIEL[etat] ?? etat;
  return etat === 'A_ENVOYER' && essais > 0 ? `${mot}, ${essais} essai${essais > 1 ? 's' : ''} sans réponse` : mot;
}

/** What happens by itself, as the end of a sentence that begins with its instant. */
export function motDeLEvenement({ fait }: Evenement, qui: Professionnel | undefined): string {
  switch (fait.type) {
    case 'ligneTechniqueAppelee':
      return `nous appelons ${qui?.nom ?? 'l’échelon suivant'}`;
    case 'ligneTechniqueEpuisee':
      return 'nous prévenons l’administration du réseau : toute la ligne technique aura été appelée';
    case 'offreFaite':
      return 'l’offre comptera comme faite, sauf si le message revient';
    case 'tiersInforme':
      return 'la personne qui a signalé apprendra que l’offre est faite, et rien d’autre';
    case 'rappelEchu':
      return 'un rappel partira vers l’agent, s’il n’a pas répondu';
    default:
      return 'la proposition prendra fin';
  }
}

/** Is it a call, that an act of hers would have spared? */
export const estAppel = ({ fait }: Evenement): boolean => fait.type.startsWith('ligneTechnique');

const MOTS_FAITS: Readonly<Record<string, string>> = {
  depose: 'Signalement reçu',
  ligneTechniqueAppelee: 'Appel de la ligne technique',
  ligneTechniqueEpuisee: 'Toute la ligne technique a été appelée ; l’administration du réseau est prévenue',
  prisEnCharge: 'Prise en charge',
  recuse: 'Situation confiée à quelqu’un d’autre',
  lettrePreparee: 'Lettre préparée',
  offrePreparee: 'Aide proposée',
  offreFaite: 'L’offre est faite',
  tiersInforme: 'La personne qui a signalé sait que l’offre est faite, et rien d’autre',
  repondu: 'Réponse de l’agent',
  horizonReporte: 'Délai de réponse prolongé',
  horizon: 'Fin de la proposition',
};
const VOIES: Readonly<Record<VoieOffre, string>> = {
  courriel: 'par message',
  courrier: 'par lettre',
  telephone: 'de vive voix',
};

/** A line of the journal in words; undefined for what nobody needs to read. */
export function motDuFait({ type, voie, valeur }: Fait): string | undefined {
  const mot = MOTS_FAITS[type];
  if (type === 'offrePreparee' && estVoie(voie)) return `${mot} ${VOIES[voie]}`;
  return type === 'repondu' && estReponse(valeur) ? `${mot} : « ${reponses[valeur]} »` : mot;
}

const estVoie = (v: unknown): v is VoieOffre => typeof v === 'string' && Object.hasOwn(VOIES, v);
const estReponse = (v: unknown): v is Reponse => typeof v === 'string' && Object.hasOwn(reponses, v);

/** Each mail of a dossier: what it is, and whom it goes to. */
export const MOTS_GABARITS: Readonly<Record<string, readonly [quoi: string, vers: string]>> = {
  receptionAuTiers: ['Accusé de réception', 'la personne qui a signalé'],
  nouvelleAffaire: ['Nouvelle situation', 'la personne chargée de la situation'],
  monteeDeLigne: ['Appel', 'la ligne technique'],
  propositionAgent: ['Proposition d’aide', 'l’agent'],
  rappelAgent: ['Rappel', 'l’agent'],
  offreFaite: ['« L’offre a été faite »', 'la personne qui a signalé'],
};

/** Of whom a matter speaks; nobody is named in a situation of a service, nor in a message. */
export function deQui(agent: string | null, { genre }: Pick<Signalement, 'genre'>): string {
  return agent ?? (genre === 'collectif' ? 'Situation d’un service' : 'Message au service social');
}
