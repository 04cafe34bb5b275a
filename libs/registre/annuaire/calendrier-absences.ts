import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isUtf8 } from 'node:buffer';
import { debutDeJour } from '#libs/calendrier/journee.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import type { Signaler } from './anomalie.js';
import { evenements, instantDe, type Evenement, type Propriete } from './icalendrier.js';
import type { Reseau } from './reseau.js';

export const CALENDRIER = 'absences.ics';

const ADRESSE =
  'écrire dans ATTENDEE (ou ORGANIZER) l’adresse électronique d’une seule personne, celle de personnes.csv';

/**
 * The calendar of the team, beside `absences.csv` or instead of it: one event, one absence of the professional whose address it
 * bears. Why she is away is not read: neither summary nor description is kept (T-64).
 * @returns nothing when there is no such file
 */
export function lireCalendrier(
  dossier: string,
  { personnes }: Pick<Reseau, 'personnes'>,
  lieux: ReadonlyMap<string, Territoire>,
  signaler: Signaler,
): Reseau['absences'] {
  const chemin = join(dossier, CALENDRIER);
  if (!existsSync(chemin)) return [];
  const octets = readFileSync(chemin);
  if (!isUtf8(octets)) {
    signaler({ fichier: CALENDRIER }, 'les accents ne sont pas codés en UTF-8', 'exporter de nouveau le calendrier');
    return [];
  }
  const parAdresse = new Map(
    personnes.flatMap((p) => (p.courriel === null ? [] : [[p.courriel.toLowerCase(), p.code]])),
  );
  return evenements(octets.toString('utf8'), (ligne, message, remede) =>
    signaler({ fichier: CALENDRIER, ligne }, message, remede),
  ).flatMap((e) => {
    const dire = (colonne: string, message: string, remede: string): [] => {
      signaler({ fichier: CALENDRIER, ligne: e.ligne, colonne }, message, remede);
      return [];
    };
    if (e.statut === 'CANCELLED') return [];
    for (const repetition of ['RRULE', 'RDATE', 'RECURRENCE-ID'])
      if (e.proprietes.has(repetition))
        return dire(repetition, 'cet évènement se répète', 'écrire un évènement pour chaque absence ; un jour habituellement non travaillé n’est pas une absence'); // prettier-ignore
    const codes = adresses(e).map((a) => parAdresse.get(a));
    const personne = codes.find((c) => c !== undefined);
    if (personne === undefined || codes.length !== 1)
      return dire('ATTENDEE', 'on ne sait pas de qui est cette absence', ADRESSE);
    const territoire = lieux.get(personne);
    if (territoire === undefined)
      return dire('ATTENDEE', 'cette personne n’est pas un professionnel du service social', 'retirer l’évènement : l’absence d’un agent n’a pas à être écrite ici'); // prettier-ignore
    const du = instantDu(e.proprietes.get('DTSTART'), territoire);
    if (du === undefined) return dire('DTSTART', 'le début manque ou se lit mal', 'écrire une date (VALUE=DATE) ou une heure, avec son fuseau'); // prettier-ignore
    const au = finDe(e, du, territoire);
    if (au === undefined) return dire('DTEND', 'la fin manque ou se lit mal', 'écrire DTEND comme DTSTART ; DURATION n’est pas lu'); // prettier-ignore
    if (au <= du) return dire('DTEND', 'l’absence finit avant d’avoir commencé', 'corriger DTEND, qui est le premier jour du retour'); // prettier-ignore
    return [{ personne, du: new Date(du), au: new Date(au) }];
  });
}

/** Whose it is: the invited, else whoever organises. */
function adresses({ proprietes }: Evenement): string[] {
  const siennes = proprietes.get('ATTENDEE') ?? proprietes.get('ORGANIZER') ?? [];
  return [
    ...new Set(
      siennes.map((p) =>
        p.valeur
          .replace(/^mailto:/i, '')
          .trim()
          .toLowerCase(),
      ),
    ),
  ];
}

function instantDu(dites: readonly Propriete[] | undefined, territoire: Territoire): string | undefined {
  const [dite, autre] = dites ?? [];
  return dite === undefined || autre !== undefined ? undefined : instantDe(dite, territoire);
}

/** A day without an end is that day; an hour without an end says nothing. */
function finDe({ proprietes }: Evenement, du: string, territoire: Territoire): string | undefined {
  const fin = proprietes.get('DTEND');
  if (fin !== undefined) return instantDu(fin, territoire);
  const jour = /^(\d{4})(\d{2})(\d{2})$/.exec(proprietes.get('DTSTART')?.[0]?.valeur ?? '');
  if (jour === null || proprietes.has('DURATION')) return undefined;
  const suivant = new Date(Date.UTC(Number(jour[1]), Number(jour[2]) - 1, Number(jour[3]) + 1));
  return debutDeJour(suivant.toISOString().slice(0, 10), territoire);
}
