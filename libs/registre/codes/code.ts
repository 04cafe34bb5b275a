import type { Empreinte } from '#libs/infra/empreintes.js';

/** Crockford's alphabet: no I, L, O or U, so that nothing on paper can be taken for something else. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LONGUEUR = 10;
/** A document may be tried at leisure, far from us: seventy-five bits. */
const LONGUEUR_DU_DOCUMENT = 15;
const BITS = 5;

/**
 * The code of a letter: fifty bits of an HMAC under the index key. It is stored nowhere in clear; printed again, the letter bears
 * the same one.
 * @returns ten characters, as they are typed
 */
export function codeDeLettre(empreinte: Empreinte, reference: string, numero: number): string {
  return enLettres(empreinte('lettre', `${reference}|${numero}`), LONGUEUR);
}

/**
 * The code of a sealed document, derived in the same way under another name; it opens no page.
 * @returns fifteen characters, as they are typed
 */
export function codeDeDocument(empreinte: Empreinte, reference: string, numero: number): string {
  return enLettres(empreinte('document', `${reference}|${numero}`), LONGUEUR_DU_DOCUMENT);
}

function enLettres(empreinte: string, longueur: number): string {
  let reste = BigInt(`0x${empreinte}`) >> BigInt(empreinte.length * 4 - longueur * BITS);
  let code = '';
  for (let i = 0; i < longueur; i += 1) {
    code = `${ALPHABET[Number(reste % 32n)]}${code}`;
    reste /= 32n;
  }
  return code;
}

/** « XXXXX-XXXXX », as it is printed. */
export function montrer(code: string): string {
  return code.replace(/.{5}(?=.)/g, '$&-');
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
