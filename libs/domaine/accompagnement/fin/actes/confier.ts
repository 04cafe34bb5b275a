import { Reference } from '../../../champs.js';
import type { Acte, Contexte, Decision } from '../../../acte.js';
import { refus, saisieInvalide, type Refus } from '../../../erreurs.js';
import { composer } from '../../../signalement/courriels/composer.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { aQuiConfier } from '../etat.js';

export class Confier {
  @Reference({ libelle: 'Confier à' })
  a!: string;
}

export const rienAConfier = refus('RIEN_A_CONFIER', 'Cet accompagnement est terminé, ou déjà confié à cette personne.');

/** Whoever leads hands it to somebody else, without reading it: her rank opens nothing. */
export const confier: Acte<Accompagnement, Confier> = {
  type: 'accompagnement.confier',
  champs: Confier,
  porte: 'encadrement',
  qui: (auteur, _a, { ligne }) => ligne.some((e) => e.personne === auteur.id && e.nature !== 'assistant'),
  decider: (a, { a: vers }, contexte, auteur) => passer(a, vers, contexte, auteur.id),
};

/** Its holder hands it over herself. What she wrote for herself alone does not follow. */
export const passerLaMain: Acte<Accompagnement, Confier> = {
  type: 'accompagnement.passerLaMain',
  champs: Confier,
  qui: (auteur, a) => a.titulaire === auteur.id,
  decider: (a, { a: vers }, contexte, auteur) => passer(a, vers, contexte, auteur.id),
};

function passer(a: Accompagnement, vers: string, { carte }: Contexte, par: string): Refus | Decision<Accompagnement> {
  if (cloture(a) !== undefined || a.titulaire === vers) return rienAConfier;
  if (!aQuiConfier(a, carte).personnes.includes(vers))
    return saisieInvalide({ a: ['Choisissez une personne présente, parmi celles qui sont proposées.'] });
  const tour = a.tour + 1;
  return {
    etat: { ...a, titulaire: vers, tour },
    faits: [{ type: 'accompagnementConfie', par }],
    courriels: [composer('affaireConfiee', { pour: vers, numero: String(tour), donnees: {} })],
  };
}
