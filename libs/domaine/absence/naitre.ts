import type { ContexteDepot, Depot } from '../naissance.js';
import { refus, type Refus } from '../erreurs.js';
import type { PosteCouvrant } from '../routage/carte.js';
import { composer } from './courriels/composer.js';
import type { AbsenceProfessionnel, GenreAbsence, Periode } from './etat.js';
import { ceQueDemande, organisateurDe } from './regle.js';
import { suite } from './suite.js';

export const sansTexte = refus(
  'SANS_TEXTE',
  'Aucun texte ne s’applique à ce lieu dans l’annuaire. Faites-le corriger par l’administrateur du réseau, puis recommencez.',
);

interface Dite {
  personne: string;
  poste: PosteCouvrant;
  lieu: string;
  genre: GenreAbsence;
  periode: Periode;
  par: string;
  importee?: string;
}

/** The first day of an absence: what its text demands is chosen once; whoever must organise it is told at once. */
export function naissance(dite: Dite, contexte: ContexteDepot): Refus | Depot<AbsenceProfessionnel> {
  const { instant, profil, reglages, territoire, ligne } = contexte;
  if (profil === undefined) return sansTexte;
  const { personne, poste, lieu, genre, periode, par, importee } = dite;
  const etat: AbsenceProfessionnel = {
    profil,
    reglages,
    territoire,
    personne,
    nature: poste.nature,
    lieu,
    genre,
    periode,
    declareeLe: instant,
    declareePar: par,
    ...(importee === undefined ? {} : { importee }),
    organisateur: organisateurDe(personne, ligne),
    ...ceQueDemande(profil, reglages, poste.nature),
  };
  const { organisateur, automatique } = etat;
  return {
    etat,
    agent: null,
    lieu,
    tiers: undefined,
    faits: [{ type: 'absenceDeclaree', par, genre, automatique }],
    absence: suite(etat, instant),
    courriels:
      organisateur === par || organisateur === personne
        ? []
        : [composer('absenceDeclaree', { pour: organisateur, donnees: { automatique } })],
    taches: automatique ? [] : [{ cle: 'continuiteAOrganiser', nature: 'continuiteAOrganiser', pour: organisateur }],
  };
}
