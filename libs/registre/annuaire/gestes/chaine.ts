import { introuvable, refus, type Refus } from '#libs/domaine/erreurs.js';
import { profilApplicable } from '#libs/reglementation/profil-applicable.js';
import type { NaturePoste, ProfilReglementaire } from '#libs/reglementation/profil.js';
import { serviceInterregional } from '#libs/reglementation/structures.js';
import type { Client } from '../../bases.js';
import type { Acces } from '../../lecteurs/lecteur.js';
import type { PosteTitrable } from '../titres.js';
import { changer, inscrire } from './geste.js';
import { differences, type RangConvenu } from './rangs.js';

/** A post whose chain may be changed, under the lock of the annuaire. */
export interface PosteEnMain extends PosteTitrable {
  id: string;
  secteur: string;
  population: string | null;
  /** The text in force today; undefined where none governs. */
  profil: ProfilReglementaire | undefined;
  rangs: RangConvenu[];
}

export const titreParLaLigne = refus(
  'TITRE_PAR_LA_LIGNE',
  'Qui vous remplace ou vous supplée est identifié au-dessus de vous. Demandez ce changement à la conseillère technique nationale.',
);

interface Vu {
  nature: NaturePoste;
  secteur: string;
  interregional: boolean;
  population: string | null;
  a_moi: boolean;
  rangs: RangConvenu[];
  maintenant: Date;
}

/**
 * One change of the chain of a post of her line, inscribed under her name with what it leaves. Already so: nothing is written.
 * @param decider pure: the chain as it should be, or why not
 * @returns the post, or a refusal: not of her line, or a word of the text on her own post
 */
export async function changerLaChaine(
  acces: Acces,
  auteur: string,
  poste: string,
  decider: (poste: PosteEnMain, client: Client) => Promise<Refus | RangConvenu[]>,
): Promise<Refus | { poste: string }> {
  return changer(acces, auteur, async (client) => {
    const { rows } = await client.query<Vu>(
      `SELECT p.nature, p.secteur, poste_a_moi(p.id) AS a_moi, ${acces.horloge.sql()} AS maintenant,
              EXISTS (SELECT 1 FROM secteur_structure ss WHERE ss.secteur = p.secteur)
                AND NOT EXISTS (SELECT 1 FROM secteur_structure ss JOIN structure s ON s.id = ss.structure WHERE ss.secteur = p.secteur AND s.nature <> $2) AS interregional,
              (SELECT population_de(ss.structure) FROM secteur_structure ss WHERE ss.secteur = p.secteur ORDER BY ss.structure LIMIT 1) AS population,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('rang', c.rang, 'suppleant', c.suppleant, 'titre', c.titre) ORDER BY c.rang, c.suppleant), '[]'::jsonb)
                 FROM chaine c WHERE c.poste = p.id) AS rangs
         FROM poste p WHERE p.id = $1 AND poste_sous_moi(p.id)`,
      [poste, serviceInterregional],
    );
    const [vu] = rows;
    if (vu === undefined) return introuvable;
    const { maintenant, a_moi: aMoi, ...reste } = vu;
    const jour = maintenant.toISOString().slice(0, 10);
    const profil = vu.population === null ? undefined : profilApplicable(vu.population, jour);
    const voulus = await decider({ ...reste, id: poste, profil }, client);
    if (!Array.isArray(voulus)) return voulus;
    const { retires, ajoutes } = differences(vu.rangs, voulus);
    if (retires.length + ajoutes.length === 0) return { poste };
    if (aMoi && [...retires, ...ajoutes].some((r) => r.titre !== null)) return titreParLaLigne;
    for (const { rang, suppleant } of retires)
      await client.query('DELETE FROM chaine WHERE poste = $1 AND rang = $2 AND suppleant = $3', [
        poste,
        rang,
        suppleant,
      ]);
    await client.query(
      `INSERT INTO chaine (poste, rang, suppleant, titre)
       SELECT $1, r.rang, r.suppleant, r.titre FROM jsonb_to_recordset($2::jsonb) AS r(rang smallint, suppleant uuid, titre text)`,
      [poste, JSON.stringify(ajoutes)],
    );
    await inscrire(client, maintenant, auteur, {
      geste: 'chaineChangee',
      poste,
      secteur: vu.secteur,
      chaine: voulus.map(({ rang, suppleant, titre }) => ({ rang, poste: suppleant, titre })),
    });
    return { poste };
  });
}
