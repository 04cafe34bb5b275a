import type { ProfilReglementaire } from '../profil.js';

/**
 * The absent agent and his return, text by text. Only one text speaks of going to him early and of keeping the link; the others
 * speak of the services, of a domain or of schemes, and what they do not say stays silent here (R-192 to R-199, T-63).
 */
type DuRetour<R extends string> = Pick<
  ProfilReglementaire<R>,
  | 'retourAuTravail'
  | 'offrePrecoce'
  | 'lienAvecLAbsent'
  | 'motifsDeRetour'
  | 'preparationDuRetour'
  | 'maintienDansLEmploi'
>;

const SILENCE = { force: 'silence' } as const;

export const retourMef2016 = {
  retourAuTravail: {
    force: 'faculte',
    lecture: 'expresse',
    contenu: {
      a: ['service'],
      mots: 'peut également apporter son soutien aux services dans leur action visant à faciliter le retour au travail de personnes fragilisées et contribuer à prévenir la désinsertion professionnelle ou y remédier',
    },
    renvoi: '§1.2.1',
  },
  offrePrecoce: SILENCE,
  lienAvecLAbsent: SILENCE,
  motifsDeRetour: SILENCE,
  preparationDuRetour: SILENCE,
  maintienDansLEmploi: SILENCE,
} as const satisfies DuRetour<'§1.2.1'>;

// A note of its introduction regrets that absent agents come late to the service: it gives nobody anything to do.
export const retourAstras2002 = {
  retourAuTravail: SILENCE,
  offrePrecoce: SILENCE,
  lienAvecLAbsent: SILENCE,
  motifsDeRetour: SILENCE,
  preparationDuRetour: SILENCE,
  maintienDansLEmploi: SILENCE,
} as const satisfies DuRetour<never>;

// The second of its six objectives speaks of the illness itself: nothing medical stands here, so it is no line of the list.
export const retourMetlMedde2014 = {
  retourAuTravail: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      a: ['agent', 'service'],
      mots: "propose un accompagnement des agents provisoirement éloignés du milieu professionnel (congés maladie, congés de présence parentale...) et participe à leur retour dans l'emploi",
    },
    renvoi: '§II, axe 3',
  },
  offrePrecoce: {
    force: 'mesureDuPossible',
    lecture: 'expresse',
    contenu: {
      mots: 'prendre en charge le plus précocement possible les agents susceptibles de présenter des difficultés de maintien ou de réintégration dans leur poste de travail',
    },
    renvoi: 'Annexe I, fiche 3',
  },
  lienAvecLAbsent: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: { mots: "maintenir le lien avec l'agent éloigné du service" },
    renvoi: 'Annexe I, fiche 3',
  },
  motifsDeRetour: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      liste: [
        { cle: 'congeMaladie', mot: 'congés maladie' },
        { cle: 'presenceParentale', mot: 'congés de présence parentale' },
        { cle: 'handicap', mot: "l'insertion professionnelle des travailleurs handicapés" },
        { cle: 'reclassement', mot: 'le reclassement des agents devenus inaptes à leur fonction' },
        { cle: 'accident', mot: "l'accompagnement des victimes d'accidents, notamment les accidents de service" },
      ],
      ouverte: true,
    },
    renvoi: '§II, axe 3',
  },
  preparationDuRetour: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: [
      { cle: 'lien', mot: "maintenir le lien avec l'agent éloigné du service", cote: 'projet' },
      {
        cle: 'inadaptations',
        mot: 'repérer et alerter sur les inadaptations professionnelles et prévenir les risques de rupture professionnelle',
        cote: 'projet',
      },
      {
        cle: 'projet',
        mot: "soutenir les agents dans la mise en œuvre d'un projet de maintien dans l'emploi",
        cote: 'projet',
      },
      {
        cle: 'reintegration',
        mot: "accompagner les services dans le processus d'accueil d'un travailleur handicapé et/ou à la réintégration d'un agent",
        cote: 'accueil',
      },
      {
        cle: 'dispositifs',
        mot: "assister les chefs de service dans la mise en œuvre de dispositifs de maintien ou de retour dans l'emploi",
        cote: 'accueil',
      },
    ],
    renvoi: 'Annexe I, fiche 3',
  },
  maintienDansLEmploi: SILENCE,
} as const satisfies DuRetour<'§II, axe 3' | 'Annexe I, fiche 3'>;

export const retourMenjs2021 = {
  retourAuTravail: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      a: ['agent'],
      mots: 'difficultés sociales, professionnelles, éventuellement familiales, résultant des problèmes de santé (congés pour raisons de santé, occupation thérapeutique, reprise du travail, invalidité, situation de handicap...)',
    },
    renvoi: '§1.2.1',
  },
  offrePrecoce: SILENCE,
  lienAvecLAbsent: SILENCE,
  motifsDeRetour: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      liste: [
        { cle: 'conges', mot: 'congés pour raisons de santé' },
        { cle: 'occupationTherapeutique', mot: 'occupation thérapeutique' },
        { cle: 'reprise', mot: 'reprise du travail' },
        { cle: 'invalidite', mot: 'invalidité' },
        { cle: 'handicap', mot: 'situation de handicap' },
      ],
      ouverte: true,
    },
    renvoi: '§1.2.1',
  },
  preparationDuRetour: SILENCE,
  maintienDansLEmploi: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      par: 'conseillerTechnique',
      avec: 'le médecin conseiller technique du recteur, ou le médecin du travail',
      mots: 'à la définition et à la mise en œuvre de dispositifs d’accompagnement au maintien dans l’emploi des agents en difficultés de santé',
    },
    renvoi: '§2.1',
  },
} as const satisfies DuRetour<'§1.2.1' | '§2.1'>;

export const retourMtetm2007 = {
  retourAuTravail: {
    force: 'organisation',
    lecture: 'expresse',
    contenu: {
      a: ['service'],
      mots: 'Assister les chefs de services dans la mise en œuvre des dispositifs de réinsertion',
    },
    renvoi: 'Annexe III, mission 3',
  },
  offrePrecoce: SILENCE,
  lienAvecLAbsent: SILENCE,
  motifsDeRetour: SILENCE,
  preparationDuRetour: SILENCE,
  maintienDansLEmploi: SILENCE,
} as const satisfies DuRetour<'Annexe III, mission 3'>;
