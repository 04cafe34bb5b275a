import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import { contenuOu } from '#libs/reglementation/regle.js';
import { dernierMot, refuse, vaut } from '../accords/paroles.js';
import { empeche, type Consenti } from '../accords/regle.js';
import type { Accompagnement } from '../etat.js';
import type { Action, Objectif, Plan } from './etat.js';

const SANS_NOM = { mot: 'plan', facultatif: true };
const SANS_DIAGNOSTIC = { mot: 'notes', rubriques: [], avantLePlan: false };

/** The text's own word for what they write together, or « plan » where it names none (T-29). */
export const motDuPlan = ({ plan }: ProfilReglementaire): string => contenuOu(plan, SANS_NOM).mot.replaceAll("'", '’');

/** The text names no plan: nobody owes one. */
export const planFacultatif = ({ plan }: ProfilReglementaire): boolean => contenuOu(plan, SANS_NOM).facultatif;

/** How his text sorts actions; none: they are not sorted. */
export const genresDe = ({ genresDAide }: ProfilReglementaire): Readonly<Record<string, string>> =>
  Object.fromEntries(contenuOu(genresDAide, []).map(({ cle, mot }) => [cle, mot.replaceAll("'", '’')]));

/** The assessment under the headings of his text, and whether it comes first. */
export const diagnosticPrevu = ({
  diagnostic,
}: ProfilReglementaire): { mot: string; rubriques: readonly { cle: string; mot: string }[]; avantLePlan: boolean } =>
  contenuOu(diagnostic, SANS_DIAGNOSTIC);

export const problematiquesDe = ({ problematiques }: ProfilReglementaire): Readonly<Record<string, string>> => {
  const { liste, ouverte } = contenuOu(problematiques, { liste: [], ouverte: false });
  const connues = liste.map(({ cle, mot }) => [cle, mot.replaceAll("'", '’')]);
  return Object.fromEntries([...connues, ...(ouverte ? [['autre', 'autre']] : [])]) as Record<string, string>;
};

/** Every heading of his text is filled. */
export function diagnosticFait(a: Accompagnement): boolean {
  const { rubriques } = diagnosticPrevu(a.profil);
  return rubriques.every(({ cle }) => (a.diagnostic?.rubriques[cle] ?? '') !== '');
}

/** He said no to the project as it stands, or came back on his yes: it may only be asked about once it has changed. */
export const projetRefuse = (a: Pick<Accompagnement, 'accords'>, plan: Plan): boolean =>
  refuse(a, { objet: 'plan', quoi: String(plan.projet) });

/** Neither done, nor withdrawn, nor refused by him: it counts under the réglage. */
export const estOuverte = (l: Action): boolean =>
  l.faiteLe === undefined && l.retireLe === undefined && l.avis?.valeur !== 'non';

export const ouvertes = (plan: Plan): readonly Action[] => plan.actions.filter(estOuverte);

/** As it stands at this instant: his live yes makes a proposed project the one in force, by whatever act he said it. */
export function constater<A extends Consenti & Pick<Accompagnement, 'plan'>>(a: A, instant: string): A {
  const { plan } = a;
  if (plan?.etat !== 'propose' || !vaut(dernierMot(a, 'plan', String(plan.projet)), instant)) return a;
  if (empeche(a, instant, 'plan', String(plan.projet)) !== undefined) return a;
  return { ...a, plan: { ...plan, etat: 'actif', convenu: plan.projet } };
}

/** The project on which they agreed may be carried out now: read from his words at this instant, never remembered (T-12). */
export function planEnVigueur(a: Consenti & Pick<Accompagnement, 'plan'>, instant: string): boolean {
  const convenu = a.plan?.convenu;
  if (convenu === undefined || a.plan?.etat === 'clos') return false;
  return empeche(a, instant, 'plan', String(convenu)) === undefined;
}

/** This line may be carried out now: its project is agreed on, and he said yes to the line itself. */
export function enVigueur(a: Consenti & Pick<Accompagnement, 'plan'>, l: Action, instant: string): boolean {
  const dansLeProjet = l.projet <= (a.plan?.convenu ?? 0);
  return estOuverte(l) && l.avis?.valeur === 'oui' && dansLeProjet && planEnVigueur(a, instant);
}

const montre = (e: Action | Objectif): boolean => e.montreLe !== undefined;

/** Version of the latest words of somebody else among those that he may read. */
export const derniereDesAutres = (plan: Plan, lecteur: string): number =>
  [...plan.actions, ...plan.objectifs]
    .filter((e) => montre(e) && e.changePar !== lecteur)
    .reduce((n, e) => Math.max(n, e.version), 0);

/** The plan as the agent reads it: what she still prepares is not there. */
export const planPourLAgent = (plan: Plan): Plan => ({
  ...plan,
  objectifs: plan.objectifs.filter(montre),
  actions: plan.actions.filter(montre),
});

/** The lines and goals that are neither withdrawn nor hers alone yet. */
export const objectifsEnCours = (plan: Plan): readonly Objectif[] =>
  plan.objectifs.filter((o) => o.retireLe === undefined);
