import type { Signalement } from '#libs/domaine/signalement/etat.js';
import type { Fait } from '#libs/domaine/acte.js';
import { reponses } from '#libs/domaine/signalement/actes/repondre.js';
import type { Duree } from '#libs/reglementation/duree.js';
import type { Evenement } from '#libs/domaine/signalement/avenir.js';
import type { Professionnel } from '#libs/domaine/courriel.js';
import type { Reponse, VoieOffre } from '#libs/domaine/signalement/etat.js';
import type { NaturePoste } from '#libs/reglementation/profil.js';
import { libelleDuTitre } from '#libs/reglementation/roles.js';
import { MOTS_RETOURS } from './assistante/mots-courriels.js';

/** A post, named without deciding whether a woman or a man holds it. */
export const NATURES: Readonly<Record<NaturePoste, string>> = {
  assistant: 'Service social',
  conseillerTechnique: 'Conseil technique',
  conseillerNational: 'Conseil technique national',
};

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
      return 'la personne qui a signalé apprendra, à l’heure fixée, que l’offre est faite, et rien d’autre';
    case 'rappelEchu':
      return 'un rappel partira vers l’agent, s’il n’a pas répondu';
    case 'parolesEffacees':
      return 'les mots de la personne qui a signalé seront effacés';
    default:
      return 'la situation prendra fin';
  }
}

/** Is it a call, that an act of hers would have spared? */
export const estAppel = ({ fait }: Evenement): boolean => fait.type.startsWith('ligneTechnique');

const MOTS_FAITS: Readonly<Record<string, string>> = {
  ...MOTS_RETOURS,
  depose: 'Signalement reçu',
  ouvertParAssistante: 'Ouvert par le service social',
  ligneTechniqueAppelee: 'Appel de la ligne technique',
  ligneTechniqueEpuisee: 'Toute la ligne technique a été appelée ; l’administration du réseau est prévenue',
  prisEnCharge: 'Prise en charge',
  recuse: 'Situation confiée à quelqu’un d’autre',
  reaffecte: 'Situation confiée à quelqu’un d’autre par le conseil technique',
  questionPosee: 'Question posée à la personne qui a écrit',
  questionRepondue: 'Réponse à la question',
  nonRecevable: 'Demande écartée',
  contactNote: 'Contact noté',
  lettrePreparee: 'Lettre préparée',
  offrePreparee: 'Aide proposée',
  envoiAnnule: 'Envoi annulé avant son départ',
  rappelPlanifie: 'Rappel prévu',
  rappelAnnule: 'Rappel annulé',
  rappelEchu: 'Date d’un rappel',
  offreFaite: 'L’offre est faite',
  tiersInforme: 'La personne qui a signalé apprend, à l’heure fixée, que l’offre est faite, et rien d’autre',
  repondu: 'Réponse de l’agent',
  tiersInformeParEcrit: 'Texte écrit à la personne qui a signalé',
  accesDemande: 'L’agent demande à lire ce qui a été écrit',
  origineDevoilee: 'L’agent peut lire qui a écrit, et quoi',
  autreAssistanteDemandee: 'L’agent demande une autre personne',
  horizonReporte: 'Délai de réponse prolongé',
  parolesEffacees: 'Mots de la personne qui a signalé effacés, comme annoncé',
  clos: 'Situation terminée',
  horizon: 'Fin de la situation',
};
const VOIES: Readonly<Record<VoieOffre, string>> = {
  courriel: 'par message',
  courrier: 'par lettre',
  telephone: 'de vive voix',
};

/** A line of the journal in words; undefined for what nobody needs to read. */
export function motDuFait({ type, voie, valeur, parti }: Fait): string | undefined {
  const mot = MOTS_FAITS[type];
  if (type === 'rappelEchu') return `${mot} : ${parti === true ? 'il est parti' : 'rien n’est parti'}`;
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
  affaireConfiee: ['Situation confiée', 'la personne chargée de la situation'],
  questionAuTiers: ['Question', 'la personne qui a signalé'],
  nonRecevableAuTiers: ['« Votre demande n’est pas reçue »', 'la personne qui a signalé'],
  texteAuTiers: ['Texte du service social', 'la personne qui a signalé'],
};

/** Of whom a matter speaks; nobody is named in a situation of a service, nor in a message. */
export function deQui(agent: string | null, { genre }: Pick<Signalement, 'genre'>): string {
  return agent ?? (genre === 'collectif' ? 'Situation d’un service' : 'Message au service social');
}

/** Where it comes from, in a few words. */
export function dOuVient({ origine: o, genre }: Signalement): string {
  if (o.recueil === 'papier') return 'dossier repris du papier';
  if (o.recueil === 'oral') return 'demande de l’agent, de vive voix';
  if (o.luiMeme) return 'demande de l’agent';
  const quoi = genre === 'contact' ? 'message' : o.entree === 'saisine' ? 'saisine' : 'signalement';
  return `${quoi} : ${libelleDuTitre(o.titre)}`;
}

const UNITES: Readonly<Record<string, readonly [un: string, plusieurs: string]>> = {
  joursOuvres: ['jour ouvré', 'jours ouvrés'],
  jours: ['jour', 'jours'],
  heures: ['heure', 'heures'],
  minutes: ['minute', 'minutes'],
  secondes: ['seconde', 'secondes'],
};

/** A duration of a réglage, as people say it. */
export function dureeEnClair(duree: Duree): string {
  return Object.entries(duree)
    .map(([unite, n]: [string, number]) => `${n} ${UNITES[unite]?.[n > 1 ? 1 : 0] ?? unite}`)
    .join(' ');
}
