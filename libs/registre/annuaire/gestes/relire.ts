import { sql } from 'drizzle-orm';
import type { Transaction } from '../identifiants.js';
import type { Reseau } from '../reseau.js';

/** A gesture of the page, or of a command, that no import has said or replaced yet, with what it left, named by codes as the files name it. */
export interface GesteARelire extends Record<string, unknown> {
  id: string;
  geste:
    | 'posteTenu'
    | 'posteAjoute'
    | 'structureDeplacee'
    | 'personneAjoutee'
    | 'chaineChangee'
    | 'personnePartie'
    | 'administrateurNomme';
  instant: Date;
  secteur: string | null;
  structure: string | null;
  /** null: no longer in the annuaire. `lieux`: where she is a social worker. */
  personne: (Reseau['personnes'][number] & { lieux: string[] }) | null;
  poste: Omit<Reseau['postes'][number], 'secteur' | 'titulaire'> | null;
  /** The chain of that post as it stands, by codes of posts. */
  chaine: Omit<Reseau['continuites'][number], 'poste'>[];
}

/** Until the files name one there is one administrateur, whatever code an import has found for her account since she was named. */
const ADMINISTRATEUR = sql`(SELECT f.personne FROM fonction f WHERE f.role = 'administrateur' ORDER BY f.personne LIMIT 1)`;

/** The last gesture on each thing, in their order; persons before the posts that they hold. */
export async function gestesARelire(tx: Transaction): Promise<GesteARelire[]> {
  const { rows } = await tx.execute<Omit<GesteARelire, 'instant'> & { instant: string | Date }>(sql`
    WITH derniers AS (
      SELECT DISTINCT ON (CASE WHEN geste IN ('personneAjoutee', 'personnePartie') THEN personne END, poste, structure, CASE WHEN geste IN ('chaineChangee', 'administrateurNomme') THEN geste END) *
        FROM annuaire_histoire g WHERE NOT EXISTS (SELECT 1 FROM annuaire_repris r WHERE r.geste = g.id)
         AND (geste IN ('chaineChangee', 'administrateurNomme') OR personne IS NULL OR (geste = 'personnePartie') = EXISTS (SELECT 1 FROM depart d WHERE d.personne = g.personne))
       ORDER BY CASE WHEN geste IN ('personneAjoutee', 'personnePartie') THEN personne END, poste, structure, CASE WHEN geste IN ('chaineChangee', 'administrateurNomme') THEN geste END, instant DESC, id)
    SELECT g.id, g.geste, g.instant, s.code AS secteur, st.code AS structure,
      CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('code', p.code, 'prenom', i.prenom, 'nom', i.nom, 'courriel', i.courriel, 'telephone', i.telephone,
        'compte', (SELECT sujet FROM compte c WHERE c.personne = p.id ORDER BY sujet LIMIT 1),
        'lieux', (SELECT coalesce(jsonb_agg(t.code ORDER BY t.code), '[]'::jsonb) FROM fonction f JOIN structure t ON t.id = f.structure
                   WHERE f.personne = p.id AND f.role = 'assistant')) END AS personne,
      CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('code', o.code, 'nature', o.nature, 'rang', o.rang, 'telephone', o.telephone,
        'secteurMinisteriel', o.secteur_ministeriel) END AS poste,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('rang', c.rang, 'suppleant', q.code, 'titre', c.titre) ORDER BY c.rang, q.code), '[]'::jsonb)
         FROM chaine c JOIN poste q ON q.id = c.suppleant WHERE c.poste = o.id AND g.geste = 'chaineChangee') AS chaine
      FROM derniers g LEFT JOIN secteur s ON s.id = g.secteur LEFT JOIN structure st ON st.id = g.structure
      LEFT JOIN personne p ON p.id = CASE WHEN g.geste = 'administrateurNomme' THEN ${ADMINISTRATEUR} ELSE g.personne END LEFT JOIN identite i ON i.personne = p.id LEFT JOIN poste o ON o.id = g.poste
     ORDER BY g.geste = 'personneAjoutee' DESC, g.instant, g.id`);
  return rows.map((r) => ({ ...r, instant: new Date(r.instant) })) as GesteARelire[];
}

/** These are the files' own from now on. */
export async function marquerRepris(tx: Transaction, gestes: readonly string[]): Promise<void> {
  if (gestes.length === 0) return;
  await tx.execute(
    sql`INSERT INTO annuaire_repris (geste) SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(gestes)}::jsonb) ON CONFLICT DO NOTHING`,
  );
}
