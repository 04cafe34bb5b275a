import type { TypeEvenement } from '#libs/reglementation/profil.js';
import { Choix, Heure, Jour, Reference, Texte } from '../../champs.js';
import { estRefus, saisieInvalide, type Refus } from '../../erreurs.js';
import { siNomme } from '../../anonymat/nommer.js';
import type { Auteur } from '../../acte.js';
import type { ContexteDepot, Depot } from '../../naissance.js';
import { estDuService, instantSaisi } from '../agir.js';
import type { AutourDeLEvenement } from '../equipe.js';
import type { Declaration, Evenement, QualiteDuDeclarant } from '../etat.js';
import { naissance } from '../naitre.js';
import { evenementFerme, pasLesVotres, personneAAppeler } from '../refus.js';
import { declarables, demandeurs, qualiteDe } from '../regle.js';

/** Every word of the texts; the profile of the place says which of them may be said there. */
export const typesDeclarables: readonly Evenement['type'][] = [
  'attentat',
  'agression',
  'suicide',
  'tentativeDeSuicide',
  'situationPotentiellementTraumatisante',
  'decesAgent',
  'celluleDUrgence',
  'autre',
  'difficulte',
  'restructuration',
] satisfies (TypeEvenement | Evenement['type'])[];

/** Four fields: where, what, when, whom to call back. */
export class Declarer {
  @Reference({ libelle: 'Lieu' })
  structure!: string;

  @Choix({ libelle: 'Ce qui s’est passé', parmi: typesDeclarables })
  type!: Evenement['type'];

  @Jour({ libelle: 'Jour' })
  jour!: string;

  @Heure({ libelle: 'Heure' })
  heure!: string;

  @Texte({ libelle: 'Qui rappeler', min: 2, max: 80 })
  rappeler!: string;

  @Texte({ libelle: 'Numéro de téléphone', min: 6, max: 20 })
  telephone!: string;

  @Texte({ libelle: 'Pourquoi est-ce un événement grave', max: 300, optionnel: true })
  motif?: string;

  @Texte({ libelle: 'Qui, à la direction, le demande (si c’est vous qui notez un appel)', max: 80, optionnel: true })
  demandeOrale?: string;
}

/** What a declaration becomes: an event that is born, or a declaration more of one that is known. */
export interface Declaree {
  depot: Depot<Evenement>;
  declaration: Declaration;
  demande: Evenement['demande'];
}

const UNE_HEURE_MS = 3_600_000;

/**
 * Under a minute on a telephone. Who may ask, and for what, is of the text; where the text is silent, of a local choice. Whoever leads
 * the place but is not named by the text prepares, and one whom it names confirms in one step (R-156, T-32). A professional may write
 * down what she was told by telephone.
 */
export function declarer(
  champs: Declarer,
  contexte: ContexteDepot,
  autour: AutourDeLEvenement,
  auteur: Auteur,
): Refus | Declaree {
  const { profil, reglages, sujet, instant } = contexte;
  if (profil === undefined || sujet === undefined) return evenementFerme;
  const choix = declarables(profil, reglages);
  if (choix.length === 0) return evenementFerme;
  const { roles, local } = demandeurs(profil, reglages);
  const professionnel =
    estDuService(auteur) && (sujet.titres.length > 0 || autour.echelle.some((b) => b.personne === auteur.id));
  const qualite = qualiteDe(titresDe(sujet), roles, professionnel);
  if (qualite === undefined) return pasLesVotres;
  const choisi = choix.find((c) => c.type === champs.type);
  if (choisi === undefined)
    return saisieInvalide({
      type: [
        `Pour ce lieu, le texte prévoit : ${choix.map((c) => `« ${c.mot} »`).join(', ')}. Choisissez parmi ces mots.`,
      ],
    });
  const saisie = lireSaisie(champs, contexte, qualite);
  if (estRefus(saisie)) return saisie;
  if (!autour.echelle.some((b) => b.nature !== 'assistant')) return personneAAppeler;
  const orale = qualite === 'serviceSocial' ? champs.demandeOrale?.trim() : undefined;
  const directe = roles.includes(qualite);
  const demande =
    directe || orale !== undefined
      ? { par: auteur.id, le: instant, ...(orale === undefined ? {} : { orale }) }
      : undefined;
  const confirmer = demande === undefined ? quiConfirme(autour, roles) : [];
  const declaration: Declaration = { par: auteur.id, qualite, le: instant, ...saisie };
  const depot = naissance(
    {
      sorte: 'evenement',
      type: choisi.type,
      urgent: choisi.urgent,
      local: choisi.local || local,
      ...(champs.motif === undefined ? {} : { motif: champs.motif.trim() }),
      declaration,
      ...(demande === undefined ? {} : { demande }),
      confirmer,
    },
    contexte,
    autour,
  );
  return { depot, declaration, demande };
}

const titresDe = ({ titres }: NonNullable<ContexteDepot['sujet']>): string[] => titres.map((t) => t.titre);

/** The nearest of those whom the text names. */
function quiConfirme({ encadrants }: AutourDeLEvenement, roles: readonly string[]): string[] {
  const possibles = encadrants.filter((c) => roles.includes(c.role));
  const pres = Math.min(...possibles.map((c) => c.distance));
  return possibles.filter((c) => c.distance === pres).map((c) => c.personne);
}

function lireSaisie(
  champs: Declarer,
  contexte: ContexteDepot,
  qualite: QualiteDuDeclarant,
): Refus | Pick<Declaration, 'quand' | 'rappeler'> {
  const { instant, nommes } = contexte;
  const quand = instantSaisi(contexte, champs);
  if (estRefus(quand)) return quand;
  if (Date.parse(quand) > Date.parse(instant) + UNE_HEURE_MS)
    return saisieInvalide({ heure: ['Ce moment est à venir. Donnez le moment où cela s’est passé, même à peu près.'] });
  if (!/^\+?[\d .()-]{6,20}$/.test(champs.telephone.trim()))
    return saisieInvalide({
      telephone: ['Écrivez un numéro de téléphone : des chiffres, par exemple 04 65 71 00 00.'],
    });
  if (champs.type === 'autre' && (champs.motif ?? '').trim().length < 10)
    return saisieInvalide({
      motif: [
        'Dites en une phrase, sans nommer personne, pourquoi c’est un événement grave : la conseillère technique en décidera.',
      ],
    });
  if (qualite === 'serviceSocial' && champs.demandeOrale === undefined && champs.type !== 'celluleDUrgence')
    return saisieInvalide({ demandeOrale: ['Écrivez qui, à la direction, vous le demande par téléphone.'] });
  const nomme = siNomme('motif', champs.motif ?? '', nommes);
  if (nomme !== undefined) return nomme;
  return { quand, rappeler: { nom: champs.rappeler.trim(), telephone: champs.telephone.trim() } };
}
