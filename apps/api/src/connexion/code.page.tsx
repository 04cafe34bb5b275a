import type { VNode } from 'preact';
import { Texte } from '#libs/domaine/champs.js';
import { ChampTexte } from '../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import type { ContextePage } from '../commun/requete/page.js';
import { PlutotParTelephone } from './connexion.page.js';

export class EntrerCode {
  @Texte({ libelle: 'Code de votre lettre', max: 60 })
  code!: string;
}

/** One field: what the letter bears. The address is the same for everybody; opening it says nothing of anybody. */
export function PageCode({
  page,
  erreurs = {},
  attendre,
}: {
  page: ContextePage;
  erreurs?: Erreurs;
  /** Too many attempts: seconds. */
  attendre?: number;
}): VNode {
  return (
    <Gabarit
      page={page}
      titre="Répondre avec le code de votre lettre"
      chapeau="Vous avez reçu une lettre du service social du personnel ? Tapez le code qu’elle porte. Aucun compte n’est nécessaire."
      enErreur={Object.keys(erreurs).length > 0}
      cacher
    >
      {attendre === undefined ? null : (
        <Note genre="attention" titre="Trop d’essais à la suite.">
          Pour protéger les lettres de tous, cette page attend. Réessayez dans {minutes(attendre)}, ou téléphonez : une
          personne répond, et votre lettre reste valable.
        </Note>
      )}
      <Formulaire page={page} action="/code" erreurs={erreurs} bouton="Ouvrir ma page">
        <ChampTexte
          {...liaison(EntrerCode, page, erreurs)('code')}
          aide="Dix chiffres et lettres, en majuscules ou en minuscules, avec ou sans tiret."
        />
      </Formulaire>
      <PlutotParTelephone numero={page.site.telephone} />
    </Gabarit>
  );
}

/** The code is right, but nobody has yet noted that the letter was posted: nothing that the reader does may say so instead. */
export function PageBientot({ page }: { page: ContextePage }): VNode {
  return (
    <Gabarit
      page={page}
      titre="Votre code est le bon"
      chapeau="Votre page s’ouvrira dès que la personne qui vous a écrit aura noté l’envoi de sa lettre. Rien n’est perdu, et votre code reste valable."
      cacher
    >
      <p>Revenez demain, ou appelez-la : son numéro est dans la lettre.</p>
      <PlutotParTelephone numero={page.site.telephone} />
    </Gabarit>
  );
}

function minutes(secondes: number): string {
  const n = Math.ceil(secondes / 60);
  return `${n} minute${n > 1 ? 's' : ''}`;
}
