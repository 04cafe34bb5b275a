import type { CaractereInterim, CoteDuRetour, ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { Force, Lecture } from '#libs/reglementation/regle.js';
import type { CleRegle } from '#libs/reglementation/regles.js';

/** What the rule of this name says, when the text speaks. */
export type Contenu<K extends CleRegle> = Extract<ProfilReglementaire[K], { contenu: unknown }>['contenu'];

/** The members of a closed list inside a rule. */
type Un<T> = T extends readonly (infer E)[] ? E : never;

export const FORCES = {
  faculte: 'faculté',
  mesureDuPossible: 'dans la mesure du possible',
  organisation: 'organisation',
  obligation: 'obligation',
} as const satisfies Record<Exclude<Force, 'silence'>, string>;

export const LECTURES = {
  expresse: 'en toutes lettres',
  derivee: 'notre lecture du texte',
} as const satisfies Record<Lecture, string>;

export const SILENCE = 'Le texte ne dit rien';

export const RELATIONS: Record<Contenu<'relation'>['genre'], string> = {
  substitutionPartielle: 'Remplace en partie un texte antérieur',
  precise: 'Précise ce qui existe',
  actualise: 'Met à jour un texte qui reste son fondement',
  abroge: 'Remplace un texte antérieur, qui ne s’applique plus',
};

export const CONSENTEMENTS: Record<Contenu<'consentement'>, string> = {
  accord: 'L’accord de l’agent',
  adhesionDemandee: 'Son adhésion, que l’assistante demande',
  adhesionRecherchee: 'Son adhésion, que l’assistante recherche',
  concertation: 'Un climat de concertation et de confiance',
};

export const PAR_ACTE: Record<Contenu<'consentementParActe'>, string> = {
  chaqueActe: 'Pour chaque acte',
  chaqueProjet: 'Pour chaque projet d’action',
  visiteADomicile: 'Pour la visite à domicile',
};

export const DEROGATIONS: Record<Un<Contenu<'derogations'>>, string> = {
  'article226-14': 'cas prévus par l’article 226-14 du code pénal',
  devoirDeProtection: 'devoir de protection',
  danger: 'risque de danger des personnels',
  protectionDeLEnfance: 'protection de l’enfance',
};

export const ECRITS: Record<Un<Contenu<'ecrits'>>['personne'], string> = {
  jamais: 'sans jamais parler d’une personne',
  avecAccord: 'avec l’accord de la personne',
  strictNecessaire: 'au strict nécessaire et hors de tout secret',
};

export const ENTREMISES: Record<Contenu<'entremise'>['accord'], string> = {
  deChacun: 'avec l’accord de chaque personne',
  volontaire: 'avec l’adhésion des intéressés, qui y participent s’ils le veulent',
  adhesion: 'avec l’adhésion des personnes',
};

export const PARTAGES: Record<Contenu<'partage'>['genre'], string> = {
  limitesDuSecret: 'Dans les limites du secret professionnel',
  professionnelsAuSecret: 'Entre professionnels tenus au secret',
  interdit: 'Aucun partage',
};

export const VISITES: Record<Contenu<'visiteADomicile'>['genre'], string> = {
  admise: 'Possible, parmi d’autres lieux',
  besoinEtDemande: 'S’il y a un besoin, et si l’agent la demande',
  assistanteSeule: 'Par l’assistante seule, si elle la juge nécessaire',
};

export const INTERIM: Record<CaractereInterim, string> = {
  urgence: 'urgence',
  evenementGrave: 'événement grave',
  gravite: 'gravité',
  complexite: 'complexité',
  necessites: 'nécessités',
};

export const REMPLACEMENTS: Record<Un<Contenu<'rolesInterim'>>, string> = {
  remplacant: 'remplaçante ou remplaçant',
  suppleant: 'suppléante ou suppléant',
};

export const BENEFICIAIRES: Record<Un<Contenu<'beneficiaires'>>['qui'], string> = {
  agent: 'agents',
  retraite: 'retraités',
  ayantDroit: 'ayants droit',
  eleve: 'élèves et étudiants',
};

export const PORTEES: Record<Un<Contenu<'beneficiaires'>>['portee'], string> = {
  accompagnement: 'accompagnement',
  accesPrestations: 'accès aux prestations sociales, ponctuellement',
  actionSociale: 'action sociale',
  information: 'information',
};

export const FAMILLES: Record<Un<Contenu<'familles'>>, string> = {
  enDifficulte: 'agent en difficulté',
  gravementMalade: 'agent gravement malade',
  decede: 'décès d’un agent',
};

export const INFORMATIONS: Record<Un<Contenu<'informationDuService'>['quoi']>, string> = {
  vieDuService: 'la vie du service',
  projet: 'un projet, une réorganisation',
  difficultes: 'des difficultés sociales',
  arreteMutation: 'un arrêté de mutation',
  congeLongueDuree: 'un congé de longue durée',
  congeLongueMaladie: 'un congé de longue maladie',
  autreActe: 'un autre acte de gestion',
};

export const PROFESSIONNELLES: Record<Un<Contenu<'informationDuService'>['a']>, string> = {
  assistant: 'l’assistante de service social',
  conseillerTechnique: 'la conseillère technique',
  conseillerNational: 'la conseillère technique nationale',
};

export const AIDES_AU_RETOUR: Record<Un<Contenu<'retourAuTravail'>['a']>, string> = {
  agent: 'pour l’agent',
  service: 'en soutien de son service',
};

export const COTES: Record<CoteDuRetour, string> = {
  projet: 'Le projet de l’agent',
  accueil: 'L’accueil par le service',
};
