/** What a form sends, field by field; an absent field is not sent. */
export type Champs = Readonly<Record<string, string>>;

/** What a change replaced, so that somebody who read an earlier version is understood. */
export interface Edition {
  version: number;
  le: string;
  par: string;
  avant: Champs;
}

/** Two people changed the same field, each without having read the other. */
export interface Conflit {
  champ: string;
  /** What stands now, written by the other. */
  autre: string;
  mien: string;
}

/** The fields as somebody read them at a version: everything that was replaced since is put back, the oldest last. */
export function telQueLu(present: Champs, editions: readonly Edition[], lu: number): Champs {
  return editions
    .filter((e) => e.version > lu)
    .toReversed()
    .reduce((champs, e) => ({ ...champs, ...e.avant }), present);
}

/**
 * Field by field: what only one of the two changed is kept from whoever changed it; what both changed, differently, is a conflict
 * and stands as it is until a person chooses. No sentence is lost: each is in the result or in a conflict.
 */
export function fusionner(lu: Champs, present: Champs, mien: Champs): { champs: Champs; conflits: readonly Conflit[] } {
  const champs: Record<string, string> = { ...present };
  const conflits: Conflit[] = [];
  for (const [champ, valeur] of Object.entries(mien)) {
    const autre = present[champ] ?? '';
    if (valeur === autre || valeur === (lu[champ] ?? '')) continue;
    if (autre === (lu[champ] ?? '')) champs[champ] = valeur;
    else conflits.push({ champ, autre, mien: valeur });
  }
  return { champs, conflits };
}

/** Those that have changed, as they were. */
export function remplaces(avant: Champs, apres: Champs): Champs {
  return Object.fromEntries(Object.entries(avant).filter(([champ, valeur]) => apres[champ] !== valeur));
}
