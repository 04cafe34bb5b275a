import { contenuOu } from '#libs/reglementation/regle.js';
import type { FormeDIntervention, ProfilReglementaire, TypeEvenement } from '#libs/reglementation/profil.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import type { Evenement, QualiteDuDeclarant } from './etat.js';

/** What may be declared at a place. `mot`: of the text, or ours where it is silent. */
export interface Declarable {
  type: Evenement['type'];
  mot: string;
  urgent: boolean;
  local: boolean;
}

/** Our words, only where a local choice opens what a text does not know. */
export const motsLocaux: Record<TypeEvenement, string> = {
  attentat: 'Attentat',
  agression: 'Agression',
  suicide: 'Suicide',
  tentativeDeSuicide: 'Tentative de suicide',
  situationPotentiellementTraumatisante: 'Situation potentiellement traumatisante',
  decesAgent: 'Décès d’un agent',
  celluleDUrgence: 'Cellule d’urgence',
  autre: 'Autre événement grave',
};

/**
 * For what the service may be called: what the text lists; where it is silent, what this house chose, shown as a local choice (T-36);
 * and, by the same form without urgency, a service in difficulty or a change (R-157, T-35).
 */
export function declarables(
  { evenementsGraves, interventionsDemandees }: ProfilReglementaire,
  { evenementsLocaux }: Pick<Reglages, 'evenementsLocaux'>,
): Declarable[] {
  const graves =
    evenementsGraves.force === 'silence'
      ? evenementsLocaux.map((type) => ({ type, mot: motsLocaux[type], urgent: true, local: true }))
      : evenementsGraves.contenu.map(({ type, mot }) => ({ type, mot, urgent: true, local: false }));
  const autres = contenuOu(interventionsDemandees, []).map(({ type, mot }) => ({
    type,
    mot,
    urgent: false,
    local: false,
  }));
  return [...graves, ...autres];
}

/** Who may ask by himself, and whether the text says so; the others who lead the place prepare, and one of these confirms (T-32). */
export function demandeurs(
  { demandeurEvenement }: ProfilReglementaire,
  { demandeursEvenement }: Pick<Reglages, 'demandeursEvenement'>,
): { roles: readonly string[]; local: boolean } {
  return demandeurEvenement.force === 'silence'
    ? { roles: demandeursEvenement, local: true }
    : { roles: demandeurEvenement.contenu, local: false };
}

export const qualites: Record<QualiteDuDeclarant, string> = {
  direction: 'la direction',
  chefDeService: 'le chef de service',
  autoriteAcademique: 'l’autorité académique',
  serviceSocial: 'le service social, par téléphone',
};

/** The best quality in which somebody declares at a place. */
export function qualiteDe(
  titres: readonly string[],
  roles: readonly string[],
  professionnel: boolean,
): QualiteDuDeclarant | undefined {
  const tenues = (['direction', 'autoriteAcademique', 'chefDeService'] as const).filter((q) => titres.includes(q));
  return tenues.find((q) => roles.includes(q)) ?? tenues[0] ?? (professionnel ? 'serviceSocial' : undefined);
}

/** Forms that the text names, then `autre`: the list is open. */
export function formes({
  formesDIntervention,
}: ProfilReglementaire): readonly { forme: FormeDIntervention | 'autre'; mot: string }[] {
  return [...contenuOu(formesDIntervention, []), { forme: 'autre' as const, mot: 'autre forme' }];
}

export const motsDesFormes: Record<FormeDIntervention | 'autre', string> = {
  evaluation: 'Évaluation',
  mediation: 'Médiation',
  groupeDeParole: 'Groupe de parole',
  participationDispositif: 'Participation à un dispositif d’accompagnement',
  dispositifDEcoute: 'Dispositif d’écoute',
  accompagnement: 'Accompagnement des agents et du collectif',
  observation: 'Observation sociale',
  celluleDUrgence: 'Participation à une cellule d’urgence',
  autre: 'Autre forme',
};
