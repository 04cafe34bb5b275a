import { randomUUID } from 'node:crypto';
import type { Auteur } from '#libs/domaine/acte.js';
import type { Maison } from '../../outils/maison.js';
import { enAdministrateur } from '../boucle/outils.js';

/** The conseillère technique of another region of the same ministry. */
export async function uneVoisine(m: Maison): Promise<Auteur> {
  const [id, region, secteur] = [randomUUID(), randomUUID(), randomUUID()];
  const ordres: [string, unknown[]][] = [
    [
      `INSERT INTO structure (id, code, nature, nom, parent) SELECT $1, 'MEF-BRE', 'region', 'MEF-BRE', id FROM structure WHERE code = 'MEF'`,
      [region],
    ],
    [`INSERT INTO secteur (id, code, nom) VALUES ($1, 'S-BRE', 'Bretagne')`, [secteur]],
    ['INSERT INTO secteur_structure VALUES ($1, $2)', [secteur, region]],
    [`INSERT INTO personne (id, code) VALUES ($1, 'ctrBretagne')`, [id]],
    [
      `INSERT INTO identite (personne, prenom, nom, courriel, telephone, recherche) VALUES ($1, 'Rozenn', 'Le Bihan', 'rozenn@bre.example', '02 99 00 00 00', 'rozenn le bihan')`,
      [id],
    ],
    [`INSERT INTO fonction VALUES ($1, 'conseillerTechnique', $2)`, [id, region]],
    [
      `INSERT INTO poste (code, nature, secteur, rang, titulaire, telephone) VALUES ('P-BRE', 'conseillerTechnique', $1, 1, $2, '02 99 00 00 01')`,
      [secteur, id],
    ],
  ];
  for (const [sql, valeurs] of ordres) await enAdministrateur(m, sql, valeurs);
  return { id, fonctions: [{ role: 'conseillerTechnique', structure: region }] };
}
