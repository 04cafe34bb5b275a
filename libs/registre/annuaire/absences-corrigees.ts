import { sql } from 'drizzle-orm';
import { jourLocal } from '#libs/calendrier/journee.js';
import type { Anomalie } from './anomalie.js';
import { lieuxDeTravail } from './controler-periodes.js';
import type { Transaction } from './identifiants.js';
import type { Reseau } from './reseau.js';

type Dates = Pick<Reseau['absences'][number], 'du' | 'au'>;

interface Corrigee extends Record<string, unknown> {
  personne: string;
  /** As the page says now, and as the files said when they were loaded. */
  page: Dates;
  dite: Dates;
}

export interface RepriseDesAbsences {
  /** The absences of the files, with what was corrected on the page. */
  absences: Reseau['absences'];
  /** Corrected on the page, and the files now say something else again: whoever imports decides. */
  contraires: Anomalie[];
}

/** Absences that the files brought and that somebody corrected, ended or cancelled on the page since. */
export async function absencesCorrigees(tx: Transaction): Promise<Corrigee[]> {
  const { rows } = await tx.execute<Record<string, string | null>>(sql`
    SELECT p.code, a.du, a.au, a.fichier_du, a.fichier_au FROM absence a JOIN personne p ON p.id = a.personne
     WHERE a.importee AND a.fichier_du IS NOT NULL AND (a.du, coalesce(a.au, 'infinity')) IS DISTINCT FROM (a.fichier_du, coalesce(a.fichier_au, 'infinity'))
       AND greatest(coalesce(a.au, 'infinity'), coalesce(a.fichier_au, 'infinity')) > clock_timestamp()`);
  const instant = (le: string | null | undefined): Date | null => (le == null ? null : new Date(le));
  const dates = (du: string | null | undefined, au: string | null | undefined): Dates => ({ du: instant(du) as Date, au: instant(au) }); // prettier-ignore
  return rows.map((r) => ({
    personne: r['code'] ?? '',
    page: dates(r['du'], r['au']),
    dite: dates(r['fichier_du'], r['fichier_au']),
  }));
}

/** The files are read, never judged: the same words as last time change nothing of what the page says. */
export function reprendreLesAbsences(
  { absences, fonctions, structures }: Reseau,
  corrigees: readonly Corrigee[],
): RepriseDesAbsences {
  const lieux = lieuxDeTravail(fonctions, structures);
  const reprise: RepriseDesAbsences = { absences, contraires: [] };
  for (const { personne, page, dite } of corrigees) {
    const celle = (a: Reseau['absences'][number]): boolean =>
      a.personne === personne && a.du.getTime() === dite.du.getTime();
    const relue = absences.find(celle);
    if (relue?.au?.getTime() !== dite.au?.getTime() || relue === undefined)
      reprise.contraires.push({
        fichier: 'absences.csv',
        message: `l'absence de la personne ${personne} à partir du ${jourLocal(dite.du.toISOString(), lieux.get(personne) ?? 'metropole')} est corrigée sur la page, et le fichier en dit maintenant autre chose`,
        remede: 'reporter la correction dans le fichier, ou relancer avec --gestes=garder (elle reste) ou --gestes=remplacer (elle est défaite)', // prettier-ignore
      });
    const fichier = relue === undefined ? dite : { du: relue.du, au: relue.au };
    reprise.absences = [...reprise.absences.filter((a) => !celle(a)), { personne, ...page, fichier }];
  }
  return reprise;
}
