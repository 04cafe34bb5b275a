import { createHash } from 'node:crypto';
import { Reference, Texte } from '#libs/domaine/champs.js';
import { introuvable, refus, saisieInvalide, type Refus } from '#libs/domaine/erreurs.js';
import { incompatibles, roles, type Role } from '#libs/reglementation/roles.js';
import { transaction, type Client } from '../bases.js';
import type { Acces } from '../lecteurs/lecteur.js';

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

/** From now on, whoever works in this place depends on the social workers of that sector. */
export class DeplacerStructure {
  @Reference({ libelle: 'Lieu' })
  structure!: string;

  @Reference({ libelle: 'Nouveau secteur' })
  secteur!: string;
}

export interface Geste<C> {
  champs: C;
  /** Who leads; row-level security lets her change what is under her, and nothing else. */
  personne: string;
  /** Idempotency key of the request. */
  cle: string;
}

export const postePourvu = refus('POSTE_POURVU', 'Ce poste n’est plus vacant. Choisissez-en un autre, ou ajoutez un poste.'); // prettier-ignore
export const dejaEnPoste = refus('DEJA_EN_POSTE', 'Cette personne tient déjà un poste dans ce secteur.');
export const secteurSansPersonne = refus(
  'SECTEUR_SANS_PERSONNE',
  'Personne ne répond dans ce secteur. Nommez d’abord quelqu’un à l’un de ses postes.',
);

interface Vu {
  mien: boolean;
  connue: boolean;
  fonctions: Role[];
  ici: boolean;
  vacant: boolean | null;
  tenu: boolean;
  rang: number;
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
  const code = `R-${createHash('sha256').update(`${auteur} ${cle}`).digest('hex').slice(0, 16)}`;
  return changer(acces, auteur, async (client) => {
    const { rows } = await client.query<Vu>(
      `SELECT secteur_sous_moi($1) AS mien, ${acces.horloge.sql()} AS maintenant,
              EXISTS (SELECT 1 FROM fonction WHERE personne = $2 AND sous_moi(structure)) AS connue,
              (SELECT coalesce(array_agg(DISTINCT role), '{}') FROM fonction WHERE personne = $2) AS fonctions,
              EXISTS (SELECT 1 FROM fonction WHERE personne = $2 AND role = 'assistant' AND sous_moi(structure)) AS ici,
              (SELECT titulaire IS NULL OR titulaire = $2 FROM poste WHERE id = $3 AND secteur = $1 AND nature = 'assistant') AS vacant,
              EXISTS (SELECT 1 FROM poste WHERE secteur = $1 AND titulaire = $2 AND code <> $4 AND id IS DISTINCT FROM $3) AS tenu,
              (SELECT coalesce(max(rang), 0) + 1 FROM poste WHERE secteur = $1 AND nature = 'assistant')::int AS rang,
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
    const tenu =
      poste === null
        ? await client.query<{ id: string }>(
            `INSERT INTO poste (code, nature, secteur, rang, titulaire, telephone) VALUES ($1, 'assistant', $2, $3, $4, $5)
             ON CONFLICT (code) DO NOTHING RETURNING id`,
            [code, secteur, vu.rang, personne, telephone],
          )
        : await client.query<{ id: string }>(
            'UPDATE poste SET titulaire = $2, telephone = coalesce($3, telephone) WHERE id = $1 AND titulaire IS NULL RETURNING id',
            [poste, personne, telephone],
          );
    const id = tenu.rows[0]?.id;
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

/** One transaction, one gesture at a time, and never during an import of the whole network. */
async function changer<T>(
  { bases, empreinte }: Acces,
  personne: string,
  f: (client: Client) => Promise<T>,
): Promise<T> {
  return transaction(bases.registre, empreinte, { personne }, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('relais:annuaire'))`);
    return f(client);
  });
}

interface Inscription {
  geste: 'posteTenu' | 'posteAjoute' | 'structureDeplacee';
  secteur: string;
  poste?: string;
  structure?: string;
  personne?: string;
}

async function inscrire(client: Client, instant: Date, auteur: string, i: Inscription): Promise<void> {
  await client.query(
    'INSERT INTO annuaire_histoire (instant, auteur, geste, poste, secteur, structure, personne) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [instant, auteur, i.geste, i.poste ?? null, i.secteur, i.structure ?? null, i.personne ?? null],
  );
}

function contraireDAssistant(tenues: readonly Role[]): Role | undefined {
  return incompatibles
    .flatMap(([a, b]) => (a === 'assistant' ? [b] : b === 'assistant' ? [a] : []))
    .find((r) => tenues.includes(r));
}
