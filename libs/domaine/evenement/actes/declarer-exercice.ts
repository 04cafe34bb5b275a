import { Choix, Reference } from '../../champs.js';
import { refus, saisieInvalide, type Refus } from '../../erreurs.js';
import type { Auteur } from '../../acte.js';
import type { ContexteDepot, Depot } from '../../naissance.js';
import type { AutourDeLEvenement } from '../equipe.js';
import type { Evenement } from '../etat.js';
import { naissance } from '../naitre.js';
import { evenementFerme, personneAAppeler } from '../refus.js';
import { declarables } from '../regle.js';
import { typesDeclarables } from './declarer.js';

export class DeclarerExercice {
  @Reference({ libelle: 'Lieu de l’exercice' })
  structure!: string;

  @Choix({ libelle: 'Ce qui se serait passé', parmi: typesDeclarables })
  type!: Evenement['type'];
}

export const exerciceReserve = refus(
  'EXERCICE_RESERVE',
  'Un exercice est lancé par la conseillère technique de ce lieu, ou au niveau national.',
  'habilitation',
);

/**
 * A whole drill, from the first call to the RETEX: another kind of dossier from its birth, so that no setting can turn an event into one
 * or one into an event. It reaches professionals only, and says so in every message.
 */
export function declarerExercice(
  { type }: DeclarerExercice,
  contexte: ContexteDepot,
  autour: AutourDeLEvenement,
  auteur: Auteur,
): Refus | Depot<Evenement> {
  const { profil, reglages, instant } = contexte;
  if (profil === undefined) return evenementFerme;
  const meneur = auteur.fonctions.some((f) => f.role === 'conseillerTechnique' || f.role === 'conseillerNational');
  if (!meneur || !autour.echelle.some((b) => b.personne === auteur.id)) return exerciceReserve;
  const graves = declarables(profil, reglages).filter((c) => c.urgent);
  const choisi = graves.find((c) => c.type === type);
  if (graves.length === 0) return evenementFerme;
  if (choisi === undefined)
    return saisieInvalide({ type: [`Choisissez parmi : ${graves.map((c) => `« ${c.mot} »`).join(', ')}.`] });
  if (!autour.echelle.some((b) => b.nature !== 'assistant')) return personneAAppeler;
  return naissance(
    {
      sorte: 'exercice',
      type,
      urgent: true,
      local: choisi.local,
      ...(type === 'autre' ? { motif: 'Exercice' } : {}),
      declaration: { par: auteur.id, qualite: 'serviceSocial', le: instant, quand: instant },
      demande: { par: auteur.id, le: instant },
      confirmer: [],
    },
    contexte,
    autour,
  );
}
