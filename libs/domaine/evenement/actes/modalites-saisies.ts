import { Choix, Reference, Texte } from '../../champs.js';
import type { Auteur, Contexte } from '../../acte.js';
import { saisieInvalide, type Refus } from '../../erreurs.js';
import type { FormeDIntervention } from '#libs/reglementation/profil.js';
import { autour } from '../agir.js';
import type { Evenement, Modalites } from '../etat.js';
import { formes, motsDesFormes } from '../regle.js';

export const commentConvenues = {
  telephone: 'Par téléphone',
  surPlace: 'Sur place',
  ecrit: 'Par écrit',
} as const;

export const medecins = { oui: 'Oui', non: 'Non' } as const;

/** What is agreed with whoever leads the service: the framework, never the technique (R-158, R-171). */
export class ModalitesSaisies {
  @Choix({ libelle: 'Forme de l’intervention', parmi: motsDesFormes, optionnel: true })
  forme?: FormeDIntervention | 'autre';

  @Texte({ libelle: 'Précisions, dispositif dans lequel elle s’inscrit', max: 500, optionnel: true })
  mots?: string;

  @Reference({ libelle: 'Chef de service avec qui c’est convenu', optionnel: true })
  avec?: string;

  @Choix({ libelle: 'Comment', parmi: commentConvenues, optionnel: true })
  comment?: keyof typeof commentConvenues;

  @Choix({ libelle: 'Médecin de prévention associé', parmi: medecins, optionnel: true })
  medecin?: keyof typeof medecins;

  @Texte({ libelle: 'Pourquoi le médecin n’est pas associé', max: 300, optionnel: true })
  medecinMotif?: string;
}

/** None of it typed: nothing was agreed yet. */
export const sontVides = (s: ModalitesSaisies): boolean =>
  s.forme === undefined && s.avec === undefined && s.comment === undefined && s.medecin === undefined;

/**
 * All of it, or what is missing, field by field. The doctor's part is a decision, yes or no with a reason, for each event (R-160); where
 * he is associated he coordinates the équipe pluridisciplinaire, under the chef de service (R-161, T-31).
 */
export function lireModalites(
  s: ModalitesSaisies,
  e: Evenement,
  contexte: Contexte,
  auteur: Auteur,
): Modalites | Refus {
  const { encadrants } = autour(contexte);
  const permises = formes(e.profil).map((f) => f.forme);
  const fautes: Record<string, string[]> = {};
  if (s.forme === undefined || !permises.includes(s.forme))
    fautes['forme'] = [`Choisissez parmi : ${permises.map((f) => `« ${motsDesFormes[f]} »`).join(', ')}.`];
  if (s.forme === 'autre' && (s.mots ?? '').trim().length < 3)
    fautes['mots'] = ['Dites en quelques mots quelle est cette autre forme.'];
  const chef = encadrants.find((c) => c.personne === s.avec && c.role !== 'medecin');
  if (chef === undefined)
    fautes['avec'] = ['Choisissez qui, parmi celles et ceux qui dirigent ce lieu, en a convenu avec vous.'];
  if (s.comment === undefined) fautes['comment'] = ['Dites comment vous en avez convenu.'];
  if (s.medecin === undefined) fautes['medecin'] = ['Répondez oui ou non : cela se décide à chaque événement.'];
  if (s.medecin === 'non' && (s.medecinMotif ?? '').trim().length < 3)
    fautes['medecinMotif'] = ['Écrivez en quelques mots pourquoi le médecin n’est pas associé.'];
  if (Object.keys(fautes).length > 0) return saisieInvalide(fautes);
  const motif = s.medecinMotif?.trim();
  return {
    par: auteur.id,
    le: contexte.instant,
    forme: s.forme as Modalites['forme'],
    ...(s.mots === undefined ? {} : { mots: s.mots.trim() }),
    avec: [s.avec as string],
    comment: s.comment as Modalites['comment'],
    medecin: { associe: s.medecin === 'oui', ...(motif === undefined || motif === '' ? {} : { motif }) },
    vues: [],
  };
}

/** The chefs with whom it was agreed before stay among those who read it. */
export function avecLesAutres(e: Evenement, lues: Modalites): Modalites {
  const autres = e.modalites?.avec.filter((p) => !lues.avec.includes(p)) ?? [];
  return { ...lues, avec: [...autres, ...lues.avec] };
}
