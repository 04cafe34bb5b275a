import { Numero } from '../../../champs.js';
import type { Acte } from '../../../acte.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { arreter } from '../arreter.js';
import type { Accord } from '../etat.js';
import { accompagnementTermine, paroleInconnue, pourToutArreter } from '../refus.js';

export class RetirerUn {
  @Numero({ libelle: 'Accord' })
  accord!: string;
}

/** A yes that he may come back on: it stands, whether it has run out or not. */
export const retirable = (m: Accord): boolean =>
  m.valeur === 'oui' && m.retireLe === undefined && m.confirme?.exact !== false && m.personne === undefined;

/** The agent comes back on one accord, at any time and without a reason; the others stand (R-083, T-10). */
export const retirerUn: Acte<Accompagnement, RetirerUn> = {
  type: 'accompagnement.retirerUn',
  champs: RetirerUn,
  qui: (auteur, a) => a.agent === auteur.id,
  decider(a, { accord }, contexte, auteur) {
    if (cloture(a) !== undefined) return accompagnementTermine;
    const mot = a.accords.find((m) => m.numero === Number(accord) && retirable(m));
    if (mot === undefined) return paroleInconnue;
    if (mot.objet === 'accompagnement') return pourToutArreter;
    const retires = retirerLesOuis(a, mot, contexte.instant);
    return {
      ...arreter(retires, contexte, mot, auteur.id),
      faits: [{ type: 'accordRetire', par: auteur.id, objet: mot.objet }],
    };
  },
};

/** Every yes to this very thing: an older one must not speak again once the newer is withdrawn. */
export function retirerLesOuis(
  a: Accompagnement,
  un: Accord,
  instant: string,
  suite: Pick<Accord, 'retraitRecueilli'> = {},
): Accompagnement {
  const accords = a.accords.map((m) =>
    retirable(m) && m.objet === un.objet && m.quoi === un.quoi ? { ...m, retireLe: instant, ...suite } : m,
  );
  return { ...a, accords };
}
