import type { Devoir } from '#libs/domaine/absence/depart/devoirs.js';
import { aQuiPasser } from '#libs/domaine/absence/depart/passation.js';
import { estReference } from '#libs/domaine/champs.js';
import type { Professionnel } from '#libs/domaine/courriel.js';
import type { Carte } from '#libs/domaine/routage/carte.js';
import { absencesDe, type AbsenceLue } from './absences.js';
import { lireEnTantQue, professionnelsDe, type Acces } from './lecteur.js';

/** Somebody who leaves: what she still answers for, in numbers and references; to whom all of it may go. */
export interface DepartLu {
  absence: AbsenceLue;
  devoirs: readonly Devoir[];
  presents: readonly { id: string; qui: Professionnel }[];
}

/** The departures that concern the reader: her own, or those of the line that she leads. */
export async function departsDe(acces: Acces, personne: string): Promise<AbsenceLue[]> {
  return (await absencesDe(acces, personne)).filter(estSonAffaire);
}

/**
 * One departure, for whoever leaves and for the line above her; no state of any dossier is opened.
 * @returns undefined when there is none, or when it is not her affair
 */
export async function departDe(acces: Acces, personne: string, reference: string): Promise<DepartLu | undefined> {
  if (!estReference(reference)) return undefined;
  const absence = (await absencesDe(acces, personne, reference)).find(estSonAffaire);
  if (absence === undefined) return undefined;
  const { etat, rangs } = absence;
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<{ devoirs: Devoir[] | null; carte: Carte }>(
      `SELECT lire_devoirs_du_depart($1, h.le) AS devoirs, carte($2, h.le) AS carte FROM (SELECT ${acces.horloge.sql()} AS le) h`,
      [reference, etat.lieu],
    );
    const [lu] = rows;
    if (lu === undefined || lu.devoirs === null) return undefined;
    const receveuses = aQuiPasser(etat, lu.carte, rangs);
    const connus = await professionnelsDe(client, receveuses);
    const presents = receveuses.flatMap((id) => {
      const qui = connus.get(id);
      return qui === undefined ? [] : [{ id, qui }];
    });
    return { absence, devoirs: lu.devoirs, presents };
  });
}

const estSonAffaire = ({ etat, qualites }: AbsenceLue): boolean =>
  etat.genre === 'depart' && (qualites.includes('absente') || qualites.includes('ligne'));
