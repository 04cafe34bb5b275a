import { dernierProfil } from '#libs/reglementation/profil-applicable.js';
import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import { serviceInterregional } from '#libs/reglementation/structures.js';
import type { Reseau } from './reseau.js';
import type { PosteTitrable } from './titres.js';

/** What the files say of the place of a post: whose it is, and which text its network follows. */
export interface Place extends PosteTitrable {
  code: string;
  titulaire: string | null;
  population: string | undefined;
  profil: ProfilReglementaire | undefined;
  /** Structures of its sector, then all that is above them. */
  lignee: readonly string[];
}

type Lieux = Pick<Reseau, 'structures' | 'secteurs' | 'postes'>;

/** Every post with its place, by code. */
export function placesDes({ structures, secteurs, postes }: Lieux): ReadonlyMap<string, Place> {
  const parCode = new Map(structures.map((s) => [s.code, s]));
  const couvertes = new Map(secteurs.map((s) => [s.code, s.structures]));
  return new Map(
    postes.map(({ code, nature, secteur, titulaire }) => {
      const siennes = couvertes.get(secteur) ?? [];
      const lignee = new Set<string>();
      for (const depart of siennes)
        for (let s = parCode.get(depart); s !== undefined; s = parCode.get(s.parent ?? '')) lignee.add(s.code);
      const population =
        [...lignee].map((c) => parCode.get(c)?.population ?? null).find((p) => p !== null) ?? undefined;
      const interregional = siennes.length > 0 && siennes.every((c) => parCode.get(c)?.nature === serviceInterregional);
      const profil = population === undefined ? undefined : dernierProfil(population);
      return [code, { code, nature, titulaire, interregional, population, profil, lignee: [...lignee] }];
    }),
  );
}
