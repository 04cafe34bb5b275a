import { Choix, Reference } from '../../champs.js';
import type { ActeDeDepot, ContexteDepot, Depot } from '../../naissance.js';
import { refus, type Refus } from '../../erreurs.js';
import type { AbsenceProfessionnel, GenreAbsence } from '../etat.js';
import { naissance } from '../naitre.js';
import { encadre } from '../regle.js';
import { lirePeriode, PeriodeSaisie } from './periode-saisie.js';

export const genres: Record<GenreAbsence, string> = {
  prevue: 'Absence prévue',
  soudaine: 'Absence soudaine',
  depart: 'Départ du service social',
};

export class Declarer extends PeriodeSaisie {
  @Reference({ libelle: 'Lieu du poste' })
  structure!: string;

  @Reference({ libelle: 'Personne absente', optionnel: true })
  personne?: string;

  @Choix({ libelle: 'Sorte d’absence', parmi: genres })
  genre!: GenreAbsence;
}

export const posteInconnu = refus(
  'POSTE_INCONNU',
  'Aucun poste du service social n’est tenu ici par cette personne. L’absence d’un agent ne s’inscrit pas ici : elle ne change rien à qui suit sa situation.',
  'habilitation',
);

/**
 * By herself, or in one act by the technical line above her (« constater l'absence »). It is never refused for leaving a hole: a sick
 * leave cannot be; the hole is written down with the name of whoever must fill it.
 */
export const declarer: ActeDeDepot<AbsenceProfessionnel, Declarer> = {
  type: 'absence.declarer',
  champs: Declarer,
  sujet: ({ structure }) => ({ structure }),
  decider(champs, contexte, auteur): Refus | Depot<AbsenceProfessionnel> {
    const personne = champs.personne ?? auteur.id;
    const poste = posteDe(personne, contexte);
    if (poste === undefined) return posteInconnu;
    if (personne !== auteur.id && !encadre(auteur, { personne }, contexte.ligne)) return posteInconnu;
    const periode = lirePeriode(champs);
    if ('refuse' in periode) return periode;
    const { genre, structure } = champs;
    return naissance({ personne, poste, lieu: structure, genre, periode, par: auteur.id }, contexte);
  },
};

export function posteDe(
  personne: string,
  { carte }: Pick<ContexteDepot, 'carte'>,
): ContexteDepot['carte']['postes'][number] | undefined {
  return carte.postes.find((p) => p.personne === personne);
}
