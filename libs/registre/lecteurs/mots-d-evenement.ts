import type { Fait } from '#libs/domaine/acte.js';
import { pourquoiEcarter, rolesEnEquipe } from '#libs/domaine/evenement/etat.js';

type Details = Omit<Fait, 'type' | 'par'>;

const nombre = (v: Details[string] | undefined, un: string, plusieurs: string): string =>
  `${String(v ?? 0)} ${v === 1 ? un : plusieurs}`;
const role = ({ role: r }: Details): string => rolesEnEquipe[r as keyof typeof rolesEnEquipe] ?? '';

/**
 * What happened, in words that name nobody: each fact that the journal of an event can hold, once. How the technique goes, what
 * was found and what was answered are not in it: only that it was written.
 */
export const motsDesFaits: Readonly<Record<string, (details: Details) => string>> = {
  evenementDeclare: ({ demande }) => (demande === true ? 'Événement déclaré' : 'Demande préparée, à confirmer'),
  declarationJointe: () => 'Autre déclaration du même événement, jointe',
  confirmationDemandee: () => 'Confirmation demandée à d’autres personnes de la direction',
  brouillonSansReponse: () => 'Demande sans confirmation : la conseillère technique est prévenue',
  evenementDemande: ({ orale }) => (orale === true ? 'Demande confirmée par téléphone' : 'Demande confirmée'),
  barreauAppele: ({ rang, tour }) => `Échelon ${String(rang)} de la ligne technique appelé (tour ${String(tour)})`,
  echelleEpuisee: ({ tour }) => `Toute la ligne technique est appelée, sans prise en charge (tour ${String(tour)})`,
  evenementPrisEnCharge: () => 'Prise en charge',
  chargePoursuivie: () => 'Prise en charge confirmée',
  chargeRendue: () => 'Prise en charge rendue à la ligne technique',
  bailEchu: () => 'Prise en charge sans suite : la ligne technique est rappelée',
  evenementRepris: () => 'Conduite reprise par quelqu’un d’autre',
  evenementReconnu: () => 'Reconnu comme événement grave',
  evenementEcarte: ({ pourquoi }) =>
    `Écarté : ${(pourquoiEcarter[pourquoi as keyof typeof pourquoiEcarter] ?? '').toLowerCase()}`,
  equipeDemandee: ({ combien, appeles }) =>
    `Équipe demandée : ${nombre(combien, 'personne', 'personnes')}, ${nombre(appeles, 'volontaire appelé', 'volontaires appelés')}`,
  vagueAppelee: ({ appeles }) => `Appel élargi : ${nombre(appeles, 'volontaire', 'volontaires')} de plus`,
  equipeIncomplete: ({ retenus }) =>
    `Équipe incomplète, plus personne à appeler : ${nombre(retenus, 'personne vient', 'personnes viennent')}`,
  modalitesConvenues: () => 'Modalités convenues avec un chef de service',
  accordNote: () => 'Accord noté pour une action collective',
  modalitesVues: () => 'Modalités relues par un chef de service',
  roleConfie: (d) => `Rôle proposé : ${role(d)}`,
  rolePris: (d) => `Rôle pris : ${role(d)}`,
  releveProposee: ({ combien }) => `Relève proposée pour ${nombre(combien, 'personne', 'personnes')}`,
  releve: ({ remplacee }) =>
    remplacee === true ? 'Relève : quelqu’un de la réserve vient' : 'Relève, sans personne en réserve',
  techniqueNotee: () => 'Note de l’équipe, lisible par elle seule',
  seanceOuverte: ({ places }) => `Moment d’écoute ouvert, ${nombre(places, 'place', 'places')}`,
  seanceAnnulee: () => 'Moment d’écoute annulé',
  placesOubliees: () => 'Places d’un moment passé oubliées',
  soutienPropose: () => 'Message de soutien envoyé aux agents du service',
  pointEcrit: () => 'Point de situation écrit',
  pointAttendu: () => 'Point de situation attendu',
  interventionFinie: () => 'Fin de l’intervention sur place',
  debriefDeplace: () => 'Temps de reprise déplacé',
  suiviRappele: ({ quoi }) => `Suivi ${String(quoi ?? '')} : date arrivée`.replace('  ', ' '),
  suiviNote: ({ quoi }) => `Suivi ${String(quoi ?? '')} noté`.replace('  ', ' '),
  rapportEcrit: () => 'Rapport de clôture écrit',
  retexEcrit: () => 'Retour d’expérience écrit',
  evenementOublie: () => 'Durée de conservation écoulée : contacts et écrits effacés',
};
