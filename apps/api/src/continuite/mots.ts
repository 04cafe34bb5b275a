import { fuseau } from '#libs/calendrier/territoires.js';
import { debutDeJour } from '#libs/calendrier/journee.js';
import { moments } from '#libs/domaine/absence/actes/periode-saisie.js';
import type { AbsenceProfessionnel, DemiJournee } from '#libs/domaine/absence/etat.js';
import type { NaturePoste } from '#libs/reglementation/profil.js';
import type { AbsenceLue } from '#libs/registre/lecteurs/absences.js';
import { heureEnClair, jourEnClair } from '../commun/pages/dates.js';
import { ouEnEst } from './presenter.js';

export const POSTES: Record<NaturePoste, string> = {
  assistant: 'Assistante de service social',
  conseillerTechnique: 'Conseillère technique',
  conseillerNational: 'Conseillère technique nationale',
};

export const TITRES = { remplacant: 'remplaçante ou remplaçant', suppleant: 'suppléante ou suppléant' } as const;

const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'] as const;

/** « lundi 13 juillet », in the place of the post. */
export const direJour = (instant: string, { territoire }: Pick<AbsenceProfessionnel, 'territoire'>): string =>
  jourEnClair(instant, { fuseau: fuseau(territoire) });

/** « lundi 13 juillet, 0 h »: the instant from which it counts. */
export function direDepart(instant: string, { territoire }: Pick<AbsenceProfessionnel, 'territoire'>): string {
  const zone = fuseau(territoire);
  return `${jourEnClair(instant, { fuseau: zone })}, ${heureEnClair(instant, { fuseau: zone }).replace('\u00a000', '')}`;
}

/** « du lundi 13 juillet au vendredi 17 juillet », as it was said. */
export function direPeriode({ periode, territoire }: Pick<AbsenceProfessionnel, 'periode' | 'territoire'>): string {
  const { du, duMoment, dernierJour, dernierMoment, demiJournees } = periode;
  const jour = (j: string): string => direJour(debutDeJour(j, territoire), { territoire });
  const debut = `${jour(du)}${duMoment === 'apresMidi' ? ' après-midi' : ''}`;
  const seulement = demiJournees === undefined ? '' : `, seulement ${demiJournees.map(direDemiJournee).join(', ')}`;
  if (dernierJour === undefined) return `à partir du ${debut}, sans fin connue${seulement}`;
  if (dernierJour === du) return `le ${debut}${dernierMoment === 'matin' ? ' matin' : ''}${seulement}`;
  return `du ${debut} au ${jour(dernierJour)}${dernierMoment === 'matin' ? ' matin' : ''}${seulement}`;
}

const direDemiJournee = ({ jour, moment }: DemiJournee): string =>
  `le ${JOURS[jour - 1]} ${moments[moment].toLowerCase()}`;

/** Who stands in, and since or from when: one sentence, never « lu ». */
export function direInterim(lue: AbsenceLue): string {
  const { quand, tenante, tenueParMoi, etat } = lue;
  if (quand === undefined) return 'Aucun jour ouvré : rien n’est à couvrir.';
  const etape = ouEnEst(lue);
  if (etape === 'aRelire') return 'L’absence est finie, l’intérim aussi.';
  const depuis = `${etape === 'enCours' ? 'depuis' : 'dès'} le ${direDepart(quand.effet, etat)}`;
  const commence = etape === 'enCours';
  if (tenueParMoi) return `Vous ${commence ? 'assurez' : 'assurerez'} l’intérim ${depuis}.`;
  if (tenante !== undefined)
    return `${tenante.nom}, ${tenante.qualite}, ${commence ? 'assure' : 'assurera'} l’intérim ${depuis}.`;
  return `Personne n’${commence ? 'assure' : 'assurera'} l’intérim ${depuis}.`;
}
