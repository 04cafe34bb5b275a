import type { Cle } from './cles.js';

/** What a text says of a key, read in the circulars and not in the profiles: its force, then its content; or nothing. */
type Attendu = 'silence' | readonly [force: string, contenu: unknown];

/** mef-2016, astras-2002, metl-medde-2014, menjs-2021, mtetm-2007. */
type Ligne = readonly [Cle, string, Attendu, Attendu, Attendu, Attendu, Attendu];

const mots = (extrait: string): { mots: unknown } => ({ mots: expect.stringContaining(extrait) as unknown });
const mot = (extrait: string): unknown => ({ mot: expect.stringContaining(extrait) as unknown });
const genre = (nom: string): unknown => expect.objectContaining({ genre: nom });
const a = (qui: string, quand: string): unknown => ({
  a: expect.stringContaining(qui) as unknown,
  quand: expect.stringContaining(quand) as unknown,
});
const tiers = (...fonctions: string[][]): unknown[] =>
  fonctions.map((f) => ({ mot: expect.any(String) as unknown, fonctions: f }));
const types = (...noms: string[]): unknown[] => noms.map((type) => ({ type, mot: expect.any(String) as unknown }));

const oui = ['faculte', true] as const;
const derive = ['obligation', true] as const;

export const TEXTES = ['mef-2016', 'astras-2002', 'metl-medde-2014', 'menjs-2021', 'mtetm-2007'] as const;

// prettier-ignore
export const MATRICE: readonly Ligne[] = [
  ['referral.selfReferral', 'R-028', oui, oui, oui, oui, oui],
  ['referral.thirdParties', 'R-030, R-032 à R-034, R-036, R-037, T-26',
    ['faculte', { signalement: tiers(['chefDeService'], ['responsableHierarchique'], ['serviceRh'], ['partenaire']) }],
    ['faculte', { signalement: tiers(['entourage'], ['chefDeService', 'responsableHierarchique', 'serviceRh', 'direction']) }],
    ['faculte', { signalement: tiers(['entourage'], ['chefDeService', 'responsableHierarchique'], ['serviceRh', 'direction']) }],
    ['faculte', {
      saisine: tiers(['autoriteAcademique']),
      signalement: tiers(['chefDeService'], ['responsableHierarchique'], ['serviceRh'], ['conseillerRhProximite'], ['partenaire']),
      orientation: tiers(['serviceRh', 'conseillerRhProximite'], ['acteurPrevention'], ['medecin'], ['mediateurAcademique']),
    }],
    'silence'],
  ['referral.refuseControlPurpose', 'R-040, T-50', 'silence', 'silence', derive, 'silence', 'silence'],
  ['referrer.ack', 'R-061, R-065, R-075, T-01, T-06, T-07',
    ['obligation', { fait: 'offreFaite' }], 'silence', 'silence', ['faculte', { fait: 'texteRedige' }], 'silence'],
  ['referrer.ackRecipients', 'R-063, T-04, T-05',
    ['obligation', { liste: ['chefDeService', 'responsableHierarchiqueDirect', 'serviceRh'] }],
    'silence', 'silence', ['faculte', { auChoixDeLAssistante: true }], 'silence'],
  ['offer.kind', 'R-046, R-054, T-27',
    ['obligation', { mot: 'mise à disposition', a: 'personne' }], 'silence', 'silence', 'silence',
    ['organisation', { mot: 'mise à disposition', a: 'services' }]],
  ['consent.level', 'R-076 à R-081, T-11',
    ['obligation', 'accord'], ['organisation', 'concertation'], ['obligation', 'adhesionDemandee'], ['obligation', 'accord'],
    ['obligation', 'adhesionRecherchee']],
  ['consent.perAct', 'R-077, T-10',
    ['obligation', 'chaqueActe'], ['obligation', 'visiteADomicile'], ['obligation', 'chaqueProjet'], ['obligation', 'chaqueActe'],
    ['obligation', 'chaqueProjet']],
  ['consent.withdrawal', 'R-083', derive, derive, derive, derive, derive],
  ['derogations', 'R-088 à R-090, T-13, T-14',
    ['obligation', ['article226-14', 'devoirDeProtection']], ['obligation', ['article226-14']], ['obligation', ['article226-14']],
    ['obligation', ['article226-14', 'danger', 'protectionDeLEnfance']], ['obligation', ['article226-14']]],
  ['legalRefs', 'R-091, R-092, T-15',
    ['obligation', ['226-13', '226-14', '226-15', '434-1', '434-3']],
    ['obligation', ['226-13', '226-14']],
    ['obligation', ['226-13', '226-14', '434-1', '434-3']],
    ['obligation', ['226-13', '226-14', ...['226-2-2', '121-6-2', '411-3'].map((n) => `L. ${n} du code de l'action sociale et des familles`)]],
    ['obligation', ['226-13', '226-14', "L. 411-3 du code de l'action sociale et des familles"]]],
  ['sharing', 'R-073, R-123, R-125, R-126',
    ['obligation', genre('limitesDuSecret')], ['obligation', genre('limitesDuSecret')], ['obligation', genre('limitesDuSecret')],
    ['obligation', genre('professionnelsAuSecret')], ['obligation', genre('interdit')]],
  ['plan.label', 'R-097, R-100 à R-103, T-28, T-29',
    ['obligation', { mot: "plan d'actions", facultatif: false }], ['faculte', { mot: 'projet', facultatif: true }],
    ['obligation', { mot: "plan d'aide", facultatif: false }], ['faculte', { mot: 'accompagnement', facultatif: true }],
    ['organisation', { mot: "plan d'accompagnement", facultatif: false }]],
  ['homeVisit', 'R-050, R-052, R-053, T-30',
    ['faculte', genre('admise')], ['faculte', genre('besoinEtDemande')], 'silence', ['faculte', genre('assistanteSeule')], 'silence'],
  ['continuity.strength', 'R-133, R-138, R-140, R-150, T-20',
    ['obligation', mots('astreints')], 'silence', ['mesureDuPossible', mots('dans la mesure du possible')], 'silence',
    ['organisation', mots('organise la continuité')]],
  ['continuity.trigger', 'R-134, T-16',
    ['obligation', genre('premierJourOuvre')], 'silence', 'silence', 'silence', ['organisation', genre('absence')]],
  ['interim.scope', 'R-135, R-139, R-145, T-18, T-19',
    ['obligation', { quoi: ['urgence', 'evenementGrave'], pour: ['assistant', 'conseillerTechnique', 'conseillerNational'] }], 'silence',
    ['mesureDuPossible', { quoi: ['gravite', 'complexite', 'urgence'], pour: ['assistant'], avere: true }], 'silence',
    ['organisation', { quoi: ['necessites', 'urgence'], pour: ['conseillerTechnique'] }]],
  ['interim.authority', 'R-137, R-138, R-144, T-23',
    'silence', 'silence', ['mesureDuPossible', { ...mots('en lien avec les ASS'), par: { assistant: 'conseillerTechnique' } }], 'silence',
    ['organisation', { ...mots('DGPA/SP/PSP1'), par: { conseillerTechnique: 'autoriteInterim' } }]],
  ['interim.roles', 'R-141, R-142, T-22',
    'silence', 'silence', ['mesureDuPossible', []], 'silence', ['organisation', ['remplacant', 'suppleant']]],
  ['crisis.types', 'R-156, R-165, R-166, R-169, T-34, T-36',
    ['faculte', types('attentat', 'agression', 'suicide', 'tentativeDeSuicide', 'autre')], 'silence',
    ['faculte', types('situationPotentiellementTraumatisante', 'decesAgent')], ['organisation', types('celluleDUrgence')], 'silence'],
  ['crisis.requester', 'R-156, T-32, T-36', ['faculte', ['direction']], 'silence', 'silence', 'silence', 'silence'],
  ['crisis.modalities', 'R-158, T-33', ['obligation', mots('chefs de service concernés')], 'silence', 'silence', 'silence', 'silence'],
  ['crisis.medicalCoordination', 'R-160, R-161, T-31',
    ['obligation', mots("s'il y a lieu")], 'silence', 'silence', ['faculte', mots('peut être associé')], 'silence'],
  ['collective.approval', 'R-174, R-175, R-179, R-180, R-182, T-53',
    'silence', ['obligation', mots('responsables des ressources humaines')], ['faculte', mots('CLAS')],
    ['organisation', mots('projet académique')], ['organisation', mots('secrétaire général')]],
  ['report.ass', 'R-211, R-212, R-223, T-40',
    ['obligation', a("conseils départementaux d'action sociale", 'chaque année')], ['obligation', a('CTPR (secteur santé)', 'premier trimestre')],
    'silence', ['organisation', a('conseiller technique', 'annuel')], ['obligation', a('comité de direction', 'annuel')]],
  ['report.regional', 'R-215, R-220, R-222, R-224, T-39, T-41',
    'silence', 'silence', ['obligation', a('DREAL', 'annuellement')], ['obligation', a("comité social d'administration", 'pas de date')],
    ['obligation', a('DRE', 'pas de date de remise')]],
  ['report.national', 'R-210, R-213, R-216, R-226, T-42',
    ['obligation', a("conseil national de l'action sociale", 'chaque année')], ['obligation', a('CNCAS', 'pas de date')],
    ['obligation', a('secrétaire général', 'annuellement')], 'silence', ['obligation', a('directeurs de programmes', 'pas de date de remise')]],
  ['stats.anonymous', 'R-218, R-228', derive, derive, derive, derive, derive],
  ['dispatcher', 'R-265',
    ['organisation', mot('conseiller technique régional')], ['organisation', mot('conseiller technique national')],
    ['organisation', mot('CTSS')], ['organisation', mot('CTSS-R')], ['organisation', mot('CST')]],
  ['assHierarchy', 'R-230, R-236, R-239, R-246, R-250, T-45',
    ['organisation', mots('secrétariat général')], ['organisation', mots('directeur régional')], ['organisation', mots('DREAL')],
    ['organisation', mots('directeur académique')], ['organisation', mots('DRE')]],
  ['territory.special', 'R-013 à R-015, R-026, R-242, T-43',
    'silence',
    ['organisation', {
      renvois: [{ organisme: 'int', vers: 'rhone-alpes' }, { organisme: 'ehesp', vers: 'bretagne' }],
      secteurPropre: ['ile-de-france'], administrationCentraleParSecteur: true, referentInterregional: false, aDefinir: [],
    }],
    ['faculte', { renvois: [], secteurPropre: [], administrationCentraleParSecteur: false, referentInterregional: true, aDefinir: [] }],
    'silence',
    ['organisation', { renvois: [], secteurPropre: [], administrationCentraleParSecteur: false, referentInterregional: true, aDefinir: ['dom', 'tom', 'dac'] }]],
];
