import type { Duree } from '#libs/reglementation/duree.js';
import { reglagesParDefaut, type Reglages } from '#libs/reglementation/reglages.js';
import type { ReglagesConfigures } from '#libs/registre/reglages.js';
import { dureeEnClair } from '../signalement/mots.js';

/** Réglages that say how long something is kept. */
type CleDeDuree = { [K in keyof Reglages]: Reglages[K] extends Duree ? K : never }[keyof Reglages];

export interface Conservation {
  quoi: string;
  /** « 45 jours », as it is in force here. */
  duree: string;
  /** Other values, in the places that chose their own. */
  ailleurs: readonly string[];
  /** From when it runs, and what happens at its end. */
  suite: string;
  reglage: string;
}

const LIGNES: readonly (readonly [CleDeDuree, quoi: string, suite: string])[] = [
  [
    'effacementParoles',
    'Les mots de la personne qui a signalé',
    'après la proposition d’aide, et au plus tard quand elle prend fin ; ensuite ils sont effacés',
  ],
  [
    'horizon',
    'Une proposition d’aide restée ouverte',
    'après la proposition ; puis elle s’éteint, quelle que soit la réponse',
  ],
  [
    'conservation',
    'Un dossier terminé',
    'après sa fin, et au moins le temps pendant lequel il peut être repris ; puis les archives décident',
  ],
  ['reouverture', 'La possibilité de reprendre un accompagnement terminé', 'après sa fin'],
  ['preavisEffacement', 'Le préavis donné à l’agent', 'avant que la clé de son dossier soit détruite'],
  ['dureePartage', 'Un partage que l’agent a accepté', 'sauf un autre jour choisi avec lui ; puis l’accès se ferme'],
  ['dureeRetour', 'Le lien gardé avec un agent absent', 'après la première proposition, quelle que soit la réponse'],
  [
    'conservationInformation',
    'Ce qu’un service écrit au service social',
    'après l’envoi, lu ou non ; puis cela est effacé',
  ],
  ['notesApresDepart', 'Les notes privées d’une assistante', 'après son départ ; elles meurent aussi avec le dossier'],
];

/** How long what is kept is kept, as the réglages in force say it: local choices all of them, no text gives one. */
export function conservations({ defaut, structures }: ReglagesConfigures): Conservation[] {
  return LIGNES.map(([cle, quoi, suite]) => {
    const duree = enAnneesAussi(defaut[cle] ?? reglagesParDefaut[cle]);
    const locales = Object.values(structures).flatMap((r) => (r[cle] === undefined ? [] : [enAnneesAussi(r[cle])]));
    return { quoi, duree, suite, reglage: cle, ailleurs: [...new Set(locales)].filter((d) => d !== duree).sort() };
  });
}

/** Nobody counts in thousands of days. */
function enAnneesAussi(duree: Duree): string {
  const ans = 'jours' in duree ? Math.round(duree.jours / 365.25) : 0;
  if (ans === 0) return dureeEnClair(duree);
  return `${dureeEnClair(duree)} (environ ${ans === 1 ? 'un an' : `${ans} ans`})`;
}
