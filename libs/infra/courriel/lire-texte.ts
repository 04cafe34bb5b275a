import PostalMime from 'postal-mime';

/** A message as a person would read it: its Message-ID, and its text part. @returns undefined when it is no message at all */
export async function lireTexte(octets: Buffer): Promise<{ messageId: string; texte: string } | undefined> {
  const lu = await PostalMime.parse(octets, { maxNestingDepth: 20, maxHeadersSize: 64 * 1024 }).catch(() => undefined);
  return lu === undefined ? undefined : { messageId: lu.messageId ?? '', texte: lu.text ?? '' };
}
