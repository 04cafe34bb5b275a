import type { Auteur, Contexte, Decision, Fait } from '../../acte.js';
import { estRefus, type Refus } from '../../erreurs.js';
import type { DemandeDAccord } from '../accords/etat.js';
import { questionSur } from '../accords/paroles.js';
import { accompagnementTermine, empeche, parProjet } from '../accords/regle.js';
import { cloture, type Accompagnement } from '../etat.js';
import type { Action, Objectif, Plan } from './etat.js';
import { tenirLesRappels } from './rappels.js';
import { diagnosticDabord, pasDePlan, pasEncore, planClos } from './refus.js';
import { constater, diagnosticFait, diagnosticPrevu, estOuverte, objectifsEnCours, projetRefuse } from './regles.js';

/** Two people write, nobody else. */
export const ecritAvec = (auteur: Auteur, a: Accompagnement): boolean =>
  a.agent === auteur.id || a.titulaire === auteur.id;

export const estLAgent = (auteur: Auteur, a: Accompagnement): boolean => a.agent === auteur.id;

/** Whether this person may write at all now: she, on his live accord only; he, until the end. */
export const empecheDEcrire = (a: Accompagnement, auteur: Auteur, instant: string): Refus | undefined =>
  estLAgent(auteur, a)
    ? cloture(a) === undefined
      ? undefined
      : accompagnementTermine
    : empeche(a, instant, 'accompagnement');

const VIDE: Plan = {
  projet: 1,
  version: 0,
  etat: 'brouillon',
  objectifs: [],
  actions: [],
  remarques: [],
  propositions: [],
  revues: [],
  relu: 0,
};

/** The plan to add to: a first one, after the assessment where his text wants it first, or one taken up again. */
export function planAEcrire(a: Accompagnement, auteur: Auteur, instant: string): Plan | Refus {
  const pourquoi = empecheDEcrire(a, auteur, instant);
  if (pourquoi !== undefined) return pourquoi;
  if (diagnosticPrevu(a.profil).avantLePlan && !diagnosticFait(a))
    return estLAgent(auteur, a) ? pasEncore : diagnosticDabord;
  const plan = constater(a, instant).plan ?? VIDE;
  if (plan.etat !== 'clos') return plan;
  const { convenu: _ancien, ...reste } = plan;
  return { ...reste, etat: 'brouillon', projet: plan.projet + 1 };
}

/** The plan that is being followed, to say or do something about it. */
export function planEnCours(a: Accompagnement, auteur: Auteur, instant: string): Plan | Refus {
  const pourquoi = empecheDEcrire(a, auteur, instant);
  if (pourquoi !== undefined) return pourquoi;
  const { plan } = constater(a, instant);
  if (plan === undefined) return pasDePlan;
  return plan.etat === 'clos' ? planClos : plan;
}

/** For an act on something already written: the plan that is followed, and the line or goal that its author may see. */
export function viser<K extends 'actions' | 'objectifs'>(
  { a, auteur, instant, inconnu }: { a: Accompagnement; auteur: Auteur; instant: string; inconnu: Refus },
  liste: K,
  numero: string,
): { plan: Plan; vise: Plan[K][number] } | Refus {
  const plan = planEnCours(a, auteur, instant);
  if (estRefus(plan)) return plan;
  const visible = (e: Action | Objectif): boolean => e.montreLe !== undefined || !estLAgent(auteur, a);
  const tous: readonly Plan[K][number][] = plan[liste];
  const vise = tous.find((e) => String(e.numero) === numero && visible(e));
  return vise === undefined ? inconnu : { plan, vise };
}

/**
 * The project once its words change. Where his text asks per project, one that was agreed on becomes another and is asked about
 * again; so does one that he refused, in every text. What she changes goes back to a draft, what he changes stands before them both.
 */
export function projetChange(a: Accompagnement, plan: Plan, auteur: Auteur): Pick<Plan, 'projet' | 'etat' | 'version'> {
  const autre = (plan.etat === 'actif' && parProjet(a.profil)) || projetRefuse(a, plan);
  const version = plan.version + 1;
  if (plan.etat === 'actif' && !autre) return { projet: plan.projet, etat: 'actif', version };
  const montre = estLAgent(auteur, a) && plan.etat !== 'brouillon';
  return { projet: plan.projet + (autre ? 1 : 0), etat: montre ? 'propose' : 'brouillon', version };
}

/** What is written for the first time, by whom; what he writes is before them both at once. */
export const premierJet = (
  a: Accompagnement,
  auteur: Auteur,
  instant: string,
  version: number,
): Omit<Objectif, 'numero' | 'texte'> => ({
  par: auteur.id,
  le: instant,
  version,
  changePar: auteur.id,
  editions: [],
  ...(estLAgent(auteur, a) ? { montreLe: instant } : {}),
});

/** What exactly he is asked about, line by line. */
export const phrasesDuPlan = (plan: Plan): readonly string[] => [
  ...objectifsEnCours(plan).map((o) => o.texte),
  ...plan.actions.filter(estOuverte).map((l) => l.quoi),
];

/** The question that waited about this project follows what it asks: taken back with a draft, in its new words otherwise. */
function demandesApres(a: Accompagnement, plan: Plan, instant: string): readonly DemandeDAccord[] {
  const avant = a.plan === undefined ? undefined : questionSur(a, { objet: 'plan', quoi: String(a.plan.projet) });
  if (avant === undefined || plan.etat === 'actif') return a.demandes;
  const tient = plan.etat === 'propose' && plan.projet === a.plan?.projet;
  return a.demandes.map((d) =>
    d !== avant ? d : tient ? { ...d, phrases: phrasesDuPlan(plan) } : { ...d, repriseLe: instant },
  );
}

/** All that follows from a change of the plan: his live yes, the question that waits, the reminders that he asked for. */
export function achever(
  a: Accompagnement,
  plan: Plan,
  contexte: Contexte,
  fait: Fait,
  courriels: Decision<Accompagnement>['courriels'] = [],
): Decision<Accompagnement> {
  const { instant } = contexte;
  const demandes = demandesApres(a, plan, instant);
  const relu = fait.par === a.titulaire ? plan.version : plan.relu;
  const decision = {
    etat: { ...a, demandes, plan: { ...plan, relu } },
    faits: [fait],
    courriels,
    reponse: { version: plan.version },
  };
  return tenirLesRappels(decision, contexte);
}
