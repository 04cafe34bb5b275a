import type { VNode } from 'preact';
import { Reaffecter } from '#libs/domaine/signalement/actes/reaffecter.js';
import type { Du } from '#libs/registre/lecteurs/conseil.js';
import { ChampChoix } from '../commun/pages/champs.js';
import { dureeEnClair } from '../commun/pages/dates.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';

interface Props {
  page: ContextePage;
  du: Du;
  instant: string;
  erreurs?: Erreurs;
}

/** One situation handed to somebody else, unread (mission-anchors §4.16). */
export function PageConfier({ page, du, instant, erreurs = {} }: Props): VNode {
  const age = dureeEnClair((Date.parse(instant) - Date.parse(du.recuLe)) / 1000);
  return (
    <Gabarit
      page={page}
      titre="Confier une situation"
      chapeau={`Reçue il y a ${age}, confiée à ${du.confieeA?.nom ?? 'une personne partie'}. ${du.quoi === 'proposer' ? 'L’aide reste à proposer.' : 'Personne ne s’en est encore chargé.'} Vous ne la lisez pas.`}
      enErreur={Object.keys(erreurs).length > 0}
    >
      <Formulaire
        page={page}
        action={`/conseil/situations/${du.reference}`}
        erreurs={erreurs}
        bouton="Confier"
        annuler={{ href: '/conseil', libelle: 'Revenir sans rien changer' }}
      >
        <ChampChoix
          {...liaison(Reaffecter, page, erreurs)('a')}
          choix={Object.fromEntries(du.presents.map(({ id, qui }) => [id, `${qui.nom}, ${qui.qualite}`]))}
          aide="Les personnes présentes de la ligne. La nouvelle personne est prévenue aussitôt ; l’ancienne n’y a plus accès."
        />
      </Formulaire>
    </Gabarit>
  );
}
