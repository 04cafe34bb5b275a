import type { Auteur, Contexte } from '#libs/domaine/acte.js';
import { estRefus, type Refus } from '#libs/domaine/erreurs.js';
import { declarer, type Declaree, type Declarer } from '#libs/domaine/evenement/actes/declarer.js';
import type { AppelLu, AutourDeLEvenement, Barreau } from '#libs/domaine/evenement/equipe.js';
import type { Evenement } from '#libs/domaine/evenement/etat.js';
import type { ContexteDepot, Titre } from '#libs/domaine/naissance.js';
import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import { reglagesParDefaut, type Reglages } from '#libs/reglementation/reglages.js';

export const LIEU = '00000000-0000-4000-8000-000000000001';
export const LE = '2026-03-10T09:00:00.000Z';

const unAuteur = (id: string, role: Auteur['fonctions'][number]['role']): Auteur => ({
  id,
  fonctions: [{ role, structure: LIEU }],
});
export const gens = {
  chef: unAuteur('chef', 'chefDeService'),
  direction: unAuteur('direction', 'direction'),
  rh: unAuteur('rh', 'serviceRh'),
  agent: unAuteur('agent', 'agent'),
  conseillere: unAuteur('conseillere', 'conseillerTechnique'),
  voisine: unAuteur('voisine', 'conseillerTechnique'),
  nationale: unAuteur('nationale', 'conseillerNational'),
  assistante: unAuteur('assistante', 'assistant'),
  collegue: unAuteur('collegue', 'assistant'),
};
export type Nom = keyof typeof gens;

export const barreau = (
  rang: number,
  personne: Nom,
  absente = false,
  nature: Barreau['nature'] = 'conseillerTechnique',
): Barreau => ({ rang, personne, absente, nature, poste: personne });

export const ECHELLE = [
  barreau(1, 'conseillere'),
  barreau(2, 'voisine'),
  barreau(3, 'nationale', false, 'conseillerNational'),
];

export const autour = (reste: Partial<AutourDeLEvenement> = {}): AutourDeLEvenement => ({
  echelle: ECHELLE,
  volontaires: [
    { personne: 'assistante', vague: 1 },
    { personne: 'collegue', vague: 2 },
  ],
  encadrants: [
    { personne: 'chef', role: 'chefDeService', distance: 0 },
    { personne: 'direction', role: 'direction', distance: 1 },
  ],
  appels: [],
  ...reste,
});

const TITRES: Partial<Record<Nom, Titre[]>> = {
  chef: ['chefDeService'],
  direction: ['direction'],
  rh: ['serviceRh'],
  conseillere: ['conseillerTechnique'],
  assistante: ['assistant'],
};

export function contexteDepot(
  profil: ProfilReglementaire,
  qui: Nom,
  reglages: Partial<Reglages> = {},
  nommes: readonly string[] = [],
): ContexteDepot {
  return {
    instant: LE,
    ligne: [],
    carte: { structures: [], conventions: [], postes: [], ailleurs: [] },
    sujet: {
      personne: null,
      structure: LIEU,
      beneficiaire: 'agent',
      titres: (TITRES[qui] ?? []).map((titre) => ({ titre, direct: true })),
    },
    responsables: [],
    nommes,
    territoire: 'metropole',
    profil,
    reglages: { ...reglagesParDefaut, ...reglages },
  };
}

export const champs = (reste: Partial<Declarer> = {}): Declarer => ({
  structure: LIEU,
  type: 'agression',
  jour: '2026-03-10',
  heure: '09:40',
  rappeler: 'Accueil',
  telephone: '04 65 71 00 12',
  ...reste,
});

export function tenter(
  profil: ProfilReglementaire,
  qui: Nom,
  reste: Partial<Declarer> = {},
  reglages: Partial<Reglages> = {},
  monde: Partial<AutourDeLEvenement> = {},
): Refus | Declaree {
  return declarer(champs(reste), contexteDepot(profil, qui, reglages), autour(monde), gens[qui]);
}

/** An event that was declared, as it stands on its first instant. */
export function declare(...args: Parameters<typeof tenter>): Evenement {
  const recu = tenter(...args);
  if (estRefus(recu)) throw new Error(recu.code);
  return recu.depot.etat;
}

export const contexte = (instant = LE, monde: Partial<AutourDeLEvenement> = {}, nommes?: readonly string[]): Contexte =>
  ({ instant, evenement: autour(monde), ...(nommes === undefined ? {} : { nommes }) }) as Contexte;

export const appel = (personne: Nom, reponse: AppelLu['reponse'] = null, reponduLe: string | null = LE): AppelLu => ({
  personne,
  vague: 1,
  appeleLe: LE,
  reponse,
  reponduLe: reponse === null ? null : reponduLe,
});
