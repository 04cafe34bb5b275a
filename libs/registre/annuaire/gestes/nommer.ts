import { Reference, Texte } from '#libs/domaine/champs.js';
import { introuvable, refus, saisieInvalide, type Refus } from '#libs/domaine/erreurs.js';
import { incompatibles, roles, type Role } from '#libs/reglementation/roles.js';
import type { Client } from '../../bases.js';
import type { Acces } from '../../lecteurs/lecteur.js';
import { ajouterPoste, changer, codeDuGeste, inscrire, type Geste } from './geste.js';

/** A person of the network becomes the social worker of a vacant post, or of a new post of a sector. */
export class NommerAssistante {
  @Reference({ libelle: 'Secteur' })
  secteur!: string;

  @Reference({ libelle: 'Poste vacant', optionnel: true })
  poste?: string;

  @Reference({ libelle: 'Personne' })
  personne!: string;

  @Texte({ libelle: 'Téléphone du poste', min: 6, max: 30, optionnel: true })
  telephone?: string;
}

export const postePourvu = refus('POSTE_POURVU', 'Ce poste n’est plus vacant. Choisissez-en un autre, ou ajoutez un poste.'); // prettier-ignore
export const dejaEnPoste = refus('DEJA_EN_POSTE', 'Cette personne tient déjà un poste dans ce secteur.');
interface Vu {
  mien: boolean;
  connue: boolean;
  fonctions: Role[];
  ici: boolean;
  vacant: boolean | null;
  tenu: boolean;
  lieu: string | null;
  maintenant: Date;
}

/**
 * Effective for the next routing. Asked again with the same key, or when it is so already, it changes nothing.
 * @returns the post, or a refusal: out of her perimeter, post filled, roles that secrecy forbids together (R-278, T-46)
 */
export async function nommer(
  acces: Acces,
  { champs, personne: auteur, cle }: Geste<NommerAssistante>,
): Promise<Refus | { poste: string }> {
  const { secteur, poste = null, personne, telephone = null } = champs;
  const code = codeDuGeste('R', auteur, cle);
  return changer(acces, auteur, async (client) => {
    const { rows } = await client.query<Vu>(
      `SELECT secteur_sous_moi($1) AS mien, ${acces.horloge.sql()} AS maintenant,
              EXISTS (SELECT 1 FROM fonction WHERE personne = $2 AND sous_moi(structure)) AS connue,
              (SELECT coalesce(array_agg(DISTINCT role), '{}') FROM fonction WHERE personne = $2) AS fonctions,
              EXISTS (SELECT 1 FROM fonction WHERE personne = $2 AND role = 'assistant' AND sous_moi(structure)) AS ici,
              (SELECT titulaire IS NULL OR titulaire = $2 FROM poste WHERE id = $3 AND secteur = $1 AND nature = 'assistant') AS vacant,
              EXISTS (SELECT 1 FROM poste WHERE secteur = $1 AND titulaire = $2 AND code <> $4 AND id IS DISTINCT FROM $3) AS tenu,
              (SELECT structure FROM secteur_structure WHERE secteur = $1 ORDER BY structure LIMIT 1) AS lieu`,
      [secteur, personne, poste, code],
    );
    const vu = rows[0] as Vu;
    if (!vu.mien || (poste !== null && vu.vacant === null)) return introuvable;
    if (!vu.connue)
      return saisieInvalide({ personne: ['Cette personne n’est pas de votre réseau. Cherchez-la de nouveau.'] });
    const contraire = contraireDAssistant(vu.fonctions);
    if (contraire !== undefined)
      return saisieInvalide({
        personne: [
          `Cette personne est « ${roles[contraire].libelle} », ce que le secret professionnel interdit de réunir. Choisissez quelqu’un d’autre.`,
        ],
      });
    if (vu.tenu) return dejaEnPoste;
    if (vu.vacant === false) return postePourvu;
    if (!vu.ici && vu.lieu !== null)
      await client.query(
        `INSERT INTO fonction (personne, role, structure) VALUES ($1, 'assistant', $2) ON CONFLICT DO NOTHING`,
        [personne, vu.lieu],
      );
    const id =
      poste === null
        ? await ajouterPoste(client, { code, secteur, personne, telephone })
        : await tenir(client, poste, personne, telephone);
    if (id !== undefined)
      await inscrire(client, vu.maintenant, auteur, {
        geste: poste === null ? 'posteAjoute' : 'posteTenu',
        poste: id,
        secteur,
        personne,
      });
    return { poste: id ?? poste ?? code };
  });
}

async function tenir(
  client: Client,
  poste: string,
  personne: string,
  telephone: string | null,
): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>(
    'UPDATE poste SET titulaire = $2, telephone = coalesce($3, telephone) WHERE id = $1 AND titulaire IS NULL RETURNING id',
    [poste, personne, telephone],
  );
  return rows[0]?.id;
}

function contraireDAssistant(tenues: readonly Role[]): Role | undefined {
  return incompatibles
    .flatMap(([a, b]) => (a === 'assistant' ? [b] : b === 'assistant' ? [a] : []))
    .find((r) => tenues.includes(r));
}
