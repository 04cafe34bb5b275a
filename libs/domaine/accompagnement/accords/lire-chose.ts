import { jourLocal } from '#libs/calendrier/journee.js';
import { estRefus, saisieInvalide, type Refus } from '../../erreurs.js';
import type { Accompagnement } from '../etat.js';
import type { Chose, ObjetDAccord } from './etat.js';
import { EXIGE_UN_NOM } from './regle.js';
import { pasDeProjet } from './refus.js';

/** Each thing that can be asked or told, as people choose it in a list. */
export const objets: Record<ObjetDAccord, string> = {
  accompagnement: 'L’accompagnement lui-même',
  plan: 'Le projet écrit ensemble',
  relais: 'Passer le relais à un service',
  transmission: 'Transmettre des phrases à quelqu’un',
  alerte: 'Alerter les ressources humaines',
  groupe: 'Examiner la situation dans un groupe',
  visite: 'Une visite à domicile',
  interventionCollective: 'Participer à une action collective',
};

interface Choisie {
  objet: ObjetDAccord;
  quoi?: string | undefined;
  personne?: string | undefined;
}

/** Of what it is exactly: the project as it is written now, or what was named. */
function lireChose(a: Accompagnement, { objet, quoi, personne }: Choisie): Chose | Refus {
  const autrui = personne === undefined ? {} : { personne };
  if (objet === 'plan') return a.plan === undefined ? pasDeProjet : { objet, quoi: String(a.plan.projet), ...autrui };
  if (!EXIGE_UN_NOM.includes(objet)) return { objet, ...autrui };
  if (quoi === undefined)
    return saisieInvalide({
      quoi: ['Nommez précisément qui ou quoi : un accord ne vaut que pour ce qui est nommé.'],
    });
  return { objet, quoi, ...autrui };
}

/** Runs on with the thing that was meant, or stops at the refusal. */
export function avecChose<R>(a: Accompagnement, choisie: Choisie, suite: (chose: Chose) => R): R | Refus {
  const chose = lireChose(a, choisie);
  return estRefus(chose) ? chose : suite(chose);
}

/** A contact happened between the first day and today. @returns why not */
export function jourImpossible(a: Accompagnement, jour: string, instant: string): Refus | undefined {
  const possible = jour <= jourLocal(instant, a.territoire) && jour >= jourLocal(a.ouvertLe, a.territoire);
  return possible
    ? undefined
    : saisieInvalide({ jour: ['Donnez un jour entre le début de l’accompagnement et aujourd’hui.'] });
}
