import type { ObjetDAccord } from './etat.js';

interface Mots {
  /** Grows with every change of the sentence: an accord remembers which one was read. */
  version: number;
  phrase: string;
}

/** The sentence that the agent agrees to, for each thing by itself. It promises nothing and hides nothing. */
export const mots: Record<ObjetDAccord, Mots> = {
  accompagnement: {
    version: 1,
    phrase:
      'Je suis d’accord pour que le service social m’accompagne. Je peux revenir sur cet accord à tout moment, sans donner de raison.',
  },
  plan: { version: 1, phrase: 'Je suis d’accord avec ce projet, tel que je viens de le lire.' },
  relais: { version: 1, phrase: 'Je suis d’accord pour que le service nommé ici soit contacté à mon sujet.' },
  transmission: {
    version: 1,
    phrase: 'Je suis d’accord pour que ces phrases, et elles seules, soient transmises à la personne nommée ici.',
  },
  alerte: { version: 1, phrase: 'Je suis d’accord pour que la direction des ressources humaines soit alertée ainsi.' },
  groupe: {
    version: 1,
    phrase:
      'Je suis d’accord pour que ma situation soit examinée par ce groupe, avec ces phrases et elles seules, chacune lue par les membres indiqués ici.',
  },
  visite: { version: 1, phrase: 'Je demande, ou j’accepte, que l’assistante de service social vienne chez moi.' },
  interventionCollective: {
    version: 1,
    phrase: 'Je suis d’accord pour participer, pour ma part, à cette action collective.',
  },
};
