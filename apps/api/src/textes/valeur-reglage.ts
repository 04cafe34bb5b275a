import type { Duree } from '#libs/reglementation/duree.js';

const UNITES: Readonly<Record<string, readonly [un: string, plusieurs: string]>> = {
  joursOuvres: ['jour ouvré', 'jours ouvrés'],
  jours: ['jour', 'jours'],
  heures: ['heure', 'heures'],
  minutes: ['minute', 'minutes'],
  secondes: ['seconde', 'secondes'],
};

/** A local setting in French: « 3 jours ouvrés », « de 19:00 à 08:00 », « aucun ». */
export function valeurDuReglage(valeur: Duree | number | string | { de: string; a: string } | null): string {
  if (valeur === null) return 'aucun';
  if (typeof valeur !== 'object') return String(valeur);
  if ('de' in valeur) return `de ${valeur.de} à ${valeur.a}`;
  const [unite, n] = Object.entries(valeur)[0] ?? ['', 0];
  const [un, plusieurs] = UNITES[unite] ?? [unite, unite];
  return `${n}\u00a0${n > 1 ? plusieurs : un}`;
}
