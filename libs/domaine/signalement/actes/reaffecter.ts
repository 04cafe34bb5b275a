import { Reference } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { refus, saisieInvalide, type Refus } from '../../erreurs.js';
import { choix } from '../../routage/trace.js';
import { aQuiConfier } from '../acheminement.js';
import { confier } from '../confier.js';
import { composer } from '../courriels/composer.js';
import type { Signalement } from '../etat.js';

export class Reaffecter {
  @Reference({ libelle: 'Confier à' })
  a!: string;
}

export const rienAReaffecter = refus(
  'RIEN_A_REAFFECTER',
  'Cette situation est terminée, ou déjà confiée à cette personne.',
);

/**
 * Whoever leads the network hands a matter to somebody else of the line, without reading it (mission-anchors §4.16). The new
 * holder is told; the delays that ran go on running.
 */
export const reaffecter: Acte<Signalement, Reaffecter> = {
  type: 'signalement.reaffecter',
  champs: Reaffecter,
  porte: 'encadrement',
  qui: (auteur, _s, { ligne }) => ligne.some((e) => e.personne === auteur.id && e.nature !== 'assistant'),
  decider(s, { a }, { instant, carte }, auteur): Refus | Decision<Signalement> {
    if (s.closLe !== undefined || s.titulaire === a) return rienAReaffecter;
    if (!aQuiConfier(s, carte).personnes.includes(a))
      return saisieInvalide({ a: ['Choisissez une personne présente, parmi celles qui sont proposées.'] });
    const faits = [{ type: 'reaffecte', par: auteur.id }];
    const tour = s.tour + 1;
    const acheminement = [choix.encadrement];
    const tachesFaites = ['ligneEpuisee'];
    if (s.priseEnCharge === undefined && s.nonRecevable === undefined)
      return { ...confier({ ...s, acheminement, tour }, a, instant), faits, tachesFaites };
    const etat = {
      ...s,
      acheminement,
      tour,
      titulaire: a,
      ...(s.priseEnCharge ? { priseEnCharge: { ...s.priseEnCharge, par: a } } : {}),
    };
    return {
      etat,
      faits,
      tachesFaites,
      courriels: [composer('affaireConfiee', { pour: a, numero: String(tour), donnees: {} })],
    };
  },
};
