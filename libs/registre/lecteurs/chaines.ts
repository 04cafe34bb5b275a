import type { NaturePoste, ProfilReglementaire } from '#libs/reglementation/profil.js';
import { profilApplicable } from '#libs/reglementation/profil-applicable.js';
import { serviceInterregional } from '#libs/reglementation/structures.js';
import { estReference } from '#libs/domaine/champs.js';
import { titreDu } from '../annuaire/titres.js';
import type { Titre } from '../annuaire/reseau.js';
import { lireEnTantQue, type Acces } from './lecteur.js';

/** A post as a chain shows it: who is there today. */
export interface PosteDeChaine {
  id: string;
  nature: NaturePoste;
  rang: number;
  secteur: string;
  /** null: vacant. */
  titulaire: string | null;
  absente: boolean;
}

export interface RangLu {
  rang: number;
  postes: (PosteDeChaine & { titre: Titre | null })[];
}

/** A post of her line and who covers it. */
export interface ChaineLue extends PosteDeChaine {
  rangs: RangLu[];
  /** The word of the text for whoever takes this post, that no rung carries: a hole with an owner. */
  manque: Titre | null;
  /** Her own: what the text names there is named from above. */
  aMoi: boolean;
}

export interface ChoixDePoste extends PosteDeChaine {
  structures: string;
}

/** A version of what a document says of the post. */
export interface VersionDuPoste {
  source: string;
  dateeLe: string;
}

export interface ChaineDuPoste extends ChaineLue {
  /** After the rungs that were agreed, by themselves. */
  suite: PosteDeChaine[];
  /** Posts that may be added. */
  choix: ChoixDePoste[];
  /** The word that the text has for this post; null: none, and no such field is shown (T-22). */
  mot: Titre | null;
  /** The text's name of the document that rules posts; null where it has none. */
  document: string | null;
  /** The latest first. */
  versions: VersionDuPoste[];
}

/** One post as the page shows it, of the alias `p`, at `h.maintenant`. */
const POSTE = `jsonb_build_object('id', p.id, 'nature', p.nature, 'rang', p.rang, 'secteur', (SELECT c.nom FROM secteur c WHERE c.id = p.secteur),
  'titulaire', (SELECT i.prenom || ' ' || i.nom FROM identite i WHERE i.personne = p.titulaire),
  'absente', p.titulaire IS NOT NULL AND absent(p.titulaire, h.maintenant))`;
const POPULATION = `(SELECT population_de(ss.structure) FROM secteur_structure ss WHERE ss.secteur = p.secteur ORDER BY ss.structure LIMIT 1)`;

interface Lu {
  poste: PosteDeChaine;
  rangs: (PosteDeChaine & { place: number; titre: Titre | null })[];
  interregional: boolean;
  population: string | null;
  aMoi: boolean;
  maintenant: Date;
}

const CHAINE = (horloge: string): string => `
  WITH h AS (SELECT ${horloge} AS maintenant)
  SELECT ${POSTE} AS poste, poste_a_moi(p.id) AS "aMoi", h.maintenant, ${POPULATION} AS population,
    EXISTS (SELECT 1 FROM secteur_structure ss WHERE ss.secteur = p.secteur)
      AND NOT EXISTS (SELECT 1 FROM secteur_structure ss JOIN structure s ON s.id = ss.structure WHERE ss.secteur = p.secteur AND s.nature <> $1) AS interregional,
    (SELECT coalesce(jsonb_agg(r.lu || jsonb_build_object('place', r.rang, 'titre', r.titre) ORDER BY r.rang, r.nature, r.secteur, r.ordre), '[]'::jsonb)
       FROM (SELECT c.rang, c.titre, ${POSTE} AS lu, p.nature, p.secteur, p.rang AS ordre FROM chaine c JOIN poste p ON p.id = c.suppleant WHERE c.poste = m.id) r) AS rangs
    FROM poste m JOIN poste p ON p.id = m.id, h`;

/** The posts of her line, by sector, each with its chain. Professionals only: no matter is looked at. */
export async function chainesDuReseau(acces: Acces, personne: string): Promise<ChaineLue[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Lu>(
      `${CHAINE(acces.horloge.sql())} WHERE poste_sous_moi(p.id) ORDER BY (SELECT c.nom FROM secteur c WHERE c.id = p.secteur), p.nature DESC, p.rang, p.code`,
      [serviceInterregional],
    );
    return rows.map((lu) => chaine(lu));
  });
}

/** @returns undefined when there is no such post under her line */
export async function chaineDuPoste(acces: Acces, personne: string, poste: string): Promise<ChaineDuPoste | undefined> {
  if (!estReference(poste)) return undefined;
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Lu>(`${CHAINE(acces.horloge.sql())} WHERE p.id = $2 AND poste_sous_moi(p.id)`, [
      serviceInterregional,
      poste,
    ]);
    const [lu] = rows;
    if (lu === undefined) return undefined;
    const { rows: autour } = await client.query<Pick<ChaineDuPoste, 'suite' | 'choix' | 'versions'>>(
      `WITH h AS (SELECT $2::timestamptz AS maintenant),
       m AS (SELECT p.*, (SELECT ss.structure FROM secteur_structure ss WHERE ss.secteur = p.secteur ORDER BY ss.structure LIMIT 1) AS lieu FROM poste p WHERE p.id = $1)
       SELECT (SELECT coalesce(jsonb_agg(${POSTE} ORDER BY r.rang, p.code), '[]'::jsonb) FROM m, rangs_de(m.titulaire, m.lieu, $2) r
                 JOIN poste p ON p.code = r.poste, h WHERE r.rang >= 100 AND p.id <> m.id) AS suite,
              (SELECT coalesce(jsonb_agg(${POSTE} || jsonb_build_object('structures',
                        (SELECT string_agg(s.nom, ', ' ORDER BY s.nom) FROM secteur_structure ss JOIN structure s ON s.id = ss.structure WHERE ss.secteur = p.secteur))
                        ORDER BY p.nature, (SELECT c.nom FROM secteur c WHERE c.id = p.secteur), p.rang, p.code), '[]'::jsonb)
                 FROM poste p, m, h WHERE p.id <> m.id AND (poste_sous_moi(p.id) OR p.nature <> 'assistant') AND ${POPULATION} = $3
                  AND NOT EXISTS (SELECT 1 FROM chaine c WHERE c.poste = m.id AND c.suppleant = p.id)) AS choix,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('source', v.source, 'dateeLe', v.datee_le) ORDER BY v.datee_le DESC), '[]'::jsonb)
                 FROM configuration_poste v, m WHERE v.poste = m.code) AS versions`,
      [poste, lu.maintenant, lu.population],
    );
    const profil = profilDe(lu);
    const configuration = profil?.configurationDesPostes ?? { force: 'silence' as const };
    return {
      ...chaine(lu),
      ...(autour[0] as (typeof autour)[number]),
      mot: motDe(lu) ?? null,
      document: configuration.force === 'silence' ? null : configuration.contenu.mot,
    };
  });
}

function chaine(lu: Lu): ChaineLue {
  const numeros = [...new Set(lu.rangs.map((r) => r.place))];
  const rangs = numeros.map((rang) => ({
    rang,
    postes: lu.rangs.filter((r) => r.place === rang).map(({ place: _place, ...p }) => p),
  }));
  const mot = motDe(lu);
  const manque = mot === undefined || lu.rangs.some((r) => r.titre === mot) ? null : mot;
  return { ...lu.poste, rangs, manque, aMoi: lu.aMoi };
}

function profilDe({ population, maintenant }: Lu): ProfilReglementaire | undefined {
  return population === null ? undefined : profilApplicable(population, maintenant.toISOString().slice(0, 10));
}

function motDe(lu: Lu): Titre | undefined {
  const roles = profilDe(lu)?.rolesInterim ?? { force: 'silence' as const };
  return titreDu(roles, { nature: lu.poste.nature, interregional: lu.interregional });
}
