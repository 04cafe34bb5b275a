/** What somebody outside the service sees at an instant. Twin worlds show him the same, byte for byte. */
export interface Vue {
  /** `suivi du tiers`, `courriel à j12-referent@…`, `Temporal`, `GET /signalements`… */
  quoi: string;
  instant: Date;
  /** The pair it belongs to, when it belongs to one. */
  paire?: number;
  valeur: string;
}

/** The first thing that tells the two worlds apart. */
export class Difference extends Error {
  constructor(
    readonly vue: Pick<Vue, 'quoi' | 'instant' | 'paire'>,
    readonly a: string | undefined,
    readonly b: string | undefined,
  ) {
    super(`${vue.quoi}, le ${vue.instant.toISOString()}\n${ecart(a ?? '(rien)', b ?? '(rien)')}`);
    this.name = 'Difference';
  }
}

/** Counts what was compared, and stops at the first difference. */
export class Comparateur {
  comparees = 0;
  readonly parNature = new Map<string, number>();

  /** Both lists show the same, in the same order. */
  egales(a: readonly Vue[], b: readonly Vue[]): void {
    for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
      const [x, y] = [a[i], b[i]];
      if (x?.quoi !== y?.quoi || x?.valeur !== y?.valeur || x?.paire !== y?.paire) throw differe(x, y);
      this.compter(x as Vue);
    }
  }

  ajouter(autre: Comparateur): void {
    this.comparees += autre.comparees;
    for (const [nature, n] of autre.parNature) this.parNature.set(nature, (this.parNature.get(nature) ?? 0) + n);
  }

  private compter({ quoi }: Vue): void {
    this.comparees += 1;
    const nature = quoi.split(/[ ,]/)[0] ?? quoi;
    this.parNature.set(nature, (this.parNature.get(nature) ?? 0) + 1);
  }
}

function differe(a: Vue | undefined, b: Vue | undefined): Difference {
  const memes = a?.quoi === b?.quoi && a?.paire === b?.paire;
  const vue = (memes || b === undefined || (a !== undefined && cle(a) < cle(b)) ? a : b) as Vue;
  return new Difference(vue, vue === a ? a.valeur : undefined, memes || vue === b ? b?.valeur : undefined);
}

/** One order for both worlds, whatever the order in which things happened within an instant. */
export const cle = ({ quoi, paire, valeur }: Vue): string => `${quoi}|${paire ?? ''}|${valeur}`;
export const ranger = (vues: Vue[]): Vue[] => vues.sort((a, b) => (cle(a) < cle(b) ? -1 : 1));

/** A few lines around the first character that differs. */
function ecart(a: string, b: string): string {
  let i = 0;
  while (i < Math.min(a.length, b.length) && a[i] === b[i]) i += 1;
  const autour = (s: string): string => JSON.stringify(s.slice(Math.max(0, i - 120), i + 160));
  return `  A (${a.length} car.) : ${autour(a)}\n  B (${b.length} car.) : ${autour(b)}`;
}
