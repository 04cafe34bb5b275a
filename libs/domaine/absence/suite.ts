import type { SuiteDeLAbsence } from './couverture.js';
import { estFinie, type AbsenceProfessionnel } from './etat.js';
import { etendue, lignesDe } from './periode.js';

/** What the record keeps in clear of an absence as it now stands. */
export function suite(a: AbsenceProfessionnel, instant: string): SuiteDeLAbsence {
  const lignes = lignesDe(a, instant);
  return {
    absente: a.personne,
    lieu: a.lieu,
    automatique: a.automatique,
    champ: a.champ,
    avere: a.avere,
    designee: a.designation?.personne ?? null,
    priseLe: priseLe(a, etendue(lignes)?.effet),
    retourLe: a.retourLe ?? a.annuleeLe ?? null,
    finieLe: estFinie(a) ? (a.annuleeLe ?? a.rendueLe ?? a.partie?.le ?? instant) : null,
    importee: a.importee ?? null,
    lignes,
    ...(a.genre === 'depart' ? { depart: suiteDuDepart(a) } : {}),
  };
}

function suiteDuDepart({ passations = [], partie }: AbsenceProfessionnel): NonNullable<SuiteDeLAbsence['depart']> {
  return { successeur: passations.at(-1)?.a ?? null, passation: passations.length, par: partie?.par ?? null };
}

/** Whoever takes a hole although she is away is held to it: by then, or when it begins if she takes it ahead. */
function priseLe({ designation }: AbsenceProfessionnel, effet: string | undefined): string | null {
  if (designation === undefined || designation.par !== designation.personne) return null;
  return effet !== undefined && effet > designation.le ? effet : designation.le;
}
