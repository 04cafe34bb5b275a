import { sql } from 'drizzle-orm';
import { direDevoirs, quiBloquent, type Devoir } from '#libs/domaine/absence/depart/devoirs.js';
import type { Anomalie } from './anomalie.js';
import type { Transaction } from './identifiants.js';
import type { Reseau } from './reseau.js';

export const DU_SERVICE: ReadonlySet<string> = new Set(['assistant', 'conseillerTechnique', 'conseillerNational']);

interface Retiree extends Record<string, unknown> {
  id: string;
  code: string;
  devoirs: Devoir[];
}

/** Whom these files take out of the service; their rows are held, so that nobody is given a matter while leaving (design §4 rule 4). */
export async function retireesPar(tx: Transaction, { fonctions }: Reseau): Promise<Retiree[]> {
  const restent = JSON.stringify(fonctions.filter((f) => DU_SERVICE.has(f.role)).map((f) => f.personne));
  const partantes = sql`SELECT p.id FROM personne p WHERE exerce(p.id) AND p.code NOT IN (SELECT jsonb_array_elements_text(${restent}::jsonb))`;
  await tx.execute(sql`SELECT 1 FROM personne WHERE id IN (${partantes}) ORDER BY id FOR UPDATE`);
  const { rows } = await tx.execute<Retiree>(
    sql`SELECT p.id, p.code, devoirs_de(p.id, clock_timestamp()) AS devoirs FROM personne p WHERE p.id IN (${partantes}) ORDER BY p.code`,
  );
  return rows;
}

/** A file takes nobody out of the service with something open under her name: nothing is lost, and nothing passes in silence. */
export function departsImpossibles(retirees: readonly Retiree[]): Anomalie[] {
  return retirees
    .filter(({ devoirs }) => quiBloquent(devoirs).length > 0)
    .map(({ code, devoirs }) => ({
      fichier: 'fonctions.csv',
      colonne: 'personne',
      message: `la personne ${code} n'a plus de fonction du service social, et il reste à son nom ${direDevoirs(quiBloquent(devoirs))}`,
      remede:
        'la remettre dans les fichiers ; sa conseillère technique inscrit son départ sur la page de la continuité et confie ce qui reste ; puis relancer',
    }));
}

/** They left with nothing open: from now on, what follows a departure follows. */
export async function noterLesDeparts(tx: Transaction, retirees: readonly Retiree[]): Promise<void> {
  if (retirees.length === 0) return;
  const elles = JSON.stringify(retirees.map((r) => r.id));
  await tx.execute(
    sql`INSERT INTO depart (personne, partie_le) SELECT value::uuid, clock_timestamp() FROM jsonb_array_elements_text(${elles}::jsonb) ON CONFLICT DO NOTHING`,
  );
  await tx.execute(
    sql`UPDATE permanence SET retiree_le = clock_timestamp() WHERE retiree_le IS NULL AND professionnel IN (SELECT value::uuid FROM jsonb_array_elements_text(${elles}::jsonb))`,
  );
}
