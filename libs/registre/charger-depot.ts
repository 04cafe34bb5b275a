import { motsDuTexte } from '#libs/domaine/anonymat/nommer.js';
import type { Auteur, Echelon } from '#libs/domaine/acte.js';
import type { ContexteDepot, Sujet, Titre } from '#libs/domaine/naissance.js';
import type { Carte } from '#libs/domaine/routage/carte.js';
import { profilApplicable } from '#libs/reglementation/profil-applicable.js';
import type { Beneficiaire } from '#libs/reglementation/profil.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import type { Horloge } from '#libs/infra/horloge.js';
import { normaliser } from './annuaire/recherche.js';
import type { Client } from './bases.js';
import type { ReglagesDuLieu } from './reglages.js';

interface LigneDepot {
  maintenant: Date;
  personne: string | null;
  structure: string | null;
  beneficiaire: Beneficiaire | null;
  territoire: Territoire | null;
  population: string | null;
  codes: string[];
  ligne: Echelon[];
  carte: Carte;
  titres: { titre: Titre; direct: boolean }[];
  responsables: string[];
  /** Words of the annuaire found, without accents: of anybody, of the agent spoken of. */
  noms: { tous: string[]; siens: string[] };
}

/**
 * What a deposit may look at, in one statement: the person or the place spoken of, in what qualities the author may speak of
 * them, the line above, never a dossier.
 */
export async function chargerDepot(
  client: Client,
  horloge: Horloge,
  reglages: ReglagesDuLieu,
  auteur: Auteur,
  { personne, structure, texte = '' }: Sujet,
): Promise<ContexteDepot> {
  const mots = motsDuTexte(texte).map((m) => ({ ...m, sans: normaliser(m.mot) }));
  const { rows } = await client.query<LigneDepot>(
    `WITH instant AS (SELECT ${horloge.sql()} AS maintenant),
     sujet AS (
       (SELECT f.personne, f.structure, f.role FROM fonction f
         WHERE f.personne = $2 AND $3::uuid IS NULL AND f.role IN ('agent', 'retraite', 'ayantDroit', 'eleve')
         ORDER BY f.role <> 'agent', f.role, f.structure LIMIT 1)
       UNION ALL SELECT NULL, s.id, 'agent' FROM structure s WHERE s.id = $3),
     titre AS (
       SELECT f.role AS titre, f.structure = s.structure AS direct, 0 AS rang FROM sujet s, fonction f
        WHERE f.personne = $1 AND s.personne IS DISTINCT FROM $1 AND f.role NOT IN ('agent', 'retraite', 'ayantDroit', 'eleve')
          AND dans_perimetre(f.structure, s.structure)
       UNION ALL
       SELECT 'entourage', false, 1 FROM sujet s JOIN fonction f ON f.structure = s.structure
        WHERE f.personne = $1 AND s.personne IS DISTINCT FROM $1 AND f.role = 'agent')
     SELECT maintenant, a.personne, a.structure, a.role AS beneficiaire, s.territoire, population_de(a.structure) AS population,
            (WITH RECURSIVE h AS (SELECT code, parent, 0 AS n FROM structure WHERE id = a.structure
              UNION ALL SELECT p.code, p.parent, h.n + 1 FROM structure p JOIN h ON p.id = h.parent)
             SELECT coalesce(array_agg(code ORDER BY n), '{}') FROM h) AS codes,
            c.carte, ligne_de(c.carte) AS ligne,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('titre', t.titre, 'direct', t.direct) ORDER BY t.rang, t.direct DESC, t.titre), '[]'::jsonb)
               FROM titre t) AS titres,
            (WITH RECURSIVE h AS (SELECT id, parent, 0 AS n FROM structure WHERE id = a.structure
              UNION ALL SELECT p.id, p.parent, h.n + 1 FROM structure p JOIN h ON p.id = h.parent),
             chef AS (SELECT f.personne, h.n FROM h JOIN fonction f ON f.structure = h.id AND f.role IN ('chefDeService', 'direction'))
             SELECT coalesce(array_agg(DISTINCT personne), '{}') FROM chef WHERE n = (SELECT min(n) FROM chef)) AS responsables,
            CASE WHEN cardinality($4::text[]) = 0 THEN '{"tous": [], "siens": []}'::jsonb ELSE
              (SELECT jsonb_build_object('tous', coalesce(jsonb_agg(DISTINCT m), '[]'::jsonb),
                        'siens', coalesce(jsonb_agg(DISTINCT m) FILTER (WHERE i.personne = a.personne), '[]'::jsonb))
                 FROM identite i, unnest(string_to_array(i.recherche, ' ')) AS m
                WHERE string_to_array(i.recherche, ' ') && $4 AND m = ANY ($4)) END AS noms
       FROM instant LEFT JOIN sujet a ON true LEFT JOIN structure s ON s.id = a.structure,
            LATERAL carte(a.structure, maintenant) AS c(carte)`,
    [auteur.id, personne ?? auteur.id, structure ?? null, mots.map((m) => m.sans)],
  );
  const lu = rows[0] as LigneDepot;
  const instant = lu.maintenant.toISOString();
  return {
    instant,
    ligne: lu.ligne,
    carte: lu.carte,
    responsables: lu.responsables,
    nommes: mots
      .filter((m) => (m.capitale && lu.noms.tous.includes(m.sans)) || lu.noms.siens.includes(m.sans))
      .map((m) => m.mot),
    territoire: lu.territoire ?? 'metropole',
    profil: lu.population === null ? undefined : profilApplicable(lu.population, instant.slice(0, 10)),
    reglages: reglages(lu.codes),
    sujet:
      lu.structure === null
        ? undefined
        : {
            personne: lu.personne,
            structure: lu.structure,
            beneficiaire: lu.beneficiaire ?? 'agent',
            titres: lu.titres,
          },
  };
}
