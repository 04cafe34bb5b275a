import { profilApplicable } from '#libs/reglementation/profil-applicable.js';
import { serviceInterregional } from '#libs/reglementation/structures.js';
import type { Client } from '../bases.js';

/** Of two lines that meet on one person: her region's, or her inter-regional service's. */
interface Conseiller {
  origine: 'region' | 'service';
  personne: string | null;
  absente: boolean;
}

export interface Organisateurs {
  /** Who decides; null: nobody of that line is there. */
  decide: string | null;
  /** Who is told besides; never the one who decides. */
  informes: string[];
}

/**
 * Who organises the continuity of a professional at an instant. Where a text distinguishes the two lines, the one of her region
 * decides and the référent of her inter-regional service is told (2007 annexe I and §2.3: ); elsewhere the nearest
 * of the technical line decides alone. Whoever is away is passed over by the next above.
 * @param instant ISO instant
 */
export async function organisateursDe(client: Client, personne: string, instant: string): Promise<Organisateurs> {
  const { rows } = await client.query<Conseiller & { population: string | null }>(
    `SELECT c.origine, c.personne, c.absente, (SELECT population_de(f.structure) FROM fonction f
              WHERE f.personne = $1 AND f.role IN ('assistant', 'conseillerTechnique', 'conseillerNational') ORDER BY f.structure LIMIT 1) AS population
       FROM conseillers_de($1, $2, $3) c ORDER BY c.rang`,
    [personne, instant, serviceInterregional],
  );
  const population = rows[0]?.population ?? null;
  const profil = population === null ? undefined : profilApplicable(population, instant.slice(0, 10));
  return repartir(rows, profil !== undefined && profil.liaisonInterregionale.force !== 'silence');
}

/** @param deuxLignes the text distinguishes them; else the service's own conseiller stands before the region's, as the nearest */
export function repartir(conseillers: readonly Conseiller[], deuxLignes: boolean): Organisateurs {
  const de = (origine: Conseiller['origine']): Conseiller[] => conseillers.filter((c) => c.origine === origine);
  const [service, region] = [de('service'), de('region')];
  const presents = (liste: readonly Conseiller[]): string[] =>
    liste.flatMap((c) => (c.personne === null || c.absente ? [] : [c.personne]));
  const decide = presents(deuxLignes ? region : [...service, ...region])[0] ?? null;
  const informes = deuxLignes ? presents(service).filter((p) => p !== decide) : [];
  return { decide, informes: [...new Set(informes)] };
}
