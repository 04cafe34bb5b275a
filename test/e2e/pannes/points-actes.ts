import type { Point } from '#libs/infra/points.js';

/** Who acts in the journey; whoever holds the matter changes on the way, because the first ASS steps aside. */
export type Role = 'chef' | 'titulaire' | 'agent';

export interface ActeDuParcours {
  nom: string;
  qui: Role;
  /** Under `/api/v1/signalements/:reference`; the deposit has none yet. */
  verbe?: string;
  champs: Record<string, string>;
  /** The fact that it writes in the journal, once. */
  fait: string;
  /** What it leaves for the worker to do at once. */
  laisse: readonly ('reveil' | 'courriel')[];
}

/** The shape of a line: who acts, how, what it writes, and what it leaves to the worker. */
const acte = (
  nom: string,
  qui: Role,
  verbe: string,
  fait: string,
  champs: Record<string, string> = {},
  laisse: ActeDuParcours['laisse'] = [],
): ActeDuParcours => ({ nom, qui, ...(verbe === '' ? {} : { verbe }), fait, champs, laisse });

/** One journey, in its order: the acts of persons on a signalement. A new act is one more line. */
export const ACTES: readonly ActeDuParcours[] = [
  acte('deposer', 'chef', '', 'depose', {}, ['reveil', 'courriel']),
  acte('recuser', 'titulaire', 'recusation', 'recuse', {}, ['courriel']),
  acte('accuserReception', 'titulaire', 'accuse-reception', 'prisEnCharge'),
  acte('questionnerTiers', 'titulaire', 'question', 'questionPosee', { question: 'lieu' }, ['courriel']),
  acte('repondreQuestion', 'chef', 'question/reponse', 'questionRepondue', { reponse: 'Au deuxième étage.' }),
  acte('preparerLettre', 'titulaire', 'lettre', 'lettrePreparee'),
  acte('proposerAide', 'titulaire', 'proposition', 'offrePreparee', { voie: 'courriel' }, ['reveil', 'courriel']),
  acte('repondre', 'agent', 'reponse', 'repondu', { valeur: 'oui' }),
  acte('reporterHorizon', 'titulaire', 'horizon', 'horizonReporte', { jusquau: dansJours(60) }),
  acte('planifierRappel', 'titulaire', 'rappels', 'rappelPlanifie', { rang: '1', le: dansJours(20) }),
  acte('annulerRappel', 'titulaire', 'rappels/annulation', 'rappelAnnule', { rang: '1' }),
  acte('demanderAcces', 'agent', 'acces', 'accesDemande'),
  acte('devoilerOrigine', 'titulaire', 'origine', 'origineDevoilee'),
  acte('demanderAutreAssistante', 'agent', 'autre-personne', 'autreAssistanteDemandee'),
];

/** What the clock adds to an undisturbed journey, once each. */
export const FAITS_DE_L_HORLOGE = ['rapproche', 'offreFaite', 'tiersInforme'];
/** And the mails, as often. */
export const COURRIELS = {
  receptionAuTiers: 1,
  nouvelleAffaire: 2,
  questionAuTiers: 1,
  propositionAgent: 1,
  offreFaite: 1,
};

/** Does the worker pass this point because of this act? The points of the API are passed by all. */
export function atteint(acte: ActeDuParcours, point: Point): boolean {
  const [ou] = point.split('.');
  if (ou === 'api') return true;
  return acte.laisse.includes(ou === 'mail' ? 'courriel' : 'reveil');
}

function dansJours(n: number): string {
  return new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
}
