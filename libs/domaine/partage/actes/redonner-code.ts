import { empeche } from '../../accompagnement/accords/regle.js';
import { quoiDe } from '../etat.js';
import { partageTermine, sansCode } from '../refus.js';
import { aElle, cible, fini, SurUnPartage, type ActeDePartage } from './commun.js';

export class RedonnerCode extends SurUnPartage {}

/** A code opens the page once. The service could not read it, or must read it again: a new code; the former one is dead. */
export const redonnerCode: ActeDePartage<RedonnerCode> = {
  type: 'partage.redonnerCode',
  champs: RedonnerCode,
  cible,
  qui: aElle,
  decider(a, p, _champs, contexte, auteur) {
    const { instant, cible: reference } = contexte;
    if (fini(a, p, contexte)) return partageTermine;
    if (p.transmisLe === undefined || p.code === undefined) return sansCode;
    const empechement = empeche(
      a,
      instant,
      p.objet ?? 'accompagnement',
      p.objet === null ? undefined : quoiDe(reference, p),
    );
    if (empechement !== undefined) return empechement;
    const code = p.code + 1;
    return {
      cible: {
        etat: { ...p, code },
        faits: [{ type: 'codeRedonne', par: auteur.id }],
        partage: { transmis: { jusquau: p.jusquau, code } },
      },
    };
  },
};
