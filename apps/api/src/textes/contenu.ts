import type { Destinataire, TiersPrevu } from '#libs/reglementation/profil.js';
import type { CleRegle } from '#libs/reglementation/regles.js';
import { roles, type Role } from '#libs/reglementation/roles.js';
import {
  AIDES_AU_RETOUR,
  BENEFICIAIRES,
  CONSENTEMENTS,
  COTES,
  DEROGATIONS,
  ECRITS,
  ENTREMISES,
  FAMILLES,
  INFORMATIONS,
  INTERIM,
  PAR_ACTE,
  PARTAGES,
  PORTEES,
  PROFESSIONNELLES,
  RELATIONS,
  REMPLACEMENTS,
  VISITES,
  type Contenu,
} from './mots.js';

const citer = (mots: string): string => `« ${mots} »`;
const enumerer = (mots: readonly string[]): string => mots.join(' ; ');
const majuscule = (mots: string): string => mots.charAt(0).toUpperCase() + mots.slice(1);

const fonction = (f: Role | 'entourage'): string => (f === 'entourage' ? 'entourage' : roles[f].libelle);
/** The text's word; and, when it covers several functions, which ones this house reads under it. */
const tiers = ({ mot, fonctions }: TiersPrevu): string =>
  fonctions.length > 1 ? `${mot} (${fonctions.map(fonction).join(', ')})` : mot;
const destinataire = (d: Destinataire): string =>
  d === 'responsableHierarchiqueDirect' ? 'responsable hiérarchique direct' : roles[d].libelle;

const bilan = ({ a, quand }: Contenu<'bilanAssistant'>): string => `${majuscule(a)} ; ${quand}`;

/** Articles of the code pénal stand under their number alone. */
function articles(liste: readonly string[]): string {
  const penal = liste.filter((a) => /^\d/.test(a));
  const autres = liste.filter((a) => !penal.includes(a));
  return enumerer([`Articles ${penal.join(', ')} du code pénal`, ...autres.map((a) => `article ${a}`)]);
}

function territoires(t: Contenu<'territoiresParticuliers'>): string {
  return majuscule(
    enumerer([
      ...t.renvois.map(({ organisme, vers }) => `${LIEUX[organisme] ?? organisme} : service de ${LIEUX[vers] ?? vers}`),
      ...t.secteurPropre.map((lieu) => `${LIEUX[lieu] ?? lieu} : chaque assistante pour son seul secteur ministériel`),
      ...(t.administrationCentraleParSecteur ? ['administration centrale : l’assistante du secteur ministériel'] : []),
      ...(t.referentInterregional ? ['services interrégionaux : une professionnelle désignée'] : []),
      ...(t.aDefinir.length === 0
        ? []
        : [`${t.aDefinir.map((l) => LIEUX[l] ?? l).join(', ')} : organisation à définir plus tard`]),
    ]),
  );
}

/** The marks of the annuaire, as a person reads them. */
const LIEUX: Readonly<Record<string, string>> = {
  int: 'Institut national du travail',
  ehesp: 'École nationale de la santé publique de Rennes',
  'ile-de-france': 'Île-de-France',
  'rhone-alpes': 'Rhône-Alpes',
  bretagne: 'Bretagne',
  dom: 'DOM',
  tom: 'TOM',
  dac: 'directions d’administration centrale',
};

/** Each rule in one French sentence, from its data alone; words between « » are the text's own. */
const enClair: { [K in CleRegle]: (contenu: Contenu<K>) => string } = {
  relation: ({ genre, quoi }) => `${RELATIONS[genre]} : ${citer(quoi)}`,
  beneficiaires: (liste) =>
    majuscule(
      enumerer(
        liste.map(
          ({ qui, portee, enPremier }) =>
            `${BENEFICIAIRES[qui]} : ${PORTEES[portee]}${enPremier === true ? ', en premier, sans exclure personne' : ''}`,
        ),
      ),
    ),
  familles: (quand) => majuscule(enumerer(quand.map((q) => FAMILLES[q]))),
  conventions: ({ sans, mots }) =>
    `${citer(mots)}. Sans convention : ${sans === 'information' ? 'information seulement' : 'hors compétence'}`,
  territoiresParticuliers: territoires,
  demandeDirecte: () => 'Oui, directement',
  tiersSignalants: ({ signalement = [], saisine = [], orientation = [] }) =>
    (
      [
        ['Saisissent le service', saisine],
        ['Signalent', signalement],
        ['Orientent vers le service', orientation],
      ] as const
    )
      .filter(([, prevus]) => prevus.length > 0)
      .map(([verbe, prevus]) => `${verbe} : ${enumerer(prevus.map(tiers))}`)
      .join('. '),
  demandesDAppui: (prevus) => majuscule(enumerer(prevus.map(tiers))),
  dispositifDAide: ({ mots }) => citer(mots),
  refusDeControle: () => 'Oui, elle refuse d’intervenir et de transmettre',
  opportunite: () => 'Oui, en toute autonomie technique',
  informationDuService: ({ de, a, quoi, mots }) =>
    `${majuscule(enumerer(de.map(tiers)))}, à ${a.map((n) => PROFESSIONNELLES[n]).join(' et à ')} : ${citer(mots)}. Ici : ${enumerer(quoi.map((q) => INFORMATIONS[q]))}`,
  informationDuTiers: ({ fait }) =>
    fait === 'offreFaite'
      ? 'Que l’offre a été faite à l’agent ; rien d’autre'
      : 'Un texte écrit par l’assistante, avec le strict nécessaire ; elle peut n’en écrire aucun',
  destinatairesDeLInformation: (d) =>
    'liste' in d ? majuscule(enumerer(d.liste.map(destinataire))) : 'Au choix de l’assistante',
  offre: ({ mot, a }) => `${citer(mot)}, ${a === 'personne' ? 'faite à la personne' : 'par lettre aux services'}`,
  lettreAuxServices: ({ mot }) => majuscule(mot),
  annuairePublic: () => 'Oui, dans les annuaires',
  consentement: (force) => CONSENTEMENTS[force],
  consentementParActe: (acte) => PAR_ACTE[acte],
  retrait: () => 'Oui, à tout moment',
  circuitDesDossiers: ({ mots }) => majuscule(citer(mots)),
  partage: ({ genre, mots }) => `${PARTAGES[genre]} : ${citer(mots)}`,
  ecrits: (prevus) => majuscule(enumerer(prevus.map(({ mots, personne }) => `${citer(mots)}, ${ECRITS[personne]}`))),
  orientations: (prevues) => majuscule(enumerer(prevues.map(({ mots }) => citer(mots)))),
  partenaires: (prevus) =>
    majuscule(
      enumerer(
        prevus.map(
          ({ mot, sansPersonne }) => `${citer(mot)}${sansPersonne === true ? ', sans jamais nommer une personne' : ''}`,
        ),
      ),
    ),
  discretion: () => 'Oui, outre le secret professionnel',
  derogations: (liste) => majuscule(enumerer(liste.map((d) => DEROGATIONS[d]))),
  references: articles,
  alertesSortantes: ({ mot, niveaux = [] }) =>
    `${citer(mot)}${niveaux.includes('signalFaible') ? '. Un signal faible ne nomme jamais personne' : ''}`,
  plan: ({ mot, facultatif }) => `${citer(mot)}${facultatif ? ', facultatif : le texte ne nomme aucun plan' : ''}`,
  diagnostic: ({ mot, rubriques, avantLePlan }) =>
    `${citer(mot)} : ${enumerer(rubriques.map((r) => r.mot))}${avantLePlan ? '. Elle vient avant le plan' : ''}`,
  problematiques: ({ liste, ouverte }) =>
    `${majuscule(enumerer(liste.map((p) => p.mot)))}${ouverte ? ' ; la liste du texte reste ouverte' : ''}`,
  genresDAide: (genres) => majuscule(enumerer(genres.map((g) => g.mot))),
  but: ({ mots }) => citer(mots),
  modalites: ({ individuelle, collective }) => majuscule(enumerer([individuelle, collective])),
  groupesRessources: ({ mots }) => citer(mots),
  entremise: ({ mot, accord, mots }) => `${majuscule(mot)}, ${ENTREMISES[accord]} : ${citer(mots)}`,
  visiteADomicile: ({ genre, mots }) => `${VISITES[genre]} : ${citer(mots)}`,
  locaux: ({ mots }) => citer(mots),
  tempsDeTravail: ({ mots }) => `${citer(mots)}. Le texte ne dit pas de qui est ce temps de travail`,
  retourAuTravail: ({ a, mots }) => `${majuscule(enumerer(a.map((q) => AIDES_AU_RETOUR[q])))} : ${citer(mots)}`,
  offrePrecoce: ({ mots }) => citer(mots),
  lienAvecLAbsent: ({ mots }) => citer(mots),
  motifsDeRetour: ({ liste, ouverte }) =>
    `${majuscule(enumerer(liste.map((m) => m.mot)))}${ouverte ? ' ; la liste du texte reste ouverte' : ''}`,
  preparationDuRetour: (lignes) =>
    (['projet', 'accueil'] as const)
      .map((cote) => `${COTES[cote]} : ${enumerer(lignes.filter((l) => l.cote === cote).map((l) => citer(l.mot)))}`)
      .join('. '),
  maintienDansLEmploi: ({ par, avec, mots }) =>
    `${majuscule(PROFESSIONNELLES[par])}, avec ${avec} : ${citer(mots)}. Jamais à propos d’une personne`,
  continuite: ({ mots }) => citer(mots),
  declenchementContinuite: ({ mots }) => citer(mots),
  // Gravity and complexity stand in one text only, which wants them established, not alleged (T-19).
  champInterim: ({ quoi, avere }) =>
    `${majuscule(enumerer(quoi.map((c) => INTERIM[c])))}${avere === true ? ', au caractère avéré' : ''}`,
  autoriteInterim: ({ mots }) => citer(mots),
  rolesInterim: (liste) =>
    liste.length === 0 ? 'Un intérim, sans rôle nommé' : majuscule(enumerer(liste.map((r) => REMPLACEMENTS[r]))),
  validationDesAbsences: ({ mots, enRegion, enInterRegion: inter }) =>
    `${citer(mots)}. Dans une région : ${roles[enRegion.par].libelle} ; sur plusieurs régions : ${roles[inter.par].libelle}, sur proposition du ${roles[inter.surPropositionDe].libelle}`,
  ordreDeMission: ({ mots }) => citer(mots),
  moyensDeJoindre: ({ mots }) => citer(mots),
  evenementsGraves: (liste) => majuscule(enumerer(liste.map(({ mot }) => mot))),
  demandeurEvenement: (liste) => majuscule(enumerer(liste.map((r) => roles[r].libelle))),
  modalitesEvenement: ({ mots }) => citer(mots),
  coordinationMedicale: ({ mots }) => citer(mots),
  interventionsDemandees: (liste) => majuscule(enumerer(liste.map(({ mot }) => mot))),
  formesDIntervention: (liste) => majuscule(enumerer(liste.map(({ mot }) => mot))),
  accordCollectif: ({ mots }) => citer(mots),
  bilanAssistant: bilan,
  bilanRegional: bilan,
  bilanNational: bilan,
  statistiquesAnonymes: () => 'Oui, toujours',
  ligneTechnique: (echelons) => majuscule(echelons.map(({ libelle }) => libelle).join(', puis ')),
  appuiTechnique: ({ de, mots }) => `${majuscule(enumerer(de.map((n) => PROFESSIONNELLES[n])))} : ${citer(mots)}`,
  repartiteur: ({ mot }) => majuscule(mot),
  hierarchie: ({ mots }) => citer(mots),
  equipeRegionale: ({ mot, mots }) => `${citer(mot)} : ${citer(mots)}`,
  configurationDesPostes: ({ mot, mots }) => `${citer(mot)} : ${citer(mots)}`,
  liaisonInterregionale: ({ mots }) => `${citer(mots)} ; la conseillère de la région décide, la référente est prévenue`,
  partageDuTemps: ({ mots }) => `${citer(mots)}, à titre de repère`,
  planDuReseau: ({ mot }) => `${citer(mot)}, celui du réseau ; ce n’est le plan d’aucun agent`,
};

/** A rule that speaks, in French. */
export function contenuEnClair<K extends CleRegle>(cle: K, contenu: Contenu<K>): string {
  return enClair[cle](contenu);
}
