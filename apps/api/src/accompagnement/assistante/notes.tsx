import type { VNode } from 'preact';
import { EcrireNote } from '#libs/domaine/accompagnement/notes/ecrire-note.js';
import type { MesNotes } from '#libs/registre/notes/mes-notes.js';
import { ChampTexte } from '../../commun/pages/champs.js';
import { Quand } from '../../commun/pages/dates.js';
import { BoutonActe, Formulaire, liaison, type Erreurs } from '../../commun/pages/formulaire.js';
import { Gabarit } from '../../commun/pages/gabarit.js';
import type { ContextePage } from '../../commun/requete/page.js';

/** Her own notes, on a page of their own: nothing goes from here to the sheet, to the plan, or to anybody. */
export function PageNotes(props: { page: ContextePage; lues: MesNotes; erreurs?: Erreurs }): VNode {
  const { page, lues, erreurs = {} } = props;
  const chemin = `/accompagnements/${lues.reference}/notes`;
  return (
    <Gabarit
      page={page}
      titre="Mes notes"
      chapeau="Pour vous seule. Elles ne sont ni transmises, ni exportées, et disparaissent avec le dossier."
      enErreur={Object.keys(erreurs).length > 0}
    >
      <p>
        <a class="fr-link" href={`/accompagnements/${lues.reference}`}>
          Revenir à l’accompagnement
        </a>
      </p>
      <Formulaire page={page} action={chemin} erreurs={erreurs} bouton="Garder cette note">
        <ChampTexte {...liaison(EcrireNote, page, erreurs)('texte')} lignes={6} lisiblePar="vous seule" />
      </Formulaire>
      {lues.notes.map((n) => (
        <article key={n.id}>
          <h2>
            <Quand le={n.le} annee />
          </h2>
          <p class="paroles">{n.texte}</p>
          <BoutonActe
            page={page}
            action={`${chemin}/effacement`}
            libelle="Effacer cette note"
            champs={{ note: n.id }}
          />
        </article>
      ))}
    </Gabarit>
  );
}
