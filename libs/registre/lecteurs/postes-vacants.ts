import type { Couvert } from '#libs/domaine/absence/prevision.js';
import type { NaturePoste } from '#libs/reglementation/profil.js';
import type { ReglagesDuLieu } from '../reglages.js';
import type { Acces } from './lecteur.js';
import { prevision, SEMAINE } from './prevision.js';

/** A post without a holder, which is no absence: who holds there what cannot wait, or whose it is to find somebody. */
export interface PosteVacant {
  poste: string;
  nature: NaturePoste;
  secteur: string;
  etat: Couvert;
  par: string | null;
  /** Whose it is to fill; null: nobody of the line, the telephone list. */
  aQui: string | null;
}

/** Of the line of whoever leads, at the next half-day that is worked. */
export async function postesVacants(acces: Acces, personne: string, reglages: ReglagesDuLieu): Promise<PosteVacant[]> {
  const { lignes, trous } = await prevision(acces, personne, reglages, SEMAINE);
  return lignes.flatMap(({ poste, nature, secteur, titulaire, demiJours: [premier] }) =>
    titulaire !== null || premier === undefined
      ? []
      : [
          {
            poste,
            nature,
            secteur,
            etat: premier.etat,
            par: premier.par,
            aQui: trous.find((t) => t.poste === poste)?.aQui ?? null,
          },
        ],
  );
}
