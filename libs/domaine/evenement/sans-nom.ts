import type { Contexte } from '../acte.js';
import { siNomme } from '../anonymat/nommer.js';
import type { Refus } from '../erreurs.js';

/** The first of these fields that names somebody; what was typed in the others stands. */
export function refuserLesNoms<C extends object>(
  champs: C,
  noms: readonly (keyof C & string)[],
  { nommes = [] }: Pick<Contexte, 'nommes'>,
): Refus | undefined {
  for (const nom of noms) {
    const texte = String(champs[nom] ?? '');
    const refuse = siNomme(
      nom,
      texte,
      nommes.filter((mot) => texte.includes(mot)),
    );
    if (refuse !== undefined) return refuse;
  }
  return undefined;
}
