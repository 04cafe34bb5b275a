import type { Accompagnement } from '../../accompagnement/etat.js';
import { empeche } from '../../accompagnement/accords/regle.js';
import { siNomme } from '../../anonymat/nommer.js';
import { Case, Reference, Texte } from '../../champs.js';
import type { ActeConjoint } from '../../conjoint.js';
import { saisieInvalide } from '../../erreurs.js';
import { rapporteUneConfidence } from '../../partage/relire.js';
import { estFini, siege, type GroupeRessource } from '../etat.js';
import { seanceTerminee } from '../refus.js';

export class InscrirePoint {
  @Reference({ libelle: 'Séance' })
  seance!: string;

  @Texte({ libelle: 'La situation, sans personne', min: 10, max: 2000 })
  situation!: string;

  @Case({
    libelle: 'Ce texte ne nomme personne et ne permet de reconnaître personne',
    exige: 'relisez-le, ôtez ce qui désigne quelqu’un, puis cochez cette case.',
  })
  sansNom!: boolean;
}

/**
 * Without the agent's agreement a situation comes before the group only without him: refused as soon as the words name him or
 * anybody of the annuaire, or tell what was confided, since members who are not bound by secrecy read it. Nothing ties the item to
 * his dossier.
 */
export const inscrirePoint: ActeConjoint<GroupeRessource, Accompagnement, InscrirePoint> = {
  type: 'groupeRessource.inscrirePoint',
  champs: InscrirePoint,
  cible: ({ seance }) => seance,
  cite: ({ situation }, a) => ({ texte: situation, agent: a.agent }),
  qui: (auteur, a, g) => a.titulaire === auteur.id && siege(g, auteur.id),
  decider(a, g, champs, { instant, nommes = [] }, auteur) {
    const empechement = empeche(a, instant, 'accompagnement');
    if (empechement !== undefined) return empechement;
    if (estFini(g, instant)) return seanceTerminee;
    const texte = champs.situation.trim();
    const nomme = siNomme('situation', texte, nommes);
    if (nomme !== undefined) return nomme;
    if (rapporteUneConfidence(texte))
      return saisieInvalide({
        situation: ['Ce texte rapporte ce qui a été confié, et tous les membres le liront. Écrivez-le autrement.'],
      });
    const numero = g.inscrits + 1;
    return {
      cible: {
        etat: { ...g, inscrits: numero, points: [...g.points, { numero, texte, par: auteur.id, le: instant }] },
        faits: [{ type: 'pointInscrit', par: auteur.id, numero }],
      },
    };
  },
};
