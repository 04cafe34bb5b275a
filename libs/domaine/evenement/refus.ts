import { refus } from '../erreurs.js';

export const evenementFerme = refus(
  'EVENEMENT_FERME',
  'Aucun événement ne se déclare par ici pour ce lieu : le texte n’en parle pas, et votre service ne l’a pas choisi. Téléphonez au service social ; en cas de danger, appelez le 15, le 17 ou le 112.',
);
export const pasLesVotres = refus(
  'LIEU_NON_ENCADRE',
  'Vous ne dirigez pas ce lieu dans l’annuaire. Téléphonez au service social : la demande y sera prise par écrit pour vous.',
  'habilitation',
);
export const personneAAppeler = refus(
  'PERSONNE_A_APPELER',
  'Personne du service social n’est inscrit pour ce lieu. Téléphonez au numéro de permanence : un humain répond.',
);
export const evenementClos = refus('EVENEMENT_CLOS', 'Cet événement est clos : il n’y a plus rien à y faire.');
export const pasEncoreDemande = refus(
  'PAS_ENCORE_DEMANDE',
  'La direction n’a pas encore confirmé la demande. Appelez-la ; si elle vous la confirme, notez-le ici.',
);
export const dejaDemande = refus('DEJA_DEMANDE', 'Cette demande est déjà confirmée : le service social est appelé.');
export const dejaPris = refus(
  'DEJA_PRIS',
  'Une personne a déjà pris cet événement en charge. Son nom et son téléphone sont sur la page.',
);
export const pasDeCharge = refus(
  'PAS_DE_CHARGE',
  'Personne n’a encore pris cet événement en charge. Prenez-le d’abord : l’appel s’arrêtera.',
);
export const aReconnaitre = refus(
  'A_RECONNAITRE',
  'Cet événement est déclaré « autre » : dites d’abord s’il est grave au sens du texte, puis appelez l’équipe.',
);
export const pasDEquipe = refus('PAS_D_EQUIPE', 'Aucune équipe n’est appelée : demandez-la d’abord.');
export const sansModalites = refus(
  'SANS_MODALITES',
  'Personne ne part, et rien n’est envoyé au service, avant que les modalités soient convenues avec le chef de service. Notez-les d’abord.',
);
export const sansAccord = refus(
  'SANS_ACCORD',
  'Le texte demande un accord avant qu’une action collective commence. Notez d’abord qui l’a donné, et quel jour.',
);
export const dejaFinie = refus('DEJA_FINIE', 'L’intervention sur place est déjà terminée.');
export const pasPourUnExercice = refus(
  'EXERCICE',
  'C’est un exercice : rien n’est envoyé aux agents, et aucun moment d’écoute n’est ouvert.',
);
export const sansUrgence = refus(
  'SANS_URGENCE',
  'Cette demande n’est pas un événement grave : aucune équipe n’est appelée en urgence. Convenez des modalités avec le chef de service, puis ouvrez des moments d’écoute.',
);
