import { etpService } from '#libs/reglementation/temps.js';
import { profilApplicable } from '#libs/reglementation/profil-applicable.js';
import { serviceInterregional } from '#libs/reglementation/structures.js';
import { lireEnTantQue, type Acces } from './lecteur.js';

export interface Equipiere {
  nom: string;
  telephone: string | null;
  absente: boolean;
  /** Of a full time; null: not said, or not for whoever asks. */
  quotite: number | null;
  /** Inter-regional services that she serves: they coordinate her, her region leads her. */
  interregionaux: string[];
  services: { nom: string; etp: number }[];
}

/** The professionals of a region, under the text's own word for them. */
export interface Equipe {
  region: string;
  mot: string;
  conseilleres: Equipiere[];
  assistantes: Equipiere[];
}

interface Ligne {
  region: string;
  population: string | null;
  nature: 'assistant' | 'conseillerTechnique';
  membres: (Omit<Equipiere, 'services'> & { parts: { nom: string; part: number }[] })[];
}

/**
 * Who makes up the service of each region that she leads, or that she directs: the conseillères and every social worker of the
 * region, wherever they serve (2007 §2.2, R-250). Working time only for whom she leads. Empty where the text names no such team.
 */
export async function equipesRegionales(acces: Acces, personne: string): Promise<Equipe[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne & { maintenant: Date }>(
      `WITH RECURSIVE h AS (SELECT ${acces.horloge.sql()} AS maintenant),
       regions AS (
         SELECT s.id, s.nom FROM poste p JOIN secteur_structure ss ON ss.secteur = p.secteur JOIN structure s ON s.id = ss.structure
          WHERE p.titulaire = $1 AND p.nature = 'conseillerTechnique' AND s.nature <> $2
         UNION
         SELECT s.id, s.nom FROM fonction f JOIN structure s ON s.id = f.structure WHERE f.personne = $1 AND f.role = 'direction'
            AND EXISTS (SELECT 1 FROM secteur_structure ss JOIN poste p ON p.secteur = ss.secteur AND p.nature = 'conseillerTechnique' WHERE ss.structure = s.id)
       ), dedans AS (
         SELECT id AS region, id FROM regions UNION ALL SELECT d.region, s.id FROM dedans d JOIN structure s ON s.parent = d.id
       ), membres AS (
         SELECT d.region, 'assistant' AS nature, f.personne FROM dedans d JOIN fonction f ON f.structure = d.id AND f.role = 'assistant'
         UNION
         SELECT r.id, 'conseillerTechnique', p.titulaire FROM regions r JOIN secteur_structure ss ON ss.structure = r.id
           JOIN poste p ON p.secteur = ss.secteur AND p.nature = 'conseillerTechnique' WHERE p.titulaire IS NOT NULL
       )
       SELECT r.nom AS region, population_de(r.id) AS population, m.nature, h.maintenant, jsonb_agg(jsonb_build_object(
           'nom', i.prenom || ' ' || i.nom, 'absente', absent(m.personne, h.maintenant),
           'telephone', coalesce((SELECT p.telephone FROM poste p WHERE p.titulaire = m.personne ORDER BY p.rang LIMIT 1), i.telephone),
           'quotite', (SELECT t.quotite FROM temps_de_travail t WHERE t.personne = m.personne),
           'interregionaux', (SELECT coalesce(jsonb_agg(DISTINCT s.nom), '[]'::jsonb) FROM poste p JOIN secteur_structure ss ON ss.secteur = p.secteur
                                JOIN structure s ON s.id = ss.structure WHERE p.titulaire = m.personne AND s.nature = $2),
           'parts', (SELECT coalesce(jsonb_agg(jsonb_build_object('nom', s.nom, 'part', v.part) ORDER BY s.nom), '[]'::jsonb)
                       FROM temps_par_service v JOIN structure s ON s.id = v.structure WHERE v.personne = m.personne)) ORDER BY i.nom, i.prenom) AS membres
         FROM regions r JOIN membres m ON m.region = r.id JOIN identite i ON i.personne = m.personne, h
        GROUP BY r.id, r.nom, m.nature, h.maintenant ORDER BY r.nom, r.id`,
      [personne, serviceInterregional],
    );
    const equipes = new Map<string, Equipe>();
    for (const { region, population, nature, membres, maintenant } of rows) {
      const profil =
        population === null ? undefined : profilApplicable(population, maintenant.toISOString().slice(0, 10));
      if (profil === undefined || profil.equipeRegionale.force === 'silence') continue;
      const { mot } = profil.equipeRegionale.contenu;
      const equipe = equipes.get(region) ?? { region, mot, conseilleres: [], assistantes: [] };
      equipes.set(region, equipe);
      equipe[nature === 'assistant' ? 'assistantes' : 'conseilleres'].push(
        ...membres.map(({ parts, ...m }) => ({
          ...m,
          services:
            m.quotite === null ? [] : parts.map(({ nom, part }) => ({ nom, etp: etpService(m.quotite ?? 1, part) })),
        })),
      );
    }
    return [...equipes.values()];
  });
}
