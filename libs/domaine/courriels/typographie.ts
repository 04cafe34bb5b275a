const INSECABLE = '\u00a0';

/** French typography, so that sources keep the keyboard's signs: no line begins with a sign of the word before it; ’ for '. */
export function typographie(texte: string): string {
  return texte
    .replace(/ (?=[;:!?»])/g, INSECABLE)
    .replace(/« /g, `«${INSECABLE}`)
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}
