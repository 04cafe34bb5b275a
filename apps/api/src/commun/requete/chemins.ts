/** JSON for programs under /api and /sante/…, HTML for people elsewhere. */
export const estApi = (chemin: string): boolean =>
  chemin.startsWith('/api/') || /^\/sante\/(vif|pret|bout-en-bout)$/.test(chemin);

/** Pages that must answer when PostgreSQL does not: nobody's name is needed to read them. */
const SANS_BASE = ['/accessibilite', '/mentions-legales', '/donnees-personnelles', '/confidentialite'];
export const peutSePasserDeBase = (chemin: string): boolean => SANS_BASE.includes(chemin);

/** Forms that somebody who is not logged in may send; the token is asked for all the same. */
export const posteSansConnexion = (chemin: string): boolean => chemin === '/code' || chemin === '/partages/code';

/** What the agent does with his own accompaniment, part by part. */
const SUR_SON_ACCOMPAGNEMENT =
  /^\/api\/v1\/accompagnements\/[\w-]+\/(retrait(-un)?|fiche-avis|fin|reprise|droit|reponse-question|volonte|confirmation|rendez-vous-(choix|autre|annule)|rendez-vous\/\d+\/agenda\.ics|rappels|plan\.pdf|plan-(objectif|action)(-\w+)?|plan-(reponse|remarque|rappels)|preparation-(jour|fin)|partage-(reponse|phrase|fin)|entremise-reponse|sans-attendre|refus-interim)$/;

/** Where an agent answers. A code on paper, lost on a table, must not open what a professional account opens. */
export const estDeLAgent = (chemin: string): boolean =>
  /^\/(mon-espace|demande|soutien)(\/|$)/.test(chemin) ||
  /^\/api\/v1\/soutien(\/(places|rendues|[\w-]+\/agenda\.ics))?$/.test(chemin) ||
  /^\/api\/v1\/(moi(\/(donnees\.(json|pdf)|retours))?|propositions|retours\/[\w-]+\/(lien|accord)|signalements\/[\w-]+\/(reponse|acces|autre-personne|accord))$/.test(
    chemin,
  ) ||
  SUR_SON_ACCOMPAGNEMENT.test(chemin);

/** Routes without session at all: probes, the neutral page, static and well-known files. */
export const sansSession = (chemin: string): boolean =>
  chemin.startsWith('/sante/') ||
  chemin.startsWith('/.well-known/') ||
  chemin === '/page-neutre' ||
  chemin === '/favicon.ico' ||
  chemin === '/robots.txt' ||
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
//
