import { lieux } from '../coffre/coffre.js';
import { lireEnTantQue, type Acces } from '../lecteurs/lecteur.js';

/** One note, read by whoever wrote it and by nobody else. */
export interface NotePrivee {
  id: string;
  le: string;
  texte: string;
}

export interface MesNotes {
  reference: string;
  notes: NotePrivee[];
}

interface Ligne {
  id: string | null;
  le: Date | null;
  texte: Buffer | null;
}

/**
 * Her own notes of a dossier that she answers for, the latest first, with the audit row of any reading: it does not say that it was
 * of notes. Handed over, the dossier shows them to nobody; given back to her, it shows them again.
 * @returns undefined when the dossier is not hers
 */
export async function mesNotes(acces: Acces, personne: string, reference: string): Promise<MesNotes | undefined> {
  const { coffre, horloge } = acces;
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(
      `WITH d AS (SELECT id, ${horloge.sql()} AS maintenant FROM dossier WHERE id = $2 AND titulaire = $1 AND efface_le IS NULL),
       trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT id, maintenant, $1, 'titulaire' FROM d)
       SELECT n.id, n.le, n.texte FROM d LEFT JOIN note_privee n ON n.dossier = d.id AND n.auteur = $1 ORDER BY n.le DESC, n.id`,
      [personne, reference],
    );
    const cle = rows.length === 0 ? undefined : await coffre.cle(reference);
    if (cle === undefined) return undefined;
    const ecrites = rows.flatMap(({ id, le, texte }) =>
      id === null || le === null || texte === null ? [] : [{ id, le: le.toISOString(), texte }],
    );
    const sienne = ecrites.length === 0 ? undefined : await coffre.cleDuProfessionnel(personne);
    const notes = ecrites.flatMap(({ id, le, texte }) => {
      if (sienne === undefined) return [];
      const dedans = coffre.ouvrir(cle, lieux.note(id), texte) as string;
      return [{ id, le, texte: coffre.ouvrir(sienne, lieux.note(id), Buffer.from(dedans, 'base64')) as string }];
    });
    return { reference, notes };
  });
}
