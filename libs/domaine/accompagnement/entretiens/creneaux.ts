import { DateTime } from 'luxon';
import { estFerie } from '#libs/calendrier/feries.js';
import { horsSilence } from '#libs/calendrier/calendrier.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import { Choix, Heure, Jour } from '../../champs.js';
import { saisieInvalide, type Refus } from '../../erreurs.js';
import type { Accompagnement } from '../etat.js';
import type { Creneau } from './etat.js';

/** A meeting is not sprung on anybody: minutes between the act and the meeting, at least; days, at most. */
const MINUTES_D_AVANCE = 15;
const JOURS_D_AVANCE = 365;

export const durees = { '30': '30 minutes', '45': '45 minutes', '60': '1 heure', '90': '1 heure 30' } as const;

/** One to three times, as two fields each: the first is asked, the others may stay empty. */
export class Creneaux {
  @Jour({ libelle: 'Premier moment : jour' })
  jour1!: string;

  @Heure({ libelle: 'Premier moment : heure' })
  heure1!: string;

  @Jour({ libelle: 'Deuxième moment : jour', optionnel: true })
  jour2?: string;

  @Heure({ libelle: 'Deuxième moment : heure', optionnel: true })
  heure2?: string;

  @Jour({ libelle: 'Troisième moment : jour', optionnel: true })
  jour3?: string;

  @Heure({ libelle: 'Troisième moment : heure', optionnel: true })
  heure3?: string;

  @Choix({ libelle: 'Durée prévue', parmi: durees })
  duree!: keyof typeof durees;
}

/** The times in the agent's territory, in order; or what is wrong with them, field by field. */
export function lireCreneaux(a: Accompagnement, champs: Creneaux, instant: string): readonly Creneau[] | Refus {
  const erreurs: Record<string, string[]> = {};
  const creneaux: Creneau[] = [];
  for (const rang of ['1', '2', '3'] as const) {
    const [jour, heure] = [champs[`jour${rang}`], champs[`heure${rang}`]];
    if (jour === undefined && heure === undefined) continue;
    if (jour === undefined) erreurs[`jour${rang}`] = ['Donnez aussi le jour de ce moment, ou effacez son heure.'];
    else if (heure === undefined) erreurs[`heure${rang}`] = ['Donnez aussi l’heure de ce moment, ou effacez son jour.'];
    else {
      const lu = lire(a, { jour, heure, rang }, instant);
      if ('debut' in lu) creneaux.push({ debut: lu.debut, duree: Number(champs.duree) });
      else Object.assign(erreurs, lu.erreur);
    }
  }
  if (Object.keys(erreurs).length > 0) return saisieInvalide(erreurs);
  const distincts = new Set(creneaux.map((c) => c.debut));
  if (distincts.size < creneaux.length)
    return saisieInvalide({ jour2: ['Deux moments sont les mêmes. Changez l’un d’eux, ou effacez-le.'] });
  return creneaux.sort((x, y) => (x.debut < y.debut ? -1 : 1));
}

interface Saisie {
  jour: string;
  heure: string;
  rang: '1' | '2' | '3';
}

function lire(
  { territoire, reglages: { silence } }: Accompagnement,
  { jour, heure, rang }: Saisie,
  instant: string,
): { debut: string } | { erreur: Record<string, string[]> } {
  const local = DateTime.fromISO(`${jour}T${heure}`, { zone: fuseau(territoire) });
  const debut = local.toJSDate().toISOString();
  const non = (champ: 'jour' | 'heure', message: string): { erreur: Record<string, string[]> } => ({
    erreur: { [`${champ}${rang}`]: [message] },
  });
  if (local.toFormat('HH:mm') !== heure)
    return non('heure', 'Cette heure n’existe pas ce jour-là (passage à l’heure d’été). Choisissez-en une autre.');
  if (Date.parse(debut) < Date.parse(instant) + MINUTES_D_AVANCE * 60_000)
    return non('jour', `Choisissez un moment à venir, au moins ${MINUTES_D_AVANCE} minutes après maintenant.`);
  if (Date.parse(debut) > Date.parse(instant) + JOURS_D_AVANCE * 86_400_000)
    return non('jour', 'Choisissez un moment dans l’année qui vient.');
  if (estFerie(jour, territoire))
    return non('jour', 'Ce jour est férié là où travaille l’agent. Choisissez-en un autre.');
  if (silence !== null && horsSilence(debut, silence, territoire) !== debut && !dimanche(local))
    return non('heure', `Choisissez une heure entre ${silence.a} et ${silence.de}, à l’heure de l’agent.`);
  return { debut };
}

/** Quiet hours also cover Sundays, on which two people may agree to meet. */
const dimanche = (local: DateTime): boolean => local.weekday === 7;
