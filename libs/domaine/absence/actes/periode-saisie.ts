import { Case, Choix, Jour } from '../../champs.js';
import { saisieInvalide, type Refus } from '../../erreurs.js';
import type { DemiJournee, Moment, Periode } from '../etat.js';

export const moments: Record<Moment, string> = { matin: 'Matin', apresMidi: 'Après-midi' };

/** The period of an absence, as it is typed: days, and half-days only where they are needed. */
export class PeriodeSaisie {
  @Jour({ libelle: 'Premier jour d’absence' })
  du!: string;

  @Choix({ libelle: 'Ce premier jour, à partir du', parmi: moments, optionnel: true })
  duMoment?: Moment;

  @Jour({ libelle: 'Dernier jour d’absence (vide : on ne sait pas encore)', optionnel: true })
  dernierJour?: string;

  @Choix({ libelle: 'Ce dernier jour, jusqu’à la fin de', parmi: moments, optionnel: true })
  dernierMoment?: Moment;

  @Case({ libelle: 'Lundi matin' })
  lundiMatin?: boolean;

  @Case({ libelle: 'Lundi après-midi' })
  lundiApresMidi?: boolean;

  @Case({ libelle: 'Mardi matin' })
  mardiMatin?: boolean;

  @Case({ libelle: 'Mardi après-midi' })
  mardiApresMidi?: boolean;

  @Case({ libelle: 'Mercredi matin' })
  mercrediMatin?: boolean;

  @Case({ libelle: 'Mercredi après-midi' })
  mercrediApresMidi?: boolean;

  @Case({ libelle: 'Jeudi matin' })
  jeudiMatin?: boolean;

  @Case({ libelle: 'Jeudi après-midi' })
  jeudiApresMidi?: boolean;

  @Case({ libelle: 'Vendredi matin' })
  vendrediMatin?: boolean;

  @Case({ libelle: 'Vendredi après-midi' })
  vendrediApresMidi?: boolean;
}

const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'] as const;

/** Half-days of the week that are ticked; none: she is away all the time. */
function demiJourneesDe(saisie: PeriodeSaisie): readonly DemiJournee[] {
  return JOURS.flatMap((nom, rang) => [
    ...(saisie[`${nom}Matin`] === true ? [{ jour: rang + 1, moment: 'matin' as const }] : []),
    ...(saisie[`${nom}ApresMidi`] === true ? [{ jour: rang + 1, moment: 'apresMidi' as const }] : []),
  ]);
}

export function lirePeriode(saisie: PeriodeSaisie): Refus | Periode {
  const { du, dernierJour, duMoment = 'matin', dernierMoment = 'apresMidi' } = saisie;
  if (dernierJour !== undefined && dernierJour < du)
    return saisieInvalide({ dernierJour: ['Donnez le premier jour d’absence, ou un jour qui le suit.'] });
  if (dernierJour === du && duMoment === 'apresMidi' && dernierMoment === 'matin')
    return saisieInvalide({ dernierMoment: ['L’absence finirait avant de commencer : choisissez « Après-midi ».'] });
  const demiJournees = demiJourneesDe(saisie);
  return {
    du,
    duMoment,
    ...(dernierJour === undefined ? {} : { dernierJour }),
    dernierMoment,
    ...(demiJournees.length === 0 ? {} : { demiJournees }),
  };
}
