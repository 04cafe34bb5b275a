import type { Carte } from '#libs/domaine/routage/carte.js';
import type { Contexte, Echelon } from '#libs/domaine/acte.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { reglagesParDefaut } from '#libs/reglementation/reglages.js';
import { mef2016 } from '#libs/reglementation/textes/mef-2016.js';

/** A signalement of a chef de service about an agent, as it stands on the day of its filing. */
export function unEtat(autres: Partial<Signalement> = {}): Signalement {
  const deposeLe = autres.deposeLe ?? '2026-03-10T09:00:00.000Z';
  return {
    profil: mef2016,
    reglages: reglagesParDefaut,
    territoire: 'metropole',
    genre: 'individuel',
    agent: 'agent',
    beneficiaire: 'agent',
    portee: 'accompagnement',
    origine: { personne: 'chef', titre: 'chefDeService', direct: true, luiMeme: false, entree: 'signalement' },
    paroles: { situation: 'Absent depuis des semaines.', agentInforme: 'non' },
    deposeLe,
    rapprocheLe: deposeLe,
    titulaire: 'ass',
    acheminement: [],
    tour: 1,
    recusations: [],
    ecartees: [],
    echelle: { quoi: 'accuse', depuis: deposeLe, appels: [] },
    offres: [],
    rappelsPrevus: [],
    rappels: [],
    notes: [],
    ...autres,
  };
}

const LIGNE: Echelon[] = [
  { nature: 'assistant', poste: 'P1', personne: 'ass', absente: false },
  { nature: 'assistant', poste: 'P2', personne: 'ass2', absente: false },
  { nature: 'conseillerTechnique', poste: 'P3', personne: 'ctr', absente: false },
];

const CARTE: Carte = {
  structures: [],
  conventions: [],
  postes: LIGNE.map((e, i) => ({
    ...e,
    rang: i + 1,
    distance: e.nature === 'assistant' ? 1 : 2,
    secteurMinisteriel: null,
    populations: [],
    pretee: false,
  })),
  ailleurs: [],
};

/** What a decision may look at, in a house where two ASS and their conseillère technique are there. */
export function unContexte(autres: Partial<Contexte> = {}): Contexte {
  return {
    instant: '2026-03-12T10:00:00.000Z',
    carte: CARTE,
    ligne: LIGNE,
    titulaire: {
      nom: 'Claire Aubert',
      qualite: 'assistante de service social',
      courriel: 'claire@dgfip-38.example',
      telephone: null,
    },
    tenante: null,
    absence: null,
    hasard: '7d9f0c51-0a4e-4c57-8d3e-2f6a1b9c4e70',
    convergents: [],
    courriel: () => undefined,
    ...autres,
  };
}
