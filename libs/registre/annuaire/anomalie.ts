/** Something wrong, or worth a look, in the files of the network: where, what, and what to do about it. */
export interface Anomalie {
  fichier: string;
  /** As a text editor counts; undefined when the whole file is concerned. */
  ligne?: number;
  colonne?: string;
  message: string;
  remede: string;
}

/** Where a problem was found. Values that say something about a person are never repeated: the place is enough to find them. */
export type Lieu = Pick<Anomalie, 'fichier' | 'ligne' | 'colonne'>;
export type Signaler = (lieu: Lieu, message: string, remede: string) => void;

export function enTexte({ fichier, ligne, colonne, message, remede }: Anomalie): string {
  const ou = [
    fichier,
    ligne === undefined ? '' : `ligne ${ligne}`,
    colonne === undefined ? '' : `colonne « ${colonne} »`,
  ];
  return `${ou.filter((m) => m !== '').join(', ')} : ${message}\n    → ${remede}`;
}

/** Nothing was changed; everything that is wrong is listed at once. */
export class ImportRefuse extends Error {
  override readonly name = 'ImportRefuse';
  readonly anomalies: readonly Anomalie[];
  constructor(trouvees: readonly Anomalie[]) {
    const anomalies = [...trouvees].sort(
      (a, b) => a.fichier.localeCompare(b.fichier) || (a.ligne ?? 0) - (b.ligne ?? 0),
    );
    const n = anomalies.length;
    super(
      [
        `L'annuaire n'a pas été modifié : ${n} erreur${n > 1 ? 's' : ''} à corriger.`,
        ...anomalies.map((a) => `  ${enTexte(a)}`),
      ].join('\n'),
    );
    this.anomalies = anomalies;
  }
}
