import releve from './audit.json' with { type: 'json' };

/** What one page showed when the browser tests last looked at it (test/e2e/parcours, RELAIS_CAPTURES=1). */
export interface PageExaminee {
  /** Day of that look. */
  le: string;
  /** Rules that axe found broken, at two widths. */
  violations: number;
  /** True when it scrolls sideways at 320 px. */
  deborde: boolean;
  /** Stops of the Tab key; elements never reached; reached without showing it. */
  arrets: number;
  manques: number;
  sansRepere: number;
}

/** The kept file, as `npm run captures` writes it. */
export interface ReleveAudit {
  /** Versions of Relais and of axe-core that were looked at and with. */
  version: string;
  axe: string;
  pages: Record<string, PageExaminee>;
}

export interface Audit {
  version: string;
  axe: string;
  /** First and last day of the looks; absent when no page was looked at. */
  du?: string;
  au?: string;
  pages: number;
  violations: number;
  debordent: number;
  arrets: number;
  manques: number;
  sansRepere: number;
}

/** Sums of the kept file. Our own automatic checks: they are no RGAA audit, and are never shown as one. */
export function sommer({ version, axe, pages }: ReleveAudit): Audit {
  const vues = Object.values(pages);
  const somme = (f: (p: PageExaminee) => number): number => vues.reduce((n, p) => n + f(p), 0);
  const jours = vues.map((p) => p.le).sort();
  const [du, au] = [jours[0], jours.at(-1)];
  return {
    version,
    axe,
    ...(du === undefined || au === undefined ? {} : { du, au }),
    pages: vues.length,
    violations: somme((p) => p.violations),
    debordent: somme((p) => Number(p.deborde)),
    arrets: somme((p) => p.arrets),
    manques: somme((p) => p.manques),
    sansRepere: somme((p) => p.sansRepere),
  };
}

export const auditGarde = (): Audit => sommer(releve);
