import { Choix } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { tient } from '../../continuite.js';
import { refus, type Refus } from '../../erreurs.js';
import type { Signalement } from '../etat.js';

export class AnnulerRappel {
  @Choix({ libelle: 'Rappel', parmi: { '1': 'Le prochain', '2': 'Le suivant' } })
  rang!: '1' | '2';
}

export const rappelInconnu = refus('RAPPEL_INCONNU', 'Ce rappel n’est plus prévu : il n’y a rien à annuler.');

/** She gives up a reminder, whatever the agent answered. */
export const annulerRappel: Acte<Signalement, AnnulerRappel> = {
  type: 'signalement.annulerRappel',
  champs: AnnulerRappel,
  qui: tient,
  decider(s, { rang }, _contexte, auteur): Refus | Decision<Signalement> {
    const indice = Number(rang) - 1;
    if (indice >= s.rappelsPrevus.length || s.closLe !== undefined) return rappelInconnu;
    return {
      etat: { ...s, rappelsPrevus: s.rappelsPrevus.filter((_, i) => i !== indice) },
      faits: [{ type: 'rappelAnnule', par: auteur.id, rang: indice + 1 }],
    };
  },
};
