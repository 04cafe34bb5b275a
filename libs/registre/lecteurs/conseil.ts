import type { Professionnel } from '#libs/domaine/courriel.js';
import type { Pas } from '#libs/domaine/routage/noeud.js';
import { lireEnTantQue, professionnelsDe, type Acces } from './lecteur.js';
import { enMots, type PasLu } from './trace.js';

/** An open matter and what a professional owes in it, without a word of its content. */
export interface Du {
  reference: string;
  /** `suivre`: nothing is owed for now. */
  quoi: 'accuser' | 'proposer' | 'suivre';
  /** Until when, by local choice; past: overdue; null: nothing is owed. */
  avant: string | null;
  recuLe: string;
  confieeA: Professionnel | undefined;
}

export interface Conseil {
  instant: string;
  ouvertes: number;
  /** Open situations by age: less than a week, less than a month, older. */
  ages: { semaine: number; mois: number; plus: number };
  devoirs: Partial<Record<'accuser' | 'proposer', { nombre: number; enRetard: number }>>;
  /** What is owed about plans: counts, and never which (mission-anchors C2). */
  plans: Partial<Record<'ecrirePlan' | 'revoirPlan', { nombre: number; enRetard: number }>>;
  /** The nearest deadline first, then what owes nothing, the oldest first; at most 200 of each. */
  dus: Du[];
  /** Deposits of the last thirty days that found nobody to receive them, under her; `pourquoi` of the last one. */
  sansReceveur: { nombre: number; dernier: string | null; pourquoi: PasLu[] };
  /** Over a year, by the reason that was given; by motive of the closed list. */
  recusations: Record<string, number>;
  /** How often over a year an agent asked for somebody else: a count, nothing more. */
  autrePersonne: number;
  /** Mails that a human must look at, by age: less than a day, less than three, older. */
  aVerifier: { jour: number; troisJours: number; plus: number };
  /** Open situations of the whole network that nobody answers for; null for whoever leads nothing. */
  sansResponsable: number | null;
}

interface Lu extends Omit<Conseil, 'instant' | 'plans' | 'dus' | 'sansReceveur'> {
  dus: (Omit<Du, 'confieeA'> & { titulaire: string })[];
  sansReceveur: {
    nombre: number;
    dernier: string | null;
    trace: readonly Pas[] | null;
    postes: Record<string, string>;
  };
}

/**
 * What is owed under the line of whoever leads the network (design §3): counts, ages and duties, from the clear columns of the
 * record. No state is opened, so there is nothing to audit.
 */
export async function conseil(acces: Acces, personne: string): Promise<Conseil> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<{ lu: Lu; plans: Conseil['plans']; maintenant: Date }>(
      `SELECT lire_conseil(h.maintenant) AS lu, lire_plans_dus(h.maintenant) AS plans, h.maintenant FROM (SELECT ${acces.horloge.sql()} AS maintenant) h`,
    );
    const { lu, plans, maintenant } = rows[0] as { lu: Lu; plans: Conseil['plans']; maintenant: Date };
    const { sansReceveur: perdus } = lu;
    const connus = await professionnelsDe(
      client,
      lu.dus.map((d) => d.titulaire),
    );
    return {
      ...lu,
      plans,
      instant: maintenant.toISOString(),
      dus: lu.dus.map(({ titulaire, ...d }) => ({
        ...d,
        avant: d.avant === null ? null : new Date(d.avant).toISOString(),
        recuLe: new Date(d.recuLe).toISOString(),
        confieeA: connus.get(titulaire),
      })),
      sansReceveur: {
        nombre: perdus.nombre,
        dernier: perdus.dernier === null ? null : new Date(perdus.dernier).toISOString(),
        pourquoi: enMots(perdus.trace ?? [], perdus.postes),
      },
    };
  });
}
