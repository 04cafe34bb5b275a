/** The code that PostgreSQL (SQLSTATE) or the system (ECONNREFUSED…) gave to an error, if any. */
export function codeDe(erreur: unknown): string | undefined {
  if (typeof erreur !== 'object' || erreur === null || !('code' in erreur)) return undefined;
  return typeof erreur.code === 'string' ? erreur.code : undefined;
}
