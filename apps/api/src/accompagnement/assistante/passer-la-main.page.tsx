import type { VNode } from 'preact';
import { Confier } from '#libs/domaine/accompagnement/fin/actes/confier.js';
import type { Professionnel } from '#libs/domaine/courriel.js';
import { ChampListe } from '../../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../../commun/pages/formulaire.js';
import { Gabarit } from '../../commun/pages/gabarit.js';
import type { ContextePage } from '../../commun/requete/page.js';

interface Props {
  page: ContextePage;
  reference: string;
  presents: readonly { id: string; qui: Professionnel }[];
  erreurs?: Erreurs;
}

/** She hands an accompaniment over herself, to somebody who receives there now. */
export function PagePasserLaMain({ page, reference, presents, erreurs = {} }: Props): VNode {
  const retour = `/accompagnements/${reference}`;
  return (
    <Gabarit
      page={page}
      titre="Passer la main"
      chapeau="Votre collègue est prévenue aussitôt. Vous n’avez plus accès à ce dossier, et vos notes ne la suivent pas."
      enErreur={Object.keys(erreurs).length > 0}
    >
      {presents.length === 0 ? (
        <p>Personne d’autre ne peut le recevoir en ce moment. Parlez-en avec votre conseillère technique.</p>
      ) : (
        <Formulaire
          page={page}
          action={`${retour}/confier-a`}
          erreurs={erreurs}
          bouton="Confier l’accompagnement"
          annuler={{ href: retour, libelle: 'Revenir à l’accompagnement' }}
        >
          <ChampListe
            {...liaison(Confier, page, erreurs)('a')}
            choix={Object.fromEntries(presents.map(({ id, qui }) => [id, `${qui.nom}, ${qui.qualite}`]))}
          />
        </Formulaire>
      )}
    </Gabarit>
  );
}
