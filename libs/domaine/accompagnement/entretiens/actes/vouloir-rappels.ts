import type { Acte, Contexte, Decision } from '../../../acte.js';
import { Choix } from '../../../champs.js';
import { accompagnementTermine } from '../../accords/refus.js';
import { arretables } from '../../courriels/envois.js';
import { cloture, type Accompagnement } from '../../etat.js';
import { fixes, rappeler } from '../rappel.js';

export class VouloirRappels {
  @Choix({
    libelle: 'Rappels des rendez-vous',
    parmi: { oui: 'M’écrire avant chaque rendez-vous', non: 'Ne pas m’écrire' },
  })
  rappels!: 'oui' | 'non';
}

/** He asks for reminders, or no longer wants them: those of the meetings to come are written, or stopped, at once. */
export const vouloirRappels: Acte<Accompagnement, VouloirRappels> = {
  type: 'accompagnement.vouloirRappels',
  champs: VouloirRappels,
  qui: (auteur, a) => a.agent === auteur.id,
  decider(a, { rappels }, contexte, auteur): ReturnType<Acte<Accompagnement>['decider']> {
    if (cloture(a) !== undefined) return accompagnementTermine;
    const { rappelsDesEntretiens: _avant, ...reste } = a.souhaits;
    const courrielsAnnules = arretables(a, contexte, (m) => m.gabarit === 'rappelRendezVous');
    const faits = [{ type: 'rappelsVoulus', par: auteur.id, oui: rappels === 'oui' }];
    if (rappels === 'non') return { etat: { ...a, souhaits: reste }, faits, courrielsAnnules };
    const voulus = { ...a, souhaits: { ...reste, rappelsDesEntretiens: true as const } };
    return { ...tousLesRappels(voulus, contexte), faits, courrielsAnnules };
  },
};

function tousLesRappels(a: Accompagnement, contexte: Contexte): Pick<Decision<Accompagnement>, 'etat' | 'courriels'> {
  let etat = a;
  const courriels = fixes(a, contexte.instant).flatMap((e) => {
    const suite = rappeler(etat, contexte, e);
    etat = suite.etat;
    return suite.courriels;
  });
  return { etat, courriels };
}
