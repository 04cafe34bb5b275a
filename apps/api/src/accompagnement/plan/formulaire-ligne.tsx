import type { VNode } from 'preact';
import { AjouterAction } from '#libs/domaine/accompagnement/plan/actes/ajouter-action.js';
import type { Action, Plan } from '#libs/domaine/accompagnement/plan/etat.js';
import type { Champs } from '#libs/domaine/accompagnement/plan/fusion.js';
import { champsDeLaLigne } from '#libs/domaine/accompagnement/plan/lignes.js';
import { genresDe } from '#libs/domaine/accompagnement/plan/regles.js';
import { ChampChoix, ChampDate, ChampListe, ChampTexte } from '../../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { Conflits } from './conflit.js';
import { duGeste } from '../gestes.js';
import { direLeJour, QUI, type AvecUnPlan, type Lecteur } from './mots.js';

interface Props {
  page: ContextePage;
  erreurs: Erreurs;
  a: AvecUnPlan;
  plan: Plan | undefined;
  lecteur: Lecteur;
  /** Where acts are sent, and where to go back. */
  base: string;
  retour: string;
  ligne?: Action;
}

const JOUR_OUVRE = 'Un jour où les services travaillent, là où est l’agent.';

/** One line, new or changed: who does what by when. */
export function FormulaireDeLigne({ ligne, ...props }: Props): VNode {
  const { a, plan, lecteur, base, retour } = props;
  const { page, erreurs } = duGeste(props.page, props.erreurs, 'echeance');
  const genres = genresDe(a.profil);
  const lier = liaison(AjouterAction, page, erreurs);
  const action = `${base}/plan-action${ligne === undefined ? '' : '-change'}`;
  const deja: Champs = ligne === undefined ? {} : champsDeLaLigne(ligne);
  const valeur = (champ: string): { valeur?: string } => (deja[champ] === undefined ? {} : { valeur: deja[champ] });
  return (
    <>
      {ligne === undefined || plan === undefined ? null : (
        <Conflits
          page={page}
          action={action}
          noms={{ quoi: 'Quoi', qui: 'Qui le fait', echeance: 'Pour quand', genre: 'Nature' }}
          mots={['quoi']}
          present={champsDeLaLigne(ligne)}
          editions={ligne.editions}
          version={plan.version}
          dire={(champ, v) => direLaValeur(champ, v, a, lecteur)}
        />
      )}
      <Formulaire
        page={page}
        action={action}
        erreurs={erreurs}
        bouton={ligne === undefined ? 'Ajouter cette action' : 'Enregistrer'}
        annuler={{ href: retour, libelle: 'Revenir sans changer' }}
      >
        {ligne === undefined || plan === undefined ? null : (
          <>
            <input type="hidden" name="numero" value={ligne.numero} />
            <input type="hidden" name="lu" value={page.valeurs['lu'] ?? plan.version} />
          </>
        )}
        <ChampTexte
          {...valeur('quoi')}
          {...lier('quoi')}
          optionnel={false}
          lignes={3}
          lisiblePar="vous deux, et personne d’autre"
        />
        <ChampChoix {...valeur('qui')} {...lier('qui')} optionnel={false} choix={QUI[lecteur]} />
        <ChampDate {...valeur('echeance')} {...lier('echeance')} optionnel={false} aide={JOUR_OUVRE} />
        {Object.keys(genres).length === 0 ? null : (
          <ChampListe {...valeur('genre')} {...lier('genre')} optionnel={lecteur === 'agent'} choix={genres} />
        )}
      </Formulaire>
    </>
  );
}

function direLaValeur(champ: string, valeur: string, a: AvecUnPlan, lecteur: Lecteur): string {
  if (champ === 'qui') return QUI[lecteur][valeur as Action['qui']];
  if (champ === 'echeance') return direLeJour(valeur, a);
  return champ === 'genre' ? (genresDe(a.profil)[valeur] ?? '') : valeur;
}
