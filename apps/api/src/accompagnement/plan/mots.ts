import { debutDeJour } from '#libs/calendrier/journee.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { Consenti } from '#libs/domaine/accompagnement/accords/regle.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import type { Action, Plan, QuiFait } from '#libs/domaine/accompagnement/plan/etat.js';
import { enVigueur } from '#libs/domaine/accompagnement/plan/regles.js';
import { jourEnClair } from '../../commun/pages/dates.js';

export type Lecteur = 'agent' | 'assistante';
export type AvecUnPlan = Consenti & Pick<Accompagnement, 'plan' | 'agent' | 'souhaits'>;

/** Our own rule, told as ours (T-21). */
export const REGLE_DE_LA_LIGNE =
  'Règle de ce service, plus stricte que le texte : une ligne ne compte qu’avec le oui de l’agent à cette ligne.';

export const QUI: Readonly<Record<Lecteur, Readonly<Record<QuiFait, string>>>> = {
  agent: {
    agent: 'Moi',
    assistante: 'La personne qui m’accompagne',
    ensemble: 'Nous deux, ensemble',
    partenaire: 'Un autre service, que je contacte ou que j’autorise à part',
  },
  assistante: {
    agent: 'L’agent',
    assistante: 'Moi',
    ensemble: 'Nous deux, ensemble',
    partenaire: 'Un autre service, que l’agent contacte ou autorise à part',
  },
};

export const majuscule = (mots: string): string => mots.charAt(0).toUpperCase() + mots.slice(1);

/** A local day, in the words of his territory. */
export const direLeJour = (jour: string, { territoire }: Pick<Accompagnement, 'territoire'>): string =>
  jourEnClair(debutDeJour(jour, territoire), { fuseau: fuseau(territoire), annee: true });

/** The day of an instant, in the same words. */
export const jourDe = (le: string, { territoire }: Pick<Accompagnement, 'territoire'>): string =>
  jourEnClair(le, { fuseau: fuseau(territoire), annee: true });

export function auteurDe(par: string, a: AvecUnPlan, lecteur: Lecteur): string {
  const agent = par === a.agent;
  if (agent === (lecteur === 'agent')) return 'vous';
  return agent ? 'l’agent' : 'la personne qui vous accompagne';
}

/** Where a line stands, as its reader needs it. */
export function ouEnEst(l: Action, a: AvecUnPlan, instant: string, lecteur: Lecteur): string {
  const lui = lecteur === 'agent' ? 'vous' : 'l’agent';
  if (l.faiteLe !== undefined) return `Faite le ${jourDe(l.faiteLe, a)}`;
  if (l.retireLe !== undefined) return `Retirée le ${jourDe(l.retireLe, a)}`;
  if (l.montreLe === undefined) return 'Pas encore proposée : vous seule la lisez';
  if (l.avis === undefined)
    return lecteur === 'agent' ? 'Attend votre réponse, si vous voulez' : 'Attend la réponse de l’agent';
  if (l.avis.valeur === 'non')
    return lecteur === 'agent' ? 'Vous avez dit : pas celle-ci' : 'L’agent a dit : pas celle-ci';
  const dit =
    l.avis.recueilli === true ? `${lui} avez dit oui de vive voix`.replace('l’agent avez', 'l’agent a') : undefined;
  const accepte = dit === undefined ? 'Acceptée' : `Acceptée (${dit})`;
  return enVigueur(a, l, instant) ? `${accepte}, en cours` : `${accepte} ; l’ensemble n’est pas encore convenu`;
}

const ETATS: Readonly<Record<Lecteur, Readonly<Record<Plan['etat'], string>>>> = {
  agent: {
    brouillon: 'Il est en train d’être écrit.',
    propose: 'Il vous est proposé : il ne commence pas sans vous.',
    actif: 'Vous en êtes d’accord.',
    clos: 'Il est terminé. Un nouveau but le reprend.',
  },
  assistante: {
    brouillon: 'Brouillon : proposez-le à l’agent quand il est prêt.',
    propose: 'Proposé à l’agent : son silence n’est pas un oui.',
    actif: 'En cours.',
    clos: 'Terminé. Un nouveau but ou une nouvelle action le reprend.',
  },
};

export const direLEtat = (plan: Plan, lecteur: Lecteur): string => ETATS[lecteur][plan.etat];
