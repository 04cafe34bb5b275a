import { encodeQR } from 'qr';

/** A QR code as SVG, for an address that anybody may read: never for one that holds a code or a name. */
export function qrDe(adresse: string): string {
  return encodeQR(adresse, 'svg', { ecc: 'medium', border: 1 });
}
