/**
 * What is compared when somebody types a name: lower case, without accents nor punctuation, so that « lefevre » finds
 * « Lefèvre » and « jean paul » finds « Jean-Paul ».
 */
export function normaliser(texte: string): string {
  return texte
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
