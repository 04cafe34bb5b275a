import type { CleRegle } from '#libs/reglementation/regles.js';

/** Every configuration key of the comparison matrix, and the field of a profile that answers to it. */
export const CLES = {
  'referral.selfReferral': 'demandeDirecte',
  'referral.thirdParties': 'tiersSignalants',
  'referral.refuseControlPurpose': 'refusDeControle',
  'referrer.ack': 'informationDuTiers',
  'referrer.ackRecipients': 'destinatairesDeLInformation',
  'offer.kind': 'offre',
  'consent.level': 'consentement',
  'consent.perAct': 'consentementParActe',
  'consent.withdrawal': 'retrait',
  derogations: 'derogations',
  legalRefs: 'references',
  sharing: 'partage',
  'plan.label': 'plan',
  homeVisit: 'visiteADomicile',
  'continuity.strength': 'continuite',
  'continuity.trigger': 'declenchementContinuite',
  'interim.scope': 'champInterim',
  'interim.authority': 'autoriteInterim',
  'interim.roles': 'rolesInterim',
  'crisis.types': 'evenementsGraves',
  'crisis.requester': 'demandeurEvenement',
  'crisis.modalities': 'modalitesEvenement',
  'crisis.medicalCoordination': 'coordinationMedicale',
  'collective.approval': 'accordCollectif',
  'report.ass': 'bilanAssistant',
  'report.regional': 'bilanRegional',
  'report.national': 'bilanNational',
  'stats.anonymous': 'statistiquesAnonymes',
  dispatcher: 'repartiteur',
  assHierarchy: 'hierarchie',
  'territory.special': 'territoiresParticuliers',
} as const satisfies Record<string, CleRegle>;

export type Cle = keyof typeof CLES;
