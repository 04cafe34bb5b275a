import { Jour } from '../../../champs.js';
import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Acte, Decision } from '../../../acte.js';
import { estRefus, saisieInvalide, type Refus } from '../../../erreurs.js';
import { questionSur } from '../../accords/paroles.js';
import { ecrireALAgent } from '../../courriels/envois.js';
import type { Accompagnement } from '../../etat.js';
import { achever, phrasesDuPlan, planEnCours } from '../ecrire.js';
import type { Plan } from '../etat.js';
import { jourOuvreDepuis, problemeDuJour } from '../jours.js';
import { pasDePlan, projetAChanger, rienDeNouveau } from '../refus.js';
import { objectifsEnCours, ouvertes, projetRefuse } from '../regles.js';

export class ProposerPlan {
  @Jour({ libelle: 'Quand en reparler ensemble', optionnel: true })
  revue?: string;
}

/**
 * She puts it before him: he sees, changes, refuses or accepts line by line. The question is about this project alone; the mail says
 * that there is something to read, and nothing of it.
 */
export const proposerPlan: Acte<Accompagnement, ProposerPlan> = {
  type: 'accompagnement.proposerPlan',
  champs: ProposerPlan,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider(a, { revue }, contexte, auteur): Refus | Decision<Accompagnement> {
    const { instant, titulaire: professionnel } = contexte;
    const plan = planEnCours(a, auteur, instant);
    if (estRefus(plan)) return plan;
    if (ouvertes(plan).length + objectifsEnCours(plan).length === 0) return pasDePlan;
    if (projetRefuse(a, plan)) return projetAChanger;
    if (!aMontrer(plan, a.agent)) return rienDeNouveau;
    const jour = revue === undefined ? undefined : problemeDuJour(a, revue, instant);
    if (jour !== undefined) return saisieInvalide({ revue: [jour] });
    const propose = montrer(plan, auteur.id, instant);
    const revueLe = revue ?? plan.revueLe ?? jourOuvreDepuis(ajouter(instant, a.reglages.revuePlan, a.territoire), a);
    const demande = demander(a, propose, instant, auteur.id);
    const avant = { ...a, demandes: demande };
    const fait = { type: 'planPropose', par: auteur.id, projet: propose.projet };
    if (professionnel === null) return achever(avant, { ...propose, revueLe }, contexte, fait);
    const envoi = ecrireALAgent(avant, contexte, 'planALire', { professionnel });
    return achever(envoi.etat, { ...propose, revueLe }, contexte, fait, [envoi.courriel]);
  },
};

/** She has written something since the last time, or it went back to a draft. */
function aMontrer(plan: Plan, agent: string): boolean {
  const depuis = plan.propositions.at(-1)?.version ?? -1;
  const nouveau = [...plan.actions, ...plan.objectifs].some((e) => e.changePar !== agent && e.version > depuis);
  return plan.etat === 'brouillon' || nouveau;
}

/** All that she had kept for herself is before him; what he had not seen is new to him. */
function montrer(plan: Plan, par: string, le: string): Plan {
  const version = plan.version + 1;
  const vu = <T extends Plan['actions'][number] | Plan['objectifs'][number]>(e: T): T =>
    e.montreLe === undefined ? { ...e, montreLe: le, version } : e;
  return {
    ...plan,
    version,
    etat: plan.etat === 'actif' ? 'actif' : 'propose',
    actions: plan.actions.map(vu),
    objectifs: plan.objectifs.map(vu),
    propositions: [...plan.propositions, { le, par, projet: plan.projet, version }],
  };
}

/** The question about this very project, unless it waits already or is answered. */
function demander(a: Accompagnement, plan: Plan, le: string, par: string): Accompagnement['demandes'] {
  const chose = { objet: 'plan', quoi: String(plan.projet) } as const;
  if (plan.etat === 'actif' || questionSur(a, chose) !== undefined) return a.demandes;
  return [...a.demandes, { numero: a.demandes.length + 1, ...chose, le, par, phrases: phrasesDuPlan(plan) }];
}
