import type { SuiteDeLAbsence } from './couverture.js';
import { estFinie, type AbsenceProfessionnel } from './etat.js';
import { lignesDe } from './periode.js';

/** What the record keeps in clear of an absence as it now stands. */
export function suite(a: AbsenceProfessionnel, instant: string): SuiteDeLAbsence {
  return {
    absente: a.personne,
    lieu: a.lieu,
    automatique: a.automatique,
    champ: a.champ,
    avere: a.avere,
    designee: a.designation?.personne ?? null,
    finieLe: estFinie(a) ? (a.annuleeLe ?? a.rendueLe ?? instant) : null,
    importee: a.importee ?? null,
    lignes: lignesDe(a, instant),
  };
}
