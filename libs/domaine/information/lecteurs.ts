import type { NaturePoste } from '#libs/reglementation/profil.js';
import type { Echelon } from '../acte.js';
import type { Lecteur } from './etat.js';

/**
 * Who reads, of each kind that the text names: the first social worker at her post, the conseiller technique who leads the widest
 * territory; if she is away, whoever is next up the line. The same person reads once.
 */
export function lecteursDe(natures: readonly NaturePoste[], ligne: readonly Echelon[]): Lecteur[] {
  const lecteurs = natures.flatMap((nature): Lecteur[] => {
    const leurs = ligne.filter((e) => e.nature === nature);
    const [premiere] = (nature === 'assistant' ? leurs : [...leurs].reverse()).filter(la);
    const celle = premiere ?? ligne.filter((e) => e.nature !== 'assistant').find(la) ?? ligne.find(la);
    return celle === undefined ? [] : [{ nature, personne: celle.personne }];
  });
  return lecteurs.filter((l, i) => lecteurs.findIndex((autre) => autre.personne === l.personne) === i);
}

function la(e: Echelon): e is Echelon & { personne: string } {
  return e.personne !== null && !e.absente;
}
