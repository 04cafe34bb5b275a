import type { Client } from '../bases.js';

/** A mail that a person sends again: the same row, the same Message-ID, the same bytes; not before `pasAvant` (quiet hours). */
export interface Renvoi {
  /** Its key in the ledger. */
  cle: string;
  pasAvant: string;
}

/**
 * Back into the queue, inside the act that asks for it: there is no other way of sending.
 * @returns the lane of each that was still in doubt
 */
export async function renvoyer(client: Client, instant: string, renvois: readonly Renvoi[]): Promise<string[]> {
  if (renvois.length === 0) return [];
  const { rows } = await client.query<{ voie: string }>(
    `UPDATE courriel c SET etat = 'A_ENVOYER', essais = 0, renvois = c.renvois + 1, prochain_essai = r.pas_avant, maj = $2
       FROM jsonb_to_recordset($1::jsonb) AS r(cle text, pas_avant timestamptz)
      WHERE c.cle = r.cle AND c.etat IN ('INCERTAIN', 'ABANDON') RETURNING c.voie`,
    [JSON.stringify(renvois.map(({ cle, pasAvant }) => ({ cle, pas_avant: pasAvant }))), instant],
  );
  return rows.map((r) => r.voie);
}
