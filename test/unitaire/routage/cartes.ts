import type { Carte, Lieu, PosteCouvrant } from '#libs/domaine/routage/carte.js';
import type { Demande } from '#libs/domaine/routage/noeud.js';
import { profilApplicable } from '#libs/reglementation/profil-applicable.js';
import type { ProfilReglementaire } from '#libs/reglementation/profil.js';

/** The text that governs a population on the day of the tests. */
export function texteDe(population: string): ProfilReglementaire {
  const profil = profilApplicable(population, '2026-03-10');
  if (profil === undefined) throw new Error(`no text for ${population}`);
  return profil;
}

export const populations = ['mef', 'affairesSociales', 'ecologie', 'education', 'equipement'] as const;

export const unLieu = (lieu: Partial<Lieu> = {}): Lieu => ({
  code: 'X',
  nature: 'service',
  population: null,
  marque: null,
  organisme: null,
  secteurMinisteriel: null,
  centrale: false,
  ...lieu,
});

/** A post held by a present person of the same name. */
export const unPoste = (poste: string, autres: Partial<PosteCouvrant> = {}): PosteCouvrant => ({
  poste,
  nature: 'assistant',
  rang: 1,
  distance: 1,
  secteurMinisteriel: null,
  personne: `p-${poste}`,
  absente: false,
  populations: [],
  pretee: false,
  ...autres,
});

/** A service under a département under the ministry, with the chain's labels as given. */
export const uneCarte = (population: string, carte: Partial<Carte> = {}, lieu: Partial<Lieu> = {}): Carte => ({
  structures: [unLieu(lieu), unLieu({ nature: 'departement' }), unLieu({ nature: 'ministere', population })],
  conventions: [],
  postes: [],
  ailleurs: [],
  ...carte,
});

export const uneDemande = (population: string, carte: Carte, autres: Partial<Demande> = {}): Demande => ({
  profil: texteDe(population),
  carte,
  recusees: [],
  ecartees: [],
  concernees: [],
  ...autres,
});
