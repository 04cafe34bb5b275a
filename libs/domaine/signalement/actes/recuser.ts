import { Choix } from '../../champs.js';
import type { Acte, Contexte, Decision, Tache } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import { acheminer } from '../../routage/acheminer.js';
import { demandeDe } from '../acheminement.js';
import { confier } from '../confier.js';
import type { Signalement } from '../etat.js';
import { dejaPrisEnCharge } from './accuser-reception.js';

/** Closed list, for the conseillère technique only; none of them says anything of the agent. */
export const motifsDeRecusation = {
  connaissance: 'Je connais cette personne',
  memeService: 'Nous travaillons au même endroit',
  mandat: 'Mon mandat ou une autre fonction m’en empêche',
  autre: 'Je préfère ne pas le dire',
} as const;

export class Recuser {
  @Choix({ libelle: 'Pourquoi', parmi: motifsDeRecusation, optionnel: true })
  motif?: keyof typeof motifsDeRecusation;
}

export const personneApresVous = refus(
  'PERSONNE_APRES_VOUS',
  'Personne d’autre ne peut recevoir cette situation en ce moment. Appelez votre conseillère technique.',
);

/**
 * She steps aside before taking charge. The reason, if she gives one, is a line of a closed list that only the conseillère
 * technique sees; it is not kept with the matter (mission-anchors A5).
 */
export const recuser: Acte<Signalement, Recuser> = {
  type: 'signalement.recuser',
  champs: Recuser,
  qui: (auteur, s) => s.titulaire === auteur.id,
  decider(s, { motif }, contexte, auteur): Refus | Decision<Signalement> {
    const { instant } = contexte;
    if (s.priseEnCharge !== undefined || s.closLe !== undefined || s.nonRecevable !== undefined)
      return dejaPrisEnCharge;
    const recusations = [...s.recusations, { par: auteur.id, le: instant }];
    const suivant = acheminer(demandeDe({ ...s, recusations }, contexte.carte));
    if (suivant.personne === undefined) return personneApresVous;
    const apres = { ...s, recusations, acheminement: suivant.trace, tour: s.tour + 1 };
    const { etat, courriels } = confier(apres, suivant.personne, instant);
    return {
      etat,
      courriels,
      faits: [{ type: 'recuse', par: auteur.id }],
      taches: pourLaConseillere(s, contexte, motif ?? 'autre'),
    };
  },
};

function pourLaConseillere(s: Signalement, { ligne }: Contexte, motif: string): Tache[] {
  const conseillere = ligne.find((e) => e.nature !== 'assistant' && e.personne !== null)?.personne ?? null;
  return [{ cle: `recusation:${s.tour}`, nature: `recusation.${motif}`, pour: conseillere }];
}
