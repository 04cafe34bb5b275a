import type { Client } from '../bases.js';
import { lieux, type Coffre } from '../coffre/coffre.js';
import type { Ecriture } from '../ecrire.js';

/**
 * What an act writes or takes away of a professional's own notes, in its transaction. Two keys, one inside the other: hers, then the
 * dossier's; neither opens anything alone. Row-level security leaves each her own.
 */
export async function ecrireNotes<E>(
  client: Client,
  { coffre }: { coffre: Coffre },
  { reference, instant, cle, decisions }: Pick<Ecriture<E>, 'reference' | 'instant' | 'cle' | 'decisions'>,
): Promise<void> {
  for (const { notes } of decisions) {
    if (notes === undefined) continue;
    const sienne = await coffre.cleDuProfessionnel(notes.par);
    for (const { id, texte } of notes.ecrites ?? []) {
      const dedans = coffre.fermer(sienne, lieux.note(id), texte).toString('base64');
      await client.query('INSERT INTO note_privee (id, dossier, auteur, le, texte) VALUES ($1, $2, $3, $4, $5)', [
        id,
        reference,
        notes.par,
        instant,
        coffre.fermer(cle, lieux.note(id), dedans),
      ]);
    }
    if (notes.effacees !== undefined && notes.effacees.length > 0)
      await client.query('DELETE FROM note_privee WHERE dossier = $1 AND id = ANY ($2)', [reference, notes.effacees]);
  }
}
