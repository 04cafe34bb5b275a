import { refus } from '../erreurs.js';

export const offreNonPrevue = refus(
  'OFFRE_PRECOCE_NON_PREVUE',
  'Le texte qui s’applique à cet agent ne dit pas qu’une aide peut lui être proposée tôt, et votre service ne l’a pas choisi. Un acte reçu n’ouvre rien : attendez que l’agent s’adresse à vous.',
);
export const retourFini = refus(
  'RETOUR_FINI',
  'Cette proposition est terminée ; plus rien n’y change. L’agent peut s’adresser au service social quand il veut.',
);
export const offrePartie = refus(
  'OFFRE_PRECOCE_PARTIE',
  'Cette proposition est déjà faite : elle ne se reprend plus. L’agent répond s’il veut.',
);
export const lienRefuse = refus(
  'LIEN_REFUSE',
  'L’agent ne veut pas être contacté. Rien ne part ; lui seul peut changer d’avis.',
);
export const lienSansOui = refus(
  'LIEN_SANS_OUI',
  'L’agent n’a pas dit qu’il voulait garder le lien. Son silence n’est pas un oui : attendez qu’il réponde.',
);
export const rythmeConvenu = refus(
  'RYTHME_CONVENU',
  'Le rythme choisi par l’agent n’est pas écoulé. Attendez le jour indiqué sur la page.',
);
export const aSaDemande = refus(
  'LIEN_A_SA_DEMANDE',
  'L’agent veut des nouvelles seulement s’il le demande. Rien ne lui est envoyé sans qu’il appelle.',
);
