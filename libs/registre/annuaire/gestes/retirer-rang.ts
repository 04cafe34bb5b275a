import { Reference } from '#libs/domaine/champs.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import type { Acces } from '../../lecteurs/lecteur.js';
import { changerLaChaine } from './chaine.js';
import type { Geste } from './geste.js';
import { sans } from './rangs.js';

/** A post covers this one no more; the rungs below move up. */
export class RetirerRang {
  @Reference({ libelle: 'Poste' })
  poste!: string;

  @Reference({ libelle: 'Poste qui couvre' })
  suppleant!: string;
}

/** Asked again, it changes nothing. */
export async function retirerRang(
  acces: Acces,
  { champs, personne: auteur }: Geste<RetirerRang>,
): Promise<Refus | { poste: string }> {
  return changerLaChaine(acces, auteur, champs.poste, ({ rangs }) => Promise.resolve(sans(rangs, champs.suppleant)));
}
