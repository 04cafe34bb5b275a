import type { NaturePoste } from '#libs/reglementation/profil.js';
import type { Role } from '#libs/reglementation/roles.js';
import { normaliser } from '../annuaire/recherche.js';
import { lireEnTantQue, type Acces } from './lecteur.js';

export interface PosteDuSecteur {
  id: string;
  nature: NaturePoste;
  rang: number;
  titulaire: string | null;
  absente: boolean;
}

/** A sector of whoever leads: who answers there, and where. */
export interface SecteurDuReseau {
  id: string;
  nom: string;
  structures: { id: string; nom: string }[];
  postes: PosteDuSecteur[];
}

export interface GesteLu {
  instant: string;
  geste: 'posteTenu' | 'posteAjoute' | 'structureDeplacee' | 'personneAjoutee' | 'chaineChangee' | 'personnePartie';
  /** Names as they are now; null when it is no longer in the annuaire. */
  personne: string | null;
  secteur: string | null;
  structure: string | null;
}

export interface ReseauDuConseil {
  secteurs: SecteurDuReseau[];
  /** What she changed, the latest first. */
  gestes: GesteLu[];
}

/** Sectors under the line of whoever leads, with their posts; professionals and places only. */
export async function reseauDuConseil(acces: Acces, personne: string): Promise<ReseauDuConseil> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows: secteurs } = await client.query<SecteurDuReseau>(
      `WITH h AS (SELECT ${acces.horloge.sql()} AS maintenant)
       SELECT s.id, s.nom,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', st.id, 'nom', st.nom) ORDER BY st.nom), '[]'::jsonb)
            FROM secteur_structure ss JOIN structure st ON st.id = ss.structure WHERE ss.secteur = s.id) AS structures,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'nature', p.nature, 'rang', p.rang, 'titulaire', i.prenom || ' ' || i.nom,
              'absente', EXISTS (SELECT 1 FROM absence b, h WHERE b.personne = p.titulaire AND b.du <= h.maintenant AND (b.au IS NULL OR b.au > h.maintenant)))
              ORDER BY p.nature, p.rang, p.code), '[]'::jsonb)
            FROM poste p LEFT JOIN identite i ON i.personne = p.titulaire WHERE p.secteur = s.id) AS postes
         FROM secteur s WHERE secteur_sous_moi(s.id) ORDER BY s.nom, s.id`,
    );
    const { rows: gestes } = await client.query<Omit<GesteLu, 'instant'> & { instant: Date }>(
      `SELECT g.instant, g.geste, i.prenom || ' ' || i.nom AS personne, s.nom AS secteur, st.nom AS structure
         FROM annuaire_histoire g LEFT JOIN identite i ON i.personne = g.personne LEFT JOIN secteur s ON s.id = g.secteur
         LEFT JOIN structure st ON st.id = g.structure WHERE g.auteur = $1 ORDER BY g.instant DESC, g.id LIMIT 20`,
      [personne],
    );
    return { secteurs, gestes: gestes.map((g) => ({ ...g, instant: g.instant.toISOString() })) };
  });
}

/** A place that may be given to another sector. */
export interface LieuDuSecteur {
  id: string;
  nom: string;
}

/** Places strictly under her that depend on this sector: those that it names, and what is below unless a nearer sector covers it. */
export async function lieuxDuSecteur(acces: Acces, personne: string, secteur: string): Promise<LieuDuSecteur[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<LieuDuSecteur>(
      `WITH RECURSIVE dessous AS (
         SELECT st.id, st.nom FROM secteur_structure ss JOIN structure st ON st.id = ss.structure WHERE ss.secteur = $1 AND secteur_sous_moi($1)
         UNION
         SELECT st.id, st.nom FROM structure st JOIN dessous d ON st.parent = d.id
          WHERE NOT EXISTS (SELECT 1 FROM secteur_structure a JOIN poste p ON p.secteur = a.secteur AND p.nature = 'assistant'
                             WHERE a.structure = st.id AND a.secteur <> $1))
       SELECT id, nom FROM dessous WHERE sous_moi_strict(id) ORDER BY nom, id LIMIT 500`,
      [secteur],
    );
    return rows;
  });
}

/** Somebody of her network, who may be named to a post. */
export interface PersonneDuReseau {
  id: string;
  nom: string;
  fonctions: { role: Role; structure: string }[];
}

/** People of her perimeter whose name contains every word typed; fewer than two letters find nobody. */
export async function personnesDuReseau(acces: Acces, personne: string, saisie: string): Promise<PersonneDuReseau[]> {
  const mots = normaliser(saisie)
    .split(' ')
    .filter((m) => m !== '');
  if (mots.join('').length < 2) return [];
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<PersonneDuReseau>(
      `WITH nommes AS MATERIALIZED (
         SELECT personne, prenom || ' ' || nom AS complet, nom, prenom FROM identite
          WHERE NOT EXISTS (SELECT 1 FROM unnest($1::text[]) AS m WHERE position(m IN recherche) = 0) LIMIT 2000)
       SELECT n.personne AS id, n.complet AS nom, jsonb_agg(jsonb_build_object('role', f.role, 'structure', s.nom) ORDER BY f.role, s.nom) AS fonctions
         FROM nommes n JOIN fonction f ON f.personne = n.personne JOIN structure s ON s.id = f.structure
        WHERE sous_moi(f.structure) GROUP BY n.personne, n.complet, n.nom, n.prenom ORDER BY n.nom, n.prenom, n.personne LIMIT 20`,
      [mots],
    );
    return rows;
  });
}
