import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import type { PartieProps } from '#apps/api/src/evenements/evenement.page.js';
import type { AppelLu } from '#libs/domaine/evenement/equipe.js';
import type { Evenement } from '#libs/domaine/evenement/etat.js';
import { mef2016 } from '#libs/reglementation/textes/mef-2016.js';
import { declare, LE } from './outils.js';

export const page: PartieProps['page'] = {
  chemin: '/evenements/x',
  formulaire: '/evenements/x',
  valeurs: {},
  reprise: false,
  jetons: () => ({ csrf: 'jeton', porteur: 'scelle' }),
  site: {
    url: 'http://localhost:3000',
    telephone: '04 00 00 00 09',
    theme: 'neutre',
    feuilles: [],
    script: '/r.js',
    icone: '/i.svg',
  },
};
export const PLUS_TARD = '2026-03-10T12:00:00.000Z';
const qui = (nom: string): { nom: string; qualite: string; courriel: null; telephone: string } => ({
  nom,
  qualite: 'conseillère technique',
  courriel: null,
  telephone: '04 65 71 20 01',
});
export const appel = (personne: string, reponse: AppelLu['reponse'] = 'accepte'): AppelLu => ({
  personne,
  vague: 1,
  appeleLe: LE,
  reponse,
  reponduLe: reponse === null ? null : LE,
});
export const modalites: NonNullable<Evenement['modalites']> = {
  par: 'ctr',
  le: LE,
  forme: 'groupeDeParole',
  avec: ['chef'],
  comment: 'telephone',
  medecin: { associe: true },
  vues: [],
};

/** An event with a team of one, as somebody reads it. */
export function unEvenement(
  personne: string,
  {
    etat = {},
    lu = {},
    valeurs = {},
    erreurs = {},
  }: {
    etat?: Partial<Evenement>;
    lu?: Partial<PartieProps['lu']>;
    valeurs?: Record<string, string>;
    erreurs?: PartieProps['erreurs'];
  } = {},
): PartieProps {
  const e: Evenement = {
    ...declare(mef2016, 'direction'),
    charge: { par: 'ctr', le: LE, avance: LE },
    charges: 1,
    deploiements: [{ par: 'ctr', le: LE, combien: 1, ou: 'Accueil du service', debut: LE }],
    ...etat,
  };
  return {
    page: { ...page, valeurs },
    erreurs,
    personne: {
      id: personne,
      prenom: 'A',
      nom: 'B',
      fonctions: [{ role: 'assistant', structure: 's', structureNom: 'S' }],
    } as never,
    lu: {
      reference: '00000000-0000-4000-8000-000000000001',
      nature: 'evenementGrave',
      instant: PLUS_TARD,
      empreinte: 'e',
      ou: 'Service des impôts, Villeurbanne',
      etat: e,
      deLaLigne: personne === 'ctr',
      encadre: false,
      appelee: personne !== 'ctr',
      maReponse: null,
      autour: { echelle: [], volontaires: [], encadrants: [], appels: [appel('claire')] },
      gens: new Map([
        ['ctr', qui('Hélène Vidal')],
        ['claire', qui('Claire Aubert')],
        ['ines', qui('Inès Morel')],
      ]),
      remises: new Map(),
      prises: new Map(),
      ...lu,
    },
  };
}
export const lisible = (noeud: VNode | null): string =>
  noeud === null
    ? ''
    : renderToString(noeud)
        .replaceAll(/name="_cle" value="[^"]*"/g, '')
        .replaceAll(/\s+/g, ' ');
export const mots = (noeud: VNode | null): string =>
  lisible(noeud)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
export const deuxFois = (html: string): string[] => {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((r) => r[1] ?? '');
  return ids.filter((id, i) => ids.indexOf(id) !== i);
};
