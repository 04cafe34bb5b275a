import { Choix, Jour, Numero, Texte } from '../../../champs.js';
import type { Acte, Decision } from '../../../acte.js';
import { estRefus, saisieInvalide, type Refus } from '../../../erreurs.js';
import type { Accompagnement } from '../../etat.js';
import { achever, ecritAvec, estLAgent, projetChange, viser } from '../ecrire.js';
import type { Action, QuiFait } from '../etat.js';
import { fusionner, remplaces, telQueLu, type Champs } from '../fusion.js';
import { champsDeLaLigne, problemesDeLaLigne } from '../lignes.js';
import { ligneInconnue, modifieEntreTemps, tropDActions } from '../refus.js';
import { estOuverte, ouvertes } from '../regles.js';
import { quiFait } from './ajouter-action.js';

export class ChangerAction {
  @Numero({ libelle: 'Ligne' })
  numero!: string;

  @Numero({ libelle: 'Version lue' })
  lu!: string;

  @Texte({ libelle: 'Quoi', min: 3, max: 300, optionnel: true })
  quoi?: string;

  @Choix({ libelle: 'Qui le fait', parmi: quiFait, optionnel: true })
  qui?: QuiFait;

  @Jour({ libelle: 'Pour quand', optionnel: true })
  echeance?: string;

  @Texte({ libelle: 'Nature', max: 40, optionnel: true })
  genre?: string;
}

/**
 * Other words for a line, field by field: what only one of the two changed is kept, what both changed goes back to whoever comes
 * second with nothing lost (point 11). Changed by her, it waits for his yes again; changed by him, it is his word.
 */
export const changerAction: Acte<Accompagnement, ChangerAction> = {
  type: 'accompagnement.changerAction',
  champs: ChangerAction,
  qui: ecritAvec,
  decider(a, { numero, lu, ...saisi }, contexte, auteur): Refus | Decision<Accompagnement> {
    const { instant } = contexte;
    const trouve = viser({ a, auteur, instant, inconnu: ligneInconnue }, 'actions', numero);
    if (estRefus(trouve)) return trouve;
    const { plan, vise } = trouve;
    if (vise.faiteLe !== undefined || vise.retireLe !== undefined) return ligneInconnue;
    const present = champsDeLaLigne(vise);
    const { champs, conflits } = fusionner(telQueLu(present, vise.editions, Number(lu)), present, ecrits(saisi));
    if (conflits.length > 0) return modifieEntreTemps(conflits);
    const avant = remplaces(present, champs);
    if (Object.keys(avant).length === 0) return { etat: a, faits: [], reponse: { version: plan.version } };
    const change = Object.fromEntries(Object.keys(avant).map((c) => [c, champs[c]]));
    const problemes = problemesDeLaLigne(a, change, instant);
    if (problemes !== undefined) return saisieInvalide(problemes);
    const suite = projetChange(a, plan, auteur);
    const { avis: _surLesAnciensMots, genre: _ancien, ...reste } = vise;
    const ligne: Action = {
      ...reste,
      ...mots(champs),
      projet: suite.projet,
      version: suite.version,
      changePar: auteur.id,
      editions: [...vise.editions, { version: suite.version, le: instant, par: auteur.id, avant }],
      ...(estLAgent(auteur, a) ? { avis: { valeur: 'oui', le: instant } } : {}),
    };
    // Other words for a line that he had refused bring it back: it counts again.
    if (!estOuverte(vise) && ouvertes(plan).length >= a.reglages.actionsMax) return tropDActions(a.reglages.actionsMax);
    const actions = plan.actions.map((l) => (l === vise ? ligne : l));
    const fait = { type: 'actionChangee', par: auteur.id, numero: vise.numero };
    return achever(a, { ...plan, ...suite, actions }, contexte, fait);
  },
};

const ecrits = (saisi: Pick<ChangerAction, 'quoi' | 'qui' | 'echeance' | 'genre'>): Champs =>
  Object.fromEntries(
    Object.entries(saisi).flatMap(([c, v]: [string, string | undefined]) => (v === undefined ? [] : [[c, v.trim()]])),
  );

const mots = ({
  quoi = '',
  qui = '',
  echeance = '',
  genre = '',
}: Champs): Pick<Action, 'quoi' | 'qui' | 'echeance'> & {
  genre?: string;
} => ({ quoi, qui: qui as QuiFait, echeance, ...(genre === '' ? {} : { genre }) });
