/** Somebody on call for a place and all below it, from an instant to another (UTC, ISO); `au` is no longer hers. */
export interface Garde {
  personne: string;
  du: string;
  au: string;
}

/** Somebody away; `au` null: until further notice. */
export interface Absente {
  personne: string;
  du: string;
  au: string | null;
}

export interface Fenetre {
  du: string;
  au: string;
}

/** A stretch over which the same people are on call. */
export interface Troncon extends Fenetre {
  /** On call and there. */
  presentes: readonly string[];
  /** On call and away: they count for nobody. */
  absentes: readonly string[];
}

/** The window cut wherever somebody begins, ends, leaves or comes back; stretches that follow each other never say the same. */
export function troncons(gardes: readonly Garde[], absences: readonly Absente[], { du, au }: Fenetre): Troncon[] {
  const bornes = [...gardes, ...absences]
    .flatMap((p) => [p.du, p.au])
    .filter((i): i is string => i !== null && du < i && i < au);
  const coupes = [...new Set([du, ...bornes, au])].sort();
  const dits: { -readonly [K in keyof Troncon]: Troncon[K] }[] = [];
  for (const [n, debut] of coupes.slice(0, -1).entries()) {
    const siennes = [...new Set(gardes.filter((g) => court(g, debut)).map((g) => g.personne))].sort();
    const absente = (p: string): boolean => absences.some((a) => a.personne === p && court(a, debut));
    const presentes = siennes.filter((p) => !absente(p));
    const absentes = siennes.filter(absente);
    const fin = coupes[n + 1] ?? au;
    const dernier = dits.at(-1);
    if (dernier !== undefined && memes(dernier.presentes, presentes) && memes(dernier.absentes, absentes))
      dernier.au = fin;
    else dits.push({ du: debut, au: fin, presentes, absentes });
  }
  return dits;
}

/** Where nobody is on call and there; hours that touch are one hole. */
export function trous(coupes: readonly Troncon[]): Fenetre[] {
  const vus: Fenetre[] = [];
  for (const { du, au } of coupes.filter((t) => t.presentes.length === 0)) {
    const dernier = vus.at(-1);
    if (dernier?.au === du) vus[vus.length - 1] = { du: dernier.du, au };
    else vus.push({ du, au });
  }
  return vus;
}

/** Half-open: it runs at its first instant, no longer at its last. */
const court = ({ du, au }: Pick<Absente, 'du' | 'au'>, instant: string): boolean =>
  du <= instant && (au === null || instant < au);

const memes = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') === b.join(' ');
