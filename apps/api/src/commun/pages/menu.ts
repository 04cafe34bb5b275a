import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { roles, type Role } from '#libs/reglementation/roles.js';

/** One place of the site: who is shown the way there, and what it is for (the home page says it). */
export interface Entree {
  chemin: string;
  libelle: string;
  aide: string;
  roles: readonly Role[];
}

const TIERS = [
  'chefDeService',
  'responsableHierarchique',
  'serviceRh',
  'direction',
  'autoriteAcademique',
  'conseillerRhProximite',
  'partenaire',
  'acteurPrevention',
  'mediateurAcademique',
  'medecin',
] as const;
const LIGNE_TECHNIQUE = ['assistant', 'conseillerTechnique', 'conseillerNational'] as const;

/** The way is shown by role; whether the door opens is decided by each act and by the record. */
export const ENTREES: readonly Entree[] = [
  {
    chemin: '/aujourdhui',
    libelle: 'Aujourd’hui',
    aide: 'Ce qui vous attend, le plus ancien en premier.',
    roles: LIGNE_TECHNIQUE,
  },
  {
    chemin: '/accompagnements',
    libelle: 'Accompagnements',
    aide: 'Les agents qui ont donné leur accord : rendez-vous, plans, partages.',
    roles: LIGNE_TECHNIQUE,
  },
  {
    chemin: '/continuite',
    libelle: 'Continuité',
    aide: 'Qui est absent, qui assure l’intérim ; inscrire son absence, constater celle de quelqu’un.',
    roles: [...LIGNE_TECHNIQUE, 'autoriteInterim'],
  },
  {
    chemin: '/evenements',
    libelle: 'Événements graves',
    aide: 'Déclarer, répondre à un appel, suivre une intervention. Un humain est appelé dans les minutes qui suivent.',
    roles: [...LIGNE_TECHNIQUE, 'direction', 'chefDeService', 'autoriteAcademique'],
  },
  {
    chemin: '/evenements/declarer',
    libelle: 'Déclarer un événement grave',
    aide: 'Quatre champs, moins d’une minute ; le service social est appelé.',
    roles: ['direction', 'chefDeService', 'autoriteAcademique'],
  },
  {
    chemin: '/conseil',
    libelle: 'Ma ligne',
    aide: 'Ce qui est dû sous votre ligne, en nombres et en âges, sans le contenu.',
    roles: ['conseillerTechnique', 'conseillerNational'],
  },
  {
    chemin: '/conseil/reseau',
    libelle: 'Réseau',
    aide: 'Qui répond, où ; ajouter une personne, déplacer un secteur.',
    roles: ['conseillerTechnique', 'conseillerNational'],
  },
  {
    chemin: '/appuis',
    libelle: 'Appui technique',
    aide: 'Vos questions de métier, sans nom, et les conseils qui reviennent ; celles que des collègues vous posent.',
    roles: LIGNE_TECHNIQUE,
  },
  {
    chemin: '/derogations',
    libelle: 'Dérogations',
    aide: 'Quand le secret doit céder pour protéger : votre décision, ou l’avis qu’une collègue vous demande.',
    roles: LIGNE_TECHNIQUE,
  },
  {
    chemin: '/partages',
    libelle: 'Transmis par le service social',
    aide: 'Quelques phrases sur une personne, avec son accord, pour un temps.',
    roles: [
      'medecin',
      'serviceRh',
      'conseillerRhProximite',
      'direction',
      'acteurPrevention',
      'partenaire',
      ...LIGNE_TECHNIQUE,
    ],
  },
  {
    chemin: '/groupes',
    libelle: 'Groupes ressources',
    aide: 'Les séances où plusieurs services examinent une situation, et leur ordre du jour.',
    roles: ['medecin', 'serviceRh', 'conseillerRhProximite', 'direction', 'acteurPrevention', ...LIGNE_TECHNIQUE],
  },
  {
    chemin: '/signalements/nouveau',
    libelle: 'Signaler une situation',
    aide: 'Vous vous inquiétez pour un agent. Trois écrans, quelques minutes.',
    roles: TIERS,
  },
  {
    chemin: '/signalements',
    libelle: 'Mes signalements',
    aide: 'Ce que vous avez envoyé, et ce que vous pouvez en savoir.',
    roles: TIERS,
  },
  {
    chemin: '/informations/nouvelle',
    libelle: 'Informer le service social',
    aide: 'La vie et les projets de vos services. Cela n’ouvre aucun dossier.',
    roles: ['serviceRh', 'chefDeService', 'direction'],
  },
  {
    chemin: '/informations',
    libelle: 'Informations',
    aide: 'Ce que les services vous disent d’eux-mêmes, et jusqu’à quand c’est gardé.',
    roles: LIGNE_TECHNIQUE,
  },
  {
    chemin: '/retours',
    libelle: 'Agents absents',
    aide: 'Garder le lien avec un agent absent, s’il le souhaite, et préparer son retour.',
    roles: ['assistant'],
  },
  {
    chemin: '/permanences',
    libelle: 'Permanences',
    aide: 'Où et quand vous recevez, et si l’entretien y reste confidentiel.',
    roles: ['assistant'],
  },
  {
    chemin: '/alertes',
    libelle: 'Alertes',
    aide: 'Ce que le service social porte à la connaissance d’un service, sans nommer personne.',
    roles: ['assistant', 'conseillerTechnique', 'chefDeService', 'direction'],
  },
  {
    chemin: '/mon-espace',
    libelle: 'Mon espace',
    aide: 'Une proposition d’aide, votre réponse, qui peut lire quoi.',
    roles: ['agent'],
  },
  {
    chemin: '/entremises',
    libelle: 'Entre vous et quelqu’un',
    aide: 'Se parler avec l’aide du service social, si chacun le veut.',
    roles: ['agent', ...TIERS],
  },
  {
    chemin: '/soutien',
    libelle: 'Être reçu',
    aide: 'Les moments où quelqu’un peut vous recevoir dans votre service, sans dire qui vous êtes.',
    roles: ['agent'],
  },
  {
    chemin: '/demande',
    libelle: 'Demander de l’aide',
    aide: 'Pour vous-même. Votre hiérarchie n’en saura rien.',
    roles: ['agent'],
  },
  {
    chemin: '/sante',
    libelle: 'Santé du service',
    aide: 'L’horloge, les courriels, les tâches techniques. Rien sur les personnes.',
    roles: ['administrateur'],
  },
  {
    chemin: '/archives',
    libelle: 'Archives',
    aide: 'Ce dont la durée est écoulée : détruire ou verser, sans lire.',
    roles: ['administrateur'],
  },
];

export function entreesDe(personne: PersonneConnectee | undefined): readonly Entree[] {
  const tenus = new Set(personne?.fonctions.map((f) => f.role));
  return ENTREES.filter((e) => e.roles.some((r) => tenus.has(r)));
}

/** The entry under which a path stands: the longest that begins it. */
export function entreeCourante(entrees: readonly Entree[], chemin: string): Entree | undefined {
  return entrees
    .filter((e) => chemin === e.chemin || chemin.startsWith(`${e.chemin}/`))
    .sort((a, b) => b.chemin.length - a.chemin.length)[0];
}

/** The annuaire does not say whether a woman or a man holds a function: next to a name, the function is named without deciding it. */
const FONCTIONS: Partial<Record<Role, string>> = {
  assistant: 'service social du personnel',
  conseillerTechnique: 'conseil technique de service social',
  conseillerNational: 'conseil technique national de service social',
  administrateur: 'administration de Relais',
};

/** « Claire Aubert, service social du personnel · Rhône »: the first function that is not merely to work there. */
export function identite(personne: PersonneConnectee): string {
  const fonction = personne.fonctions.find((f) => f.role !== 'agent') ?? personne.fonctions[0];
  const nom = `${personne.prenom} ${personne.nom}`;
  if (fonction === undefined) return nom;
  return `${nom}, ${FONCTIONS[fonction.role] ?? roles[fonction.role].libelle} · ${fonction.structureNom}`;
}
