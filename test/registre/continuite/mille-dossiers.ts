import type { Maison } from '../../outils/maison.js';
import { accompagne } from '../accompagnement/outils.js';
import { pris } from '../boucle/outils.js';

/** A thousand by `npm run feu`; the same with fewer otherwise. */
export const COMBIEN = process.env['RELAIS_FEU'] === 'complet' ? 1000 : 60;

/** What one social worker holds: four signalements for one accompaniment, each of an agent of its own. */
export async function lesDossiers(m: Maison, combien: number): Promise<{ signalements: string[]; suivis: string[] }> {
  const signalements: string[] = [];
  const suivis: string[] = [];
  while (signalements.length + suivis.length < combien) {
    if (suivis.length * 5 > signalements.length) signalements.push((await pris(m)).reference);
    else {
      const { signalement, reference } = await accompagne(m); // the signalement stays open until its horizon
      signalements.push(signalement);
      suivis.push(reference);
    }
  }
  return { signalements, suivis };
}

/** How many mails of each template there are in the whole record. */
export async function courrielsParGabarit(m: Maison): Promise<Record<string, number>> {
  const { rows } = await m.horlogeBases.registre.query<{ gabarit: string; n: number }>(
    'SELECT gabarit, count(*)::int AS n FROM courriel GROUP BY 1',
  );
  return Object.fromEntries(rows.map((r) => [r.gabarit, r.n]));
}
