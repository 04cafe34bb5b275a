/** JSON for programs under /api and /sante/…, HTML for people elsewhere. */
export const estApi = (chemin: string): boolean =>
  chemin.startsWith('/api/') || chemin === '/sante/vif' || chemin === '/sante/pret';

/** Pages that must answer when PostgreSQL does not: nobody's name is needed to read them. */
const SANS_BASE = ['/accessibilite', '/mentions-legales', '/confidentialite'];
export const peutSePasserDeBase = (chemin: string): boolean => SANS_BASE.includes(chemin);

/** Routes without session at all: probes, the neutral page, static and well-known files. */
export const sansSession = (chemin: string): boolean =>
  chemin.startsWith('/sante/') ||
  chemin.startsWith('/.well-known/') ||
  chemin === '/page-neutre' ||
  chemin === '/favicon.ico' ||
  chemin === '/api/v1/openapi.json';

/** A path of this site to come back to, or « / »: never an address that a stranger has slipped into a link. */
export function cheminDeRetour(demande: unknown): string {
  if (
    typeof demande !== 'string' ||
    demande.length > 500 ||
    !/^\/[\x21-\x7e]*$/.test(demande) ||
    demande.includes('\\')
  )
    return '/';
  const url = new URL(demande, 'http://ici.invalid');
  if (url.host !== 'ici.invalid' || /^\/(connexion|deconnexion|api|statique)(\/|$)/.test(url.pathname)) return '/';
  return url.pathname + url.search;
}
