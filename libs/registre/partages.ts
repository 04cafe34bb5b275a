import type { Empreinte } from '#libs/infra/empreintes.js';
import type { Client } from './bases.js';
import { codeDeLettre, empreinteDuCode } from './codes/code.js';
import type { Ecriture } from './ecrire.js';

/**
 * What an act changes of the rights of recipients, in its transaction. They stand in clear (opaque ids, instants), so that closing
 * is one UPDATE and that a right ends at its date in SQL, with the clock stopped.
 * @returns false when a share was closed meanwhile: the act is decided again
 */
export async function ecrirePartages<E>(
  client: Client,
  { empreinte }: { empreinte: Empreinte },
  { reference, instant, decisions }: Pick<Ecriture<E>, 'reference' | 'instant' | 'decisions'>,
): Promise<boolean> {
  for (const { partage, fermePartages } of decisions) {
    if (partage !== undefined && 'demande' in partage) {
      const { accompagnement, destinataire, fonctions, jusquau } = partage.demande;
      await client.query(
        'INSERT INTO partage_ouvert (dossier, accompagnement, destinataire, fonctions, jusquau) VALUES ($1, $2, $3, $4, $5)',
        [reference, accompagnement, destinataire, fonctions, jusquau],
      );
    }
    if (partage !== undefined && 'transmis' in partage) {
      const { jusquau, code, scelle = false } = partage.transmis;
      const { rowCount } = await client.query(
        `UPDATE partage_ouvert SET transmis_le = coalesce(transmis_le, $2), jusquau = $3, code = $4, scelle = $5
          WHERE dossier = $1 AND ferme_le IS NULL`,
        [
          reference,
          instant,
          jusquau,
          code === undefined ? null : empreinteDuCode(empreinte, codeDeLettre(empreinte, reference, code)),
          scelle,
        ],
      );
      if (rowCount !== 1) return false;
    }
    if (fermePartages === true || (fermePartages !== undefined && fermePartages.length > 0)) {
      const lesquels = fermePartages === true ? null : fermePartages;
      await client.query('SELECT fermer_partages($1, $2, $3)', [reference, instant, lesquels]);
    }
  }
  return true;
}
