import { refus } from '../erreurs.js';

export const partageNonPrevu = refus(
  'PARTAGE_NON_PREVU',
  'Le texte qui s’applique à cet agent ne prévoit pas cet envoi. L’agent peut porter lui-même l’information ; rien n’a été enregistré.',
);
export const partageTermine = refus(
  'PARTAGE_TERMINE',
  'Ce partage est terminé. Pour dire autre chose, faites une nouvelle demande ; rien n’a été envoyé.',
);
export const dejaTransmis = refus(
  'PARTAGE_DEJA_TRANSMIS',
  'Ces phrases sont déjà transmises : elles ne changent plus. Fermez ce partage, puis demandez-en un autre.',
);
export const aRelire = refus('PARTAGE_A_RELIRE', 'Relisez d’abord chaque phrase, et confirmez qu’elle peut partir.');
export const phrasesChangees = refus(
  'PHRASES_CHANGEES',
  'Ces phrases ont changé depuis que la page a été ouverte. Relisez-les, puis répondez de nouveau.',
);
export const phraseInconnue = refus('PHRASE_INCONNUE', 'Cette phrase n’est plus là. Rechargez la page.');
export const documentNonAccorde = refus(
  'DOCUMENT_NON_ACCORDE',
  'L’agent n’a pas lu que ce serait un document, qui ne peut plus être repris. Transmettez par la page, ou faites une nouvelle demande ; rien n’est parti.',
);
export const pasUnService = refus(
  'PAS_UN_SERVICE',
  'Vous notez la réception d’un service extérieur, une fois les phrases transmises ; une personne du ministère la confirme elle-même.',
);
export const dejaRecu = refus('DEJA_RECU', 'La réception est déjà notée ; rien n’a changé.');
export const sansCode = refus(
  'PARTAGE_SANS_CODE',
  'Seul un service extérieur lit par un code, et seulement une fois les phrases transmises.',
);
