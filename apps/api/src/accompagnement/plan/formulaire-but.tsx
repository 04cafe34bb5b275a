import type { VNode } from 'preact';
import { AjouterObjectif } from '#libs/domaine/accompagnement/plan/actes/ajouter-objectif.js';
import { Remarquer } from '#libs/domaine/accompagnement/plan/actes/remarquer.js';
import type { Objectif, Plan } from '#libs/domaine/accompagnement/plan/etat.js';
import { ChampTexte } from '../../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { Conflits } from './conflit.js';
import { duGeste } from '../gestes.js';
import type { Lecteur } from './mots.js';

interface Props {
  page: ContextePage;
  erreurs: Erreurs;
  lecteur: Lecteur;
  base: string;
  retour: string;
}

const LISIBLE = 'vous deux, et personne d’autre';

/** A goal in the agent's own words, new or changed. */
export function FormulaireDeBut({ but, plan, ...props }: Props & { but?: Objectif; plan: Plan | undefined }): VNode {
  const { lecteur, base, retour } = props;
  const { page, erreurs } = duGeste(props.page, props.erreurs, 'objectif');
  const lier = liaison(AjouterObjectif, page, erreurs);
  const action = `${base}/plan-objectif${but === undefined ? '' : '-change'}`;
  const libelle = lecteur === 'agent' ? 'Ce que je souhaite, avec mes mots' : 'Ce que l’agent souhaite, avec ses mots';
  const change = but === undefined || plan === undefined ? undefined : { but, plan };
  return (
    <>
      {change === undefined ? null : (
        <Conflits
          page={page}
          action={action}
          noms={{ objectif: 'Le but' }}
          mots={['objectif']}
          present={{ objectif: change.but.texte }}
          editions={change.but.editions}
          version={change.plan.version}
          dire={(_champ, v) => v}
        />
      )}
      <Formulaire
        page={page}
        action={action}
        erreurs={erreurs}
        bouton={change === undefined ? 'Ajouter ce but' : 'Enregistrer'}
        annuler={{ href: retour, libelle: 'Revenir sans changer' }}
      >
        {change === undefined ? null : (
          <>
            <input type="hidden" name="numero" value={change.but.numero} />
            <input type="hidden" name="lu" value={page.valeurs['lu'] ?? change.plan.version} />
          </>
        )}
        <ChampTexte
          {...(but === undefined ? {} : { valeur: but.texte })}
          {...lier('objectif')}
          libelle={libelle}
          lignes={3}
          lisiblePar={LISIBLE}
        />
      </Formulaire>
    </>
  );
}

export function FormulaireDeRemarque(props: Props): VNode {
  const { page, erreurs } = duGeste(props.page, props.erreurs, 'remarque');
  const lier = liaison(Remarquer, page, erreurs);
  return (
    <Formulaire
      page={page}
      action={`${props.base}/plan-remarque`}
      erreurs={erreurs}
      bouton="Ajouter cette remarque"
      annuler={{ href: props.retour, libelle: 'Revenir sans écrire' }}
    >
      <ChampTexte {...lier('remarque')} lignes={4} lisiblePar={LISIBLE} />
    </Formulaire>
  );
}
