import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import { actesDuPlan } from '#libs/domaine/accompagnement/plan/index.js';
import { planPourLAgent } from '#libs/domaine/accompagnement/plan/regles.js';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import type { AccompagnementLu } from '#libs/registre/lecteurs/un-accompagnement.js';
import type { MonAccompagnement } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { textes } from '#libs/reglementation/textes/index.js';
import { SectionMonPlan } from '#apps/api/src/accompagnement/agent/plan.js';
import { SectionPlan } from '#apps/api/src/accompagnement/assistante/plan.js';
import { rendre } from '#apps/api/src/commun/pages/rendre.js';
import type { ContextePage } from '#apps/api/src/commun/requete/page.js';
import { unContexte } from '../../fabriques/etat.js';

export const instant = '2026-03-12T10:00:00.000Z';
export const AGENT: Auteur = { id: 'agent', fonctions: [] };
export const ASS: Auteur = { id: 'ass', fonctions: [] };
export const site = {
  url: 'https://relais.example',
  telephone: '04 00 00 00 09',
  theme: 'neutre',
  feuilles: [],
  script: '',
  icone: '',
} as const;

export const page = (formulaire: string, valeurs: Record<string, string> = {}): ContextePage => ({
  chemin: formulaire,
  formulaire,
  valeurs,
  reprise: false,
  jetons: () => ({ csrf: '', porteur: '' }),
  site,
});

export type Pas = readonly [Auteur, keyof typeof actesDuPlan, object];

/** Each step by the act itself, so that no page is shown a state that nobody could reach. */
export function apres(depart: Accompagnement, pas: readonly Pas[]): Accompagnement {
  return pas.reduce((a, [qui, verbe, champs]) => {
    const decision = (actesDuPlan[verbe] as Acte<Accompagnement, object>).decider(
      a,
      champs,
      unContexte({ instant }),
      qui,
    );
    if (estRefus(decision)) throw new Error(decision.code);
    return decision.etat;
  }, depart);
}

export const profilDe = (id: string): (typeof textes)[number]['profil'] => {
  const texte = textes.find((t) => t.profil.id === id);
  if (texte === undefined) throw new Error(`${id}: no such text`);
  return texte.profil;
};

export const ligne = { quoi: 'Appeler la mutuelle', qui: 'agent', echeance: '2026-05-05' };
export const PAS: readonly Pas[] = [
  [AGENT, 'ajouterObjectif', { objectif: 'Dormir de nouveau la nuit' }],
  [ASS, 'ajouterAction', ligne],
  [ASS, 'proposerPlan', {}],
];

export const vuDe = (etat: Accompagnement): AccompagnementLu =>
  ({
    reference: 'ref',
    instant,
    etat,
    agent: 'Zéphyrine Tournebroche',
    noms: new Map(),
  }) as unknown as AccompagnementLu;
export const mienDe = ({ diagnostic: _d, signalement: _s, ...etat }: Accompagnement): MonAccompagnement =>
  ({
    reference: 'ref',
    instant,
    etat: { ...etat, ...(etat.plan === undefined ? {} : { plan: planPourLAgent(etat.plan) }) },
    noms: new Map(),
    lecteurs: [],
  }) as unknown as MonAccompagnement;

export const html = (vnode: ReturnType<typeof SectionPlan>): string => (vnode === null ? '' : rendre(vnode));
export const assistante = (a: Accompagnement, adresse = '/accompagnements/ref', valeurs = {}): string =>
  html(SectionPlan({ page: page(adresse, valeurs), vu: vuDe(a), erreurs: {} }));
export const agent = (a: Accompagnement, adresse = '/mon-espace/plan', valeurs = {}): string =>
  html(SectionMonPlan({ page: page(adresse, valeurs), mien: mienDe(a), erreurs: {} }));
