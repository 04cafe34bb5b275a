// The words of `npm run bench`, read before anything long.
import { Panne } from '../../apps/demo/pannes.mjs';

/** Rounds without `--tours`: as many as end within the time that the measure may take. */
const TOURS = { dossier: 5, crise: 5, ouverts: 5, horloge: 5 };
const USAGE = 'npm run bench -- dossier|crise|ouverts|horloge [--court] [--tours N] [--jusqu-a N] [--sortie DOSSIER]';

/**
 * @param {string[]} mots
 * @returns {{ quoi: string, court: boolean, tours: number, jusqua?: number, sortie?: string }}
 */
export function lireCommande([quoi, ...mots]) {
  if (quoi === undefined) throw new Panne('Dites quoi mesurer.', USAGE);
  if (!Object.hasOwn(TOURS, quoi))
    throw new Panne(`« ${quoi} » n’est pas une mesure : dossier, crise, ouverts ou horloge.`, USAGE);
  const lu = { quoi, court: false, tours: undefined, jusqua: undefined, sortie: undefined };
  for (let i = 0; i < mots.length; i += 1) {
    if (mots[i] === '--court') lu.court = true;
    else if (mots[i] === '--tours') lu.tours = nombre(mots[i], mots[(i += 1)], 99);
    else if (mots[i] === '--jusqu-a') lu.jusqua = nombre(mots[i], mots[(i += 1)], 1_000_000);
    else if (mots[i] === '--sortie') lu.sortie = texte(mots[i], mots[(i += 1)]);
    else throw new Panne(`« ${mots[i]} » n’est pas une option.`, USAGE);
  }
  return { ...lu, tours: lu.tours ?? (lu.court ? 1 : TOURS[quoi]) };
}

function nombre(option, valeur, plafond) {
  const n = Number(valeur);
  if (!Number.isInteger(n) || n < 1 || n > plafond)
    throw new Panne(`${option} veut un nombre entier entre 1 et ${plafond}, pas « ${valeur ?? ''} ».`, USAGE);
  return n;
}

function texte(option, valeur) {
  if (valeur === undefined || valeur.startsWith('--')) throw new Panne(`${option} veut un dossier.`, USAGE);
  return valeur;
}
