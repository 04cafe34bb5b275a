import { Texte } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import { mene, siClos } from '../agir.js';
import type { Evenement } from '../etat.js';
import { refuserLesNoms } from '../sans-nom.js';

export class EcrireRapport {
  @Texte({ libelle: 'Moyens mis en œuvre', min: 3, max: 2000 })
  moyens!: string;

  @Texte({ libelle: 'Recommandations collectives', min: 3, max: 2000 })
  recommandations!: string;

  @Texte({ libelle: 'Conséquences sociales de ce qui s’est passé', min: 3, max: 2000 })
  consequencesSociales!: string;
}

export const pasFinie = refus('PAS_FINIE', 'L’intervention sur place n’est pas terminée : terminez-la d’abord.');

/** Dates, forms, means, recommendations, social consequences; nothing nominative. It closes; the calendar goes on. */
export const ecrireRapport: Acte<Evenement, EcrireRapport> = {
  type: 'evenement.ecrireRapport',
  champs: EcrireRapport,
  porte: 'evenement',
  sansNom: (c) => `${c.moyens}\n${c.recommandations}\n${c.consequencesSociales}`,
  qui: mene,
  decider(e, champs, contexte, auteur): Refus | Decision<Evenement> {
    const clos = siClos(e);
    if (clos !== undefined) return clos;
    if (e.deploiements.length > 0 && e.finie === undefined) return pasFinie;
    const refuse = refuserLesNoms(champs, ['moyens', 'recommandations', 'consequencesSociales'], contexte);
    if (refuse !== undefined) return refuse;
    const rapport = {
      par: auteur.id,
      le: contexte.instant,
      moyens: champs.moyens.trim(),
      recommandations: champs.recommandations.trim(),
      consequencesSociales: champs.consequencesSociales.trim(),
    };
    return {
      etat: { ...e, rapport },
      faits: [{ type: 'rapportEcrit', par: auteur.id }],
      tachesFaites: ['rapportDEvenement', 'pointDeSituation', 'interventionDemandee', 'proposerALaFamille'],
      evenement: { combien: null, closLe: contexte.instant },
    };
  },
};
