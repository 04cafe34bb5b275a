import type { Acte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import { confier, designer } from '../confier.js';
import type { Signalement } from '../etat.js';
import { dejaPrisEnCharge } from './accuser-reception.js';

export class Recuser {}

export const personneApresVous = refus(
  'PERSONNE_APRES_VOUS',
  'Personne d’autre ne peut recevoir cette situation en ce moment. Appelez votre conseillère technique.',
);

/** She steps aside before taking charge. No reason is asked: it would say something of the agent, or of her. */
export const recuser: Acte<Signalement, Recuser> = {
  type: 'signalement.recuser',
  champs: Recuser,
  qui: (auteur, s) => s.titulaire === auteur.id,
  decider(s, _champs, { instant, ligne }, auteur): Refus | Decision<Signalement> {
    if (s.priseEnCharge !== undefined || s.closLe !== undefined) return dejaPrisEnCharge;
    const recusations = [...s.recusations, { par: auteur.id, le: instant }];
    const suivant = designer(
      ligne,
      recusations.map((r) => r.par),
    );
    if (suivant === undefined) return personneApresVous;
    const { etat, courriels } = confier({ ...s, recusations, tour: s.tour + 1 }, suivant, instant);
    return { etat, courriels, faits: [{ type: 'recuse', par: auteur.id }] };
  },
};
