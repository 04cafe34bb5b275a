import type { Acte } from '../../acte.js';
import { Numero } from '../../champs.js';
import { estFini, type GroupeRessource } from '../etat.js';
import { pointInconnu, seanceTerminee } from '../refus.js';

export class OterPoint {
  @Numero({ libelle: 'Point' })
  point!: string;
}

/** Whoever wrote it, or who convened, takes an anonymised item off the agenda. */
export const oterPoint: Acte<GroupeRessource, OterPoint> = {
  type: 'groupeRessource.oterPoint',
  champs: OterPoint,
  qui: (auteur, g) => g.titulaire === auteur.id || g.points.some((p) => p.par === auteur.id),
  decider(g, { point }, { instant }, auteur) {
    if (estFini(g, instant)) return seanceTerminee;
    const celui = g.points.find((p) => String(p.numero) === point);
    if (celui === undefined || (celui.par !== auteur.id && g.titulaire !== auteur.id)) return pointInconnu;
    return {
      etat: { ...g, points: g.points.filter((p) => p !== celui) },
      faits: [{ type: 'pointOte', par: auteur.id, numero: celui.numero }],
    };
  },
};
