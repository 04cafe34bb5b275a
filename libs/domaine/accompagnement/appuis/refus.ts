import { refus } from '../../erreurs.js';

export const appuiNonPrevu = refus(
  'APPUI_NON_PREVU',
  'Le texte qui s’applique à cet agent ne dit pas qui apporte cet appui. Appelez votre ligne technique ; rien n’a été enregistré.',
);
export const appuiDonne = refus('APPUI_DONNE', 'Ce conseil est déjà donné ; rien n’a changé.');
