import type { Client } from './bases.js';
import type { Ecriture } from './ecrire.js';

/** Who, of several, may read what is shared once it is open: in clear (opaque ids), in the transaction of the act that says so. */
export async function ecrireLecteurs<E>(
  client: Client,
  { reference, decisions }: Pick<Ecriture<E>, 'reference' | 'decisions'>,
): Promise<void> {
  for (const { lecteurs } of decisions) {
    if (lecteurs === undefined) continue;
    await client.query('DELETE FROM partage_lecteur WHERE dossier = $1', [reference]);
    await client.query(
      `INSERT INTO partage_lecteur (dossier, personne, tenu, groupe)
         SELECT $1, l.personne, l.tenu, l.groupe FROM jsonb_to_recordset($2::jsonb) AS l(personne uuid, tenu boolean, groupe uuid)`,
      [reference, JSON.stringify(lecteurs)],
    );
  }
}
