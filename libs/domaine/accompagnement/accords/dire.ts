import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Accompagnement } from '../etat.js';
import type { Accord, DemandeDAccord } from './etat.js';
import { mots } from './mots.js';
import { enAttente, memeChose } from './paroles.js';

type Parole = Pick<Accord, 'objet' | 'valeur' | 'le' | 'voie' | 'par'> &
  Partial<Pick<Accord, 'quoi' | 'personne' | 'recueil'>>;

/** Adds one word of the agent. A yes holds for the réglage, then it is asked again; a yes or a no answers the question that waited. */
export function dire<A extends Pick<Accompagnement, 'accords' | 'demandes' | 'reglages' | 'territoire'>>(
  a: A,
  parole: Parole,
): A {
  const accord: Accord = {
    numero: a.accords.length + 1,
    ...parole,
    mots: mots[parole.objet].version,
    ...(parole.valeur === 'oui' ? { expire: ajouter(parole.le, a.reglages.dureeAccord, a.territoire) } : {}),
  };
  const repond = (d: DemandeDAccord): boolean =>
    (parole.valeur === 'oui' || parole.valeur === 'non') && enAttente(d) && memeChose(d, parole);
  const demandes = a.demandes.map((d) => (repond(d) ? { ...d, reponse: accord.numero } : d));
  return { ...a, accords: [...a.accords, accord], demandes };
}
