import { Reference } from '#libs/domaine/champs.js';
import { introuvable, refus, type Refus } from '#libs/domaine/erreurs.js';
import type { Acces } from '../../lecteurs/lecteur.js';
import { changer, inscrire, type Geste } from './geste.js';

/** From now on, whoever works in this place depends on the social workers of that sector. */
export class DeplacerStructure {
  @Reference({ libelle: 'Lieu' })
  structure!: string;

  @Reference({ libelle: 'Nouveau secteur' })
  secteur!: string;
}

export const secteurSansPersonne = refus(
  'SECTEUR_SANS_PERSONNE',
  'Personne ne répond dans ce secteur. Nommez d’abord quelqu’un à l’un de ses postes.',
);

/** Effective for the next routing; what is under way stays with whoever answers for it. */
export async function deplacer(
  acces: Acces,
  { champs, personne: auteur }: Geste<DeplacerStructure>,
): Promise<Refus | { secteur: string }> {
  const { structure, secteur } = champs;
  return changer(acces, auteur, async (client) => {
    const { rows } = await client.query<{ mien: boolean; deja: boolean; tenu: boolean; maintenant: Date }>(
      `SELECT sous_moi_strict($1) AND secteur_sous_moi($2) AS mien, ${acces.horloge.sql()} AS maintenant,
              EXISTS (SELECT 1 FROM secteur_structure WHERE secteur = $2 AND structure = $1) AS deja,
              EXISTS (SELECT 1 FROM poste WHERE secteur = $2 AND nature = 'assistant' AND titulaire IS NOT NULL) AS tenu`,
      [structure, secteur],
    );
    const vu = rows[0] as { mien: boolean; deja: boolean; tenu: boolean; maintenant: Date };
    if (!vu.mien) return introuvable;
    if (!vu.tenu) return secteurSansPersonne;
    if (vu.deja) return { secteur };
    await client.query(
      `DELETE FROM secteur_structure ss WHERE ss.structure = $1 AND EXISTS (SELECT 1 FROM poste p WHERE p.secteur = ss.secteur AND p.nature = 'assistant')`,
      [structure],
    );
    await client.query('INSERT INTO secteur_structure (secteur, structure) VALUES ($1, $2)', [secteur, structure]);
    await inscrire(client, vu.maintenant, auteur, { geste: 'structureDeplacee', secteur, structure });
    return { secteur };
  });
}
