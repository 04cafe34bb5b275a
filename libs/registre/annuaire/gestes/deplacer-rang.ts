import { Numero, Reference } from '#libs/domaine/champs.js';
import { refus, type Refus } from '#libs/domaine/erreurs.js';
import type { Acces } from '../../lecteurs/lecteur.js';
import { changerLaChaine } from './chaine.js';
import type { Geste } from './geste.js';
import { permuter } from './rangs.js';

/** A rung takes the place of another, with all its posts; the post names which rung was meant, whatever happened since. */
export class DeplacerRang {
  @Reference({ libelle: 'Poste' })
  poste!: string;

  @Reference({ libelle: 'Poste qui couvre' })
  suppleant!: string;

  @Numero({ libelle: 'Du rang' })
  de!: string;

  @Numero({ libelle: 'Au rang' })
  vers!: string;
}

export const chaineAChange = refus(
  'CHAINE_A_CHANGE',
  'Cette chaîne a changé entre-temps. Relisez-la, puis recommencez s’il le faut.',
);

/** Asked again, or already so, it changes nothing; a chain that moved meanwhile is not shuffled blindly. */
export async function deplacerRang(
  acces: Acces,
  { champs, personne: auteur }: Geste<DeplacerRang>,
): Promise<Refus | { poste: string }> {
  const [de, vers] = [Number(champs.de), Number(champs.vers)];
  return changerLaChaine(acces, auteur, champs.poste, ({ rangs }) => {
    const la = rangs.find((r) => r.suppleant === champs.suppleant)?.rang;
    if (la !== undefined && la === vers) return Promise.resolve(rangs);
    if (la !== de || !rangs.some((r) => r.rang === vers)) return Promise.resolve(chaineAChange);
    return Promise.resolve(permuter(rangs, de, vers));
  });
}
