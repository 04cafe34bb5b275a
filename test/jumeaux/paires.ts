import type { Auteur } from '#libs/domaine/acte.js';
import type { Role } from '#libs/reglementation/roles.js';
import { conduites, gestes, type Moment } from './conduites.js';
import { hasard, type Hasard } from './hasard.js';
import { HORIZON, unRecit } from './recits.js';

/** The people of one pair: its own in every world, under the same ids and the same addresses. */
export interface Gens {
  agent: Auteur;
  referent: Auteur;
  autreReferent: Auteur;
  direction: Auteur;
  service: string;
}

/** Two runs of one story that differ only by what the agent does. */
export interface Paire {
  numero: number;
  population: Population;
  /** Role of who files. */
  role: Role;
  gens: Gens;
  /** What the agent does in world A, and in world B. */
  conduites: readonly [string, string];
  moments: readonly [readonly Moment[], readonly Moment[]];
}

export const populations = ['mef', 'affairesSociales', 'ecologie', 'education', 'equipement'] as const;
export type Population = (typeof populations)[number];

/** Who files, by text; `agent`: his own request, which tells nobody. 2007 knows no signalement by a third party. */
const referents: Readonly<Record<Population, readonly Role[]>> = {
  mef: ['chefDeService', 'serviceRh', 'responsableHierarchique', 'agent'],
  affairesSociales: ['chefDeService', 'serviceRh', 'agent'],
  ecologie: ['chefDeService', 'serviceRh', 'agent'],
  education: ['chefDeService', 'serviceRh', 'autoriteAcademique', 'agent'],
  equipement: ['agent'],
};

export function unePaire(graine: number, numero: number): Paire {
  const h = hasard(graine, numero);
  const population = h.parmi<Population>([...populations, 'mef', 'mef']);
  const role = h.parmi(referents[population]);
  const gens = lesGens(numero, role);
  const { offre, moments } = unRecit(h);
  const noms = deuxDifferentes(h);
  const avec = (nom: string, monde: number): Moment[] =>
    [...moments, ...gestes(nom, offre, offre + HORIZON, hasard(graine, -1 - 2 * numero - monde))].sort(
      (a, b) => a.pas - b.pas,
    );
  return { numero, population, role, gens, conduites: noms, moments: [avec(noms[0], 0), avec(noms[1], 1)] };
}

function deuxDifferentes(h: Hasard): [string, string] {
  const noms = Object.keys(conduites);
  const i = h.entier(noms.length);
  const j = (i + 1 + h.entier(noms.length - 1)) % noms.length;
  return [noms[i] as string, noms[j] as string];
}

/** Ids that tell the pair and the part, so that a difference reads by itself. */
function lesGens(numero: number, role: Role): Gens {
  const id = (part: number): string =>
    `00000000-0000-4000-8000-${String(part).padStart(4, '0')}${String(numero).padStart(8, '0')}`;
  const service = id(9);
  const de = (part: number, r: Role): Auteur => ({ id: id(part), fonctions: [{ role: r, structure: service }] });
  const agent = de(1, 'agent');
  const referent = role === 'agent' ? agent : de(2, role);
  return { agent, service, referent, autreReferent: de(3, 'serviceRh'), direction: de(4, 'direction') };
}
