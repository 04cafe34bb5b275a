import type { Pas } from '#libs/domaine/routage/noeud.js';
import type { Client } from '../bases.js';

/** One step of the way through the tree, in words: its reason, and the posts it speaks of, by sector and rank. */
export interface PasLu {
  pourquoi: string;
  postes: string[];
}

/** A trace keeps codes of posts; they are read as the annuaire names them now, and left out when it no longer does. */
export async function traceLue(client: Client, trace: readonly Pas[]): Promise<PasLu[]> {
  const { rows } = await client.query<{ code: string; nom: string }>(
    `SELECT p.code, s.nom || ', poste ' || p.rang AS nom FROM poste p JOIN secteur s ON s.id = p.secteur WHERE p.code = ANY ($1)`,
    [trace.flatMap(codes)],
  );
  return enMots(trace, Object.fromEntries(rows.map((r) => [r.code, r.nom])));
}

/** @param noms by code of post */
export function enMots(trace: readonly Pas[], noms: Readonly<Record<string, string>>): PasLu[] {
  return trace.map((pas) => ({ pourquoi: pas.pourquoi, postes: codes(pas).flatMap((code) => noms[code] ?? []) }));
}

const codes = ({ issue }: Pas): string[] => issue.split(', ');
