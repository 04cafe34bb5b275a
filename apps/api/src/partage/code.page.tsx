import type { VNode } from 'preact';
import { Texte } from '#libs/domaine/champs.js';
import { saisieInvalide } from '#libs/domaine/erreurs.js';
import { ChampTexte } from '../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import type { ContextePage } from '../commun/requete/page.js';

export class OuvrirPartage {
  @Texte({ libelle: 'Code reçu au téléphone', max: 60 })
  code!: string;
}

/** Mistyped, spent, closed, over: one answer. */
export const codeNonReconnu = saisieInvalide({
  code: [
    'Ce code n’est pas reconnu, ou a déjà servi. Tapez-le de nouveau ; s’il ne passe pas, appelez le service social, qui vous en donnera un autre.',
  ],
});

/** For a service outside: one field. Opening the address shows nothing and changes nothing, whoever or whatever opens it. */
export function PageCodeDePartage(props: { page: ContextePage; erreurs?: Erreurs; attendre?: number }): VNode {
  const { page, erreurs = {}, attendre } = props;
  return (
    <Gabarit
      page={page}
      titre="Lire ce que le service social vous transmet"
      chapeau="Le code vous est dit au téléphone. La page ne s’ouvre qu’une fois."
      enErreur={Object.keys(erreurs).length > 0}
    >
      {attendre === undefined ? null : (
        <Note genre="attention" titre="Trop d’essais à la suite.">
          Réessayez dans {Math.ceil(attendre / 60)} min, ou appelez le service social : rien n’est perdu.
        </Note>
      )}
      <Formulaire page={page} action="/partages/code" erreurs={erreurs} bouton="Lire">
        <ChampTexte
          {...liaison(OuvrirPartage, page, erreurs)('code')}
          aide="Dix chiffres et lettres, en majuscules ou en minuscules, avec ou sans tiret."
        />
      </Formulaire>
    </Gabarit>
  );
}
