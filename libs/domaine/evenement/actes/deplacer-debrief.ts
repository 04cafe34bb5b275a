import { Heure, Jour } from '../../champs.js';
import type { Acte, Decision } from '../../acte.js';
import { estRefus, refus, saisieInvalide, type Refus } from '../../erreurs.js';
import { ecrit, instantSaisi, participe } from '../agir.js';
import type { Evenement } from '../etat.js';
import { debriefer, quiEtaitLa } from './finir.js';

export class DeplacerDebrief {
  @Jour({ libelle: 'Jour' })
  jour!: string;

  @Heure({ libelle: 'Heure' })
  heure!: string;
}

export const pasDeDebrief = refus(
  'PAS_DE_DEBRIEF',
  'L’intervention n’est pas terminée : le temps de reprise ensemble sera proposé à ce moment-là.',
);

/** It can be moved, not dropped. */
export const deplacerDebrief: Acte<Evenement, DeplacerDebrief> = {
  type: 'evenement.deplacerDebrief',
  champs: DeplacerDebrief,
  porte: 'evenement',
  qui: (auteur, e, contexte) => participe(auteur, e, contexte),
  decider(e, champs, contexte, auteur): Refus | Decision<Evenement> {
    const { instant } = contexte;
    if (e.finie === undefined) return pasDeDebrief;
    const debrief = instantSaisi(e, champs);
    if (estRefus(debrief)) return debrief;
    if (debrief <= instant) return saisieInvalide({ jour: ['Choisissez un moment à venir.'] });
    const sequence = e.finie.sequence + 1;
    return ecrit(e, auteur, instant, {
      suite: { finie: { ...e.finie, debrief, sequence } },
      fait: { type: 'debriefDeplace' },
      courriels: quiEtaitLa(e, contexte).map((pour) => debriefer(e, { pour, instant, debrief, sequence })),
    });
  },
};
