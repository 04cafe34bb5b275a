import type { ProfilReglementaire } from './profil.js';
import { mef2016 } from './textes/mef-2016.js';

interface EnVigueur {
  population: string;
  /** First day, ISO date, in which the text governs this population. */
  depuis: string;
  profil: ProfilReglementaire;
}

/** Which text governs whom, and since when. A new text adds a line; nothing else changes. */
const enVigueur: readonly EnVigueur[] = [{ population: 'mef', depuis: '2016-11-09', profil: mef2016 }];

/**
 * The text in force for a population on a day (ISO date): the latest that had begun. Chosen once, when a dossier is filed.
 * @returns undefined when no text governs this population on that day.
 */
export function profilApplicable(population: string, jour: string): ProfilReglementaire | undefined {
  return enVigueur
    .filter((e) => e.population === population && e.depuis <= jour)
    .sort((a, b) => (a.depuis < b.depuis ? 1 : -1))[0]?.profil;
}
