import type { Professionnel } from '#libs/domaine/courriel.js';
import { lireEnTantQue, professionnelsDe, type Acces } from './lecteur.js';

/** Something that a professional owes, without a word of its content. */
export interface Du {
  reference: string;
  quoi: 'accuser' | 'proposer';
  /** Until when, by local choice; past: overdue. */
  avant: string;
  recuLe: string;
  confieeA: Professionnel | undefined;
  /** Who could take it: present professionals of the line, its holder aside. */
  presents: { id: string; qui: Professionnel }[];
}

export interface Conseil {
  instant: string;
  ouvertes: number;
  /** Open situations by age: less than a week, less than a month, older. */
  ages: { semaine: number; mois: number; plus: number };
  devoirs: Partial<Record<'accuser' | 'proposer', { nombre: number; enRetard: number }>>;
  /** The nearest deadline first, at most 200. */
  dus: Du[];
  /** Over a year, by the reason that was given; by motive of the closed list. */
  recusations: Record<string, number>;
  /** How often over a year an agent asked for somebody else: a count, nothing more. */
  autrePersonne: number;
  /** Mails that a human must look at, by age: less than a day, less than three, older. */
  aVerifier: { jour: number; troisJours: number; plus: number };
  /** Open situations of the whole network that nobody answers for; null for whoever leads nothing. */
  sansResponsable: number | null;
}

interface Lu extends Omit<Conseil, 'instant' | 'dus'> {
  dus: (Omit<Du, 'confieeA' | 'presents'> & { titulaire: string; presents: string[] })[];
}

/**
 * What is owed under the line of whoever leads the network (design §3): counts, ages and duties, from the clear columns of the
 * record. No state is opened, so there is nothing to audit.
 */
export async function conseil(acces: Acces, personne: string): Promise<Conseil> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<{ lu: Lu; maintenant: Date }>(
      `SELECT lire_conseil(h.maintenant) AS lu, h.maintenant FROM (SELECT ${acces.horloge.sql()} AS maintenant) h`,
    );
    const { lu, maintenant } = rows[0] as { lu: Lu; maintenant: Date };
    const connus = await professionnelsDe(
      client,
      lu.dus.flatMap((d) => [d.titulaire, ...d.presents]),
    );
    return {
      ...lu,
      instant: maintenant.toISOString(),
      dus: lu.dus.map(({ titulaire, presents, ...d }) => ({
        ...d,
        avant: new Date(d.avant).toISOString(),
        recuLe: new Date(d.recuLe).toISOString(),
        confieeA: connus.get(titulaire),
        presents: presents.flatMap((id) => {
          const qui = connus.get(id);
          return qui === undefined ? [] : [{ id, qui }];
        }),
      })),
    };
  });
}
