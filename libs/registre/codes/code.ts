import type { Empreinte } from '#libs/infra/empreintes.js';

/** Crockford's alphabet: no I, L, O or U, so that nothing on paper can be taken for something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LONGUEUR = 10;
const BITS = 5;

/**
 * The code of a letter: fifty bits of an HMAC under the index key. It is stored nowhere in clear; printed again, the letter bears
 * the same one.
 * @returns ten characters, as they are typed
 */
export function codeDeLettre(empreinte: Empreinte, reference: string, numero: number): string {
  const hexa = empreinte('lettre', `${reference}|${numero}`).slice(0, 16);
  let reste = BigInt(`0x${hexa}`) >> BigInt(64 - LONGUEUR * BITS);
  let code = '';
  for (let i = 0; i < LONGUEUR; i += 1) {
    code = `${ALPHABET[Number(reste % 32n)]}${code}`;
    reste /= 32n;
  }
  return code;
}

/** « XXXXX-XXXXX », as it is printed. */
export function montrer(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** What a person meant: spaces, dashes and case do not count, O is a zero, I and L are ones (Crockford). */
export function normaliser(tape: string): string {
  return tape
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** What stands in the record for a code: found again, never read. */
export function empreinteDuCode(empreinte: Empreinte, tape: string): string {
  return empreinte('code', normaliser(tape));
}
