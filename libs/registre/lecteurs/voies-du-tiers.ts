import type { Titre } from '#libs/domaine/naissance.js';
import type { Professionnel } from '#libs/domaine/courriel.js';
import { voiesDEntree } from '#libs/domaine/signalement/entree.js';
import type { Entree, ProfilReglementaire } from '#libs/reglementation/profil.js';
import { profilApplicable } from '#libs/reglementation/profil-applicable.js';
import { lireEnTantQue, professionnelsDe, type Acces } from './lecteur.js';

/** What a person may bring to the service from one of the places where he holds a function. */
export interface Voie {
  titre: Titre;
  structure: string;
  structureNom: string;
  profil: ProfilReglementaire;
  entrees: readonly (Entree | 'contact')[];
  /** Who answers there: shown when nothing can be filed, and to whoever only orients. */
  contacts: Professionnel[];
  /** The services of this perimeter. */
  services: { id: string; nom: string }[];
}

/** Roads open to a person, and the services of his perimeter: for the forms; each act decides again. */
export interface VoiesDuTiers {
  voies: Voie[];
  services: { id: string; nom: string }[];
}

interface Ligne {
  titre: Titre;
  structure: string;
  nom: string;
  population: string | null;
  maintenant: Date;
  ligne: { personne: string | null; absente: boolean }[];
  services: { id: string; nom: string }[];
}

export async function voiesDuTiers(acces: Acces, personne: string): Promise<VoiesDuTiers> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(
      `WITH h AS (SELECT ${acces.horloge.sql()} AS maintenant),
       titre AS (
         SELECT CASE f.role WHEN 'agent' THEN 'entourage' ELSE f.role END AS titre, f.structure FROM fonction f WHERE f.personne = $1)
       SELECT t.titre, t.structure, s.nom, population_de(t.structure) AS population, h.maintenant,
              ligne_technique(t.structure, h.maintenant) AS ligne,
              (WITH RECURSIVE dessous AS (
                 SELECT id, nom FROM structure WHERE id = t.structure AND t.titre <> 'entourage'
                 UNION ALL SELECT e.id, e.nom FROM structure e JOIN dessous d ON e.parent = d.id)
               SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'nom', nom) ORDER BY nom), '[]'::jsonb)
                 FROM (SELECT id, nom FROM dessous ORDER BY nom LIMIT 300) d) AS services
         FROM titre t JOIN structure s ON s.id = t.structure, h ORDER BY t.titre = 'entourage', t.titre, s.nom`,
      [personne],
    );
    const jour = rows[0]?.maintenant.toISOString().slice(0, 10) ?? '';
    const presents = (l: Ligne): string[] =>
      l.ligne.flatMap((e) => (e.personne === null || e.absente ? [] : [e.personne]));
    const connus = await professionnelsDe(client, rows.flatMap(presents));
    const voies = rows.flatMap((l): Voie[] => {
      const profil = l.population === null ? undefined : profilApplicable(l.population, jour);
      if (profil === undefined) return [];
      const entrees = voiesDEntree(profil, [l.titre]);
      const contacts = presents(l).flatMap((p) => connus.get(p) ?? []);
      const { titre, structure, nom: structureNom, services } = l;
      return [{ titre, structure, structureNom, profil, entrees, contacts, services }];
    });
    const services = voies.filter((v) => v.entrees.some((e) => e !== 'orientation')).flatMap((v) => v.services);
    return { voies, services: [...new Map(services.map((s) => [s.id, s])).values()] };
  });
}
