import { isDeepStrictEqual } from 'node:util';
import type { Fait } from '#libs/domaine/acte.js';
import { HORLOGE } from './modele-horloge.js';
import { MODELE } from './modele-actes.js';
import type { Essai } from './modele-regles.js';
import { vueDuModele, type Modele } from './modele-etat.js';

/** One attempt of a person and what he was answered (`OK`, or the code of a refusal). */
export interface Tente {
  acte: keyof typeof MODELE;
  essai: Essai;
  code: string;
}

export interface Tour {
  faits: readonly Fait[];
  tentes: readonly Tente[];
  /** Who holds the other matters of the same agent, before or after. */
  voisins: readonly string[];
  instant: number;
  ligne: readonly string[];
  /** What the record says at the end. */
  fin: object;
}

/**
 * Looks for one order in which all that happened on a dossier is allowed: each fact written follows from the state before it, each
 * accepted act wrote its fact once, each refusal was right at some moment.
 * @returns the state in which it ends; undefined when no order explains what was seen
 */
export function expliquer(depart: Modele, tour: Tour): Modele | undefined {
  const acceptes = tour.tentes.filter((t) => t.code === 'OK');
  const refuses = tour.tentes.filter((t) => t.code !== 'OK');
  return suivre(depart, 0, acceptes, refuses, tour);
}

function suivre(
  m: Modele,
  rang: number,
  acceptes: readonly Tente[],
  avant: readonly Tente[],
  tour: Tour,
): Modele | undefined {
  const refuses = avant.filter((t) => !MODELE[t.acte].permis(m, t.essai).includes(t.code));
  const fait = tour.faits[rang];
  if (fait === undefined) {
    const fini = acceptes.length === 0 && refuses.length === 0 && isDeepStrictEqual(vueDuModele(m), tour.fin);
    return fini ? m : undefined;
  }
  for (const [apres, reste] of suites(m, fait, acceptes, tour)) {
    const fin = suivre(apres, rang + 1, reste, refuses, tour);
    if (fin !== undefined) return fin;
  }
  return undefined;
}

function suites(m: Modele, fait: Fait, acceptes: readonly Tente[], tour: Tour): [Modele, readonly Tente[]][] {
  if (fait.par === 'horloge') {
    const apres = HORLOGE[fait.type]?.(m, { ...tour, detail: fait }) ?? [];
    return apres.map((a) => [a, acceptes]);
  }
  return acceptes
    .filter(({ acte, essai }) => {
      const regle = MODELE[acte];
      const sien = regle.fait === fait.type && essai.par === fait.par && memesMots(fait, essai);
      return sien && regle.permis(m, essai).includes('OK');
    })
    .map((t) => [MODELE[t.acte].apres(m, t.essai), acceptes.filter((a) => a !== t)]);
}

/** A fact that repeats fields of its act must repeat those of this one. */
function memesMots(fait: Fait, { champs }: Essai): boolean {
  return ['valeur', 'voie', 'motif'].every((c) => fait[c] === undefined || fait[c] === champs[c]);
}
