import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Accompagnement } from '../etat.js';
import type { Accord } from './etat.js';
import { mots } from './mots.js';

type Parole = Pick<Accord, 'objet' | 'valeur' | 'le' | 'voie' | 'par'> & Partial<Pick<Accord, 'quoi' | 'recueil'>>;

/** Adds one word of the agent. A yes holds for the réglage, then it is asked again. */
export function dire<A extends Pick<Accompagnement, 'accords' | 'reglages' | 'territoire'>>(a: A, parole: Parole): A {
  const accord: Accord = {
    numero: a.accords.length + 1,
    ...parole,
    mots: mots[parole.objet].version,
    ...(parole.valeur === 'oui' ? { expire: ajouter(parole.le, a.reglages.dureeAccord, a.territoire) } : {}),
  };
  return { ...a, accords: [...a.accords, accord] };
}
