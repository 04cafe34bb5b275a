import { declarables, demandeurs, qualiteDe, type Declarable } from '#libs/domaine/evenement/regle.js';
import type { QualiteDuDeclarant } from '#libs/domaine/evenement/etat.js';
import type { Duree } from '#libs/reglementation/duree.js';
import { profilApplicable } from '#libs/reglementation/profil-applicable.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import type { ReglagesDuLieu } from '../reglages.js';
import { lireEnTantQue, type Acces } from './lecteur.js';

/** A place at which somebody may declare, and what may be declared there. */
export interface LieuDEvenement {
  id: string;
  nom: string;
  territoire: Territoire;
  texte: string;
  qualite: QualiteDuDeclarant;
  /** His text, or the local choice, lets him ask by himself; else he prepares and the direction confirms. */
  demande: boolean;
  /** Who may ask is a local choice here. */
  local: boolean;
  choix: readonly Declarable[];
  /** After how long without an answer the next one is called: of an event, of a request without urgency. */
  echelon: Duree;
  accuse: Duree;
}

interface Ligne {
  id: string;
  nom: string;
  territoire: Territoire;
  population: string | null;
  codes: string[];
  titres: string[];
  professionnel: boolean;
}

/** The places that somebody leads, or for which a professional may write down a call: his own first, those below after them. */
export async function lieuxDEvenement(
  acces: Acces,
  personne: string,
  reglages: ReglagesDuLieu,
): Promise<LieuDEvenement[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne & { maintenant: Date }>(
      `WITH RECURSIVE miens AS (
         SELECT f.structure AS id, f.role FROM fonction f
          WHERE f.personne = $1 AND f.role IN ('chefDeService', 'direction', 'autoriteAcademique', 'assistant', 'conseillerTechnique', 'conseillerNational')
       ), dessous AS (
         SELECT s.id, s.nom, s.territoire, m.role, 0 AS n FROM miens m JOIN structure s ON s.id = m.id
         UNION
         SELECT s.id, s.nom, s.territoire, d.role, d.n + 1 FROM structure s JOIN dessous d ON s.parent = d.id WHERE d.n < 6
       )
       SELECT d.id, d.nom, d.territoire, population_de(d.id) AS population, ${acces.horloge.sql()} AS maintenant,
              (WITH RECURSIVE h AS (SELECT code, parent, 0 AS n FROM structure WHERE id = d.id
                 UNION ALL SELECT p.code, p.parent, h.n + 1 FROM structure p JOIN h ON p.id = h.parent)
               SELECT coalesce(array_agg(code ORDER BY n), '{}') FROM h) AS codes,
              array_agg(DISTINCT d.role) AS titres, bool_or(d.role IN ('assistant', 'conseillerTechnique', 'conseillerNational')) AS professionnel
         FROM dessous d GROUP BY d.id, d.nom, d.territoire ORDER BY min(d.n), d.nom LIMIT 300`,
      [personne],
    );
    return rows.flatMap((l) => lieuDe(l, l.maintenant.toISOString(), reglages));
  });
}

function lieuDe(
  { id, nom, territoire, population, codes, titres, professionnel }: Ligne,
  instant: string,
  reglages: ReglagesDuLieu,
): LieuDEvenement[] {
  const profil = population === null ? undefined : profilApplicable(population, instant.slice(0, 10));
  if (profil === undefined) return [];
  const locaux = reglages(codes);
  const choix = declarables(profil, locaux);
  const { roles, local } = demandeurs(profil, locaux);
  const qualite = qualiteDe(titres, roles, professionnel);
  if (qualite === undefined || choix.length === 0) return [];
  const demande = roles.includes(qualite);
  const { echelonEvenement: echelon, accuse } = locaux;
  return [{ id, nom, territoire, texte: profil.court, qualite, demande, local, choix, echelon, accuse }];
}
