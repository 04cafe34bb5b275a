import { empeche } from '../../accompagnement/accords/regle.js';
import { quoiDe } from '../etat.js';
import { partageTermine, sansCode } from '../refus.js';
import { aElle, cible, fini, SurUnPartage, type ActeDePartage } from './commun.js';
import { ouverture } from './transmettre-partage.js';

export class RedonnerCode extends SurUnPartage {}

/**
 * A code opens the page once. The service could not read it, or must read it again: a new code; the former one is dead. Of a document
 * only the next copies bear it: those that were handed over open as they did.
 */
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
    const suivant = { ...p, code: p.code + 1 };
    return {
      cible: {
        etat: suivant,
        faits: [{ type: 'codeRedonne', par: auteur.id }],
        partage: { transmis: ouverture(suivant) },
      },
    };
  },
};
