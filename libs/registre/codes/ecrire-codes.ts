import type { Decision } from '#libs/domaine/acte.js';
import type { Empreinte } from '#libs/infra/empreintes.js';
import type { Client } from '../bases.js';
import { lieux, type Coffre } from '../coffre/coffre.js';
import { codeDeLettre, empreinteDuCode } from './code.js';

type Codes = NonNullable<Decision<unknown>['codes']>;

/** Writes the codes that an act gives, in its transaction. The same letter again: only its last day may move, and only later. */
export async function ecrireCodes(
  client: Client,
  { coffre, empreinte }: { coffre: Coffre; empreinte: Empreinte },
  { reference, cle }: { reference: string; cle: Buffer },
  codes: Codes,
): Promise<void> {
  for (const { numero, pour, expire } of codes) {
    const trouve = empreinteDuCode(empreinte, codeDeLettre(empreinte, reference, numero));
    await client.query(
      `INSERT INTO code_lettre (empreinte, dossier, personne, expire_le) VALUES ($1, $2, $3, $4)
       ON CONFLICT (empreinte) DO UPDATE SET expire_le = greatest(code_lettre.expire_le, excluded.expire_le)`,
      [trouve, reference, coffre.fermer(cle, lieux.code(trouve), pour), expire],
    );
  }
}
