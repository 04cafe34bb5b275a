import { motsLocaux } from '#libs/domaine/evenement/regle.js';
import type { Duree } from '#libs/reglementation/duree.js';
import type { CaractereInterim, TypeEvenement } from '#libs/reglementation/profil.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import { estRole, roles } from '#libs/reglementation/roles.js';
import { INTERIM } from './mots.js';

const UNITES: Readonly<Record<string, readonly [un: string, plusieurs: string]>> = {
  joursOuvres: ['jour ouvré', 'jours ouvrés'],
  jours: ['jour', 'jours'],
  heures: ['heure', 'heures'],
  minutes: ['minute', 'minutes'],
  secondes: ['seconde', 'secondes'],
};

/** A local setting in French: « 3 jours ouvrés », « de 19:00 à 08:00 », « aucun ». */
export function valeurDuReglage(valeur: Reglages[keyof Reglages]): string {
  if (valeur === null) return 'aucun';
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non';
  if (typeof valeur !== 'object') return String(valeur);
  if (estListe(valeur)) return valeur.map((v) => membre(v)).join('\u00a0; ');
  if ('de' in valeur) return `de ${valeur.de} à ${valeur.a}`;
  const [unite, n] = Object.entries(valeur)[0] ?? ['', 0];
  const [un, plusieurs] = UNITES[unite] ?? [unite, unite];
  return `${n}\u00a0${n > 1 ? plusieurs : un}`;
}

const estListe = (valeur: object): valeur is readonly (string | Duree)[] => Array.isArray(valeur);

/** What makes a matter urgent in the words of the texts, a function, a kind of event, the end of an address, or a duration. */
function membre(v: string | Duree): string {
  if (typeof v !== 'string') return valeurDuReglage(v);
  if (estRole(v)) return roles[v].libelle;
  return { ...motsLocaux, ...INTERIM }[v as TypeEvenement | CaractereInterim] ?? v;
}
