/** Less than a year, as RFC 9116 (§2.5.5) advises. */
const SIX_MOIS_MS = 182 * 86_400_000;

interface Installation {
  /** `mailto:`, `https:` or `tel:`. */
  contact: string;
  url: string;
  maintenant: Date;
}

/** RFC 9116: whom to tell of a weakness, in two languages. An address that is not https may not be canonical (§2.5.2). */
export function securityTxt({ contact, url, maintenant }: Installation): string {
  const ici = new URL('/.well-known/security.txt', url).href;
  return [
    '# Une faille dans Relais ? Écrivez à ce contact. Aucun nom, aucune situation : seulement la faille.',
    '# A weakness in Relais? Tell this contact. No name, no case: the weakness only.',
    `Contact: ${contact}`,
    `Expires: ${new Date(maintenant.getTime() + SIX_MOIS_MS).toISOString()}`,
    'Preferred-Languages: fr, en',
    ...(ici.startsWith('https:') ? [`Canonical: ${ici}`] : []),
    '',
  ].join('\n');
}

/** Nothing here is to be found by a search engine. */
export const ROBOTS = 'User-agent: *\nDisallow: /\n';
