import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { montrer } from '#libs/registre/codes/code.js';
import type { SeancePourMoi } from '#libs/registre/lecteurs/seances.js';
import { ChampTexte } from '../commun/pages/champs.js';
import { quandEnClair } from '../commun/pages/dates.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { Note } from '../commun/pages/note.js';
import type { ContextePage } from '../commun/requete/page.js';

/** The token, shown this once: the only thing that gives the place back. */
export function MaPlace({
  jeton,
  s,
  instant,
}: {
  jeton: string;
  s: SeancePourMoi | undefined;
  instant: string;
}): VNode {
  return (
    <Note genre="information" titre="Une place vous est gardée.">
      {s === undefined ? null : (
        <p>
          {quandEnClair(s.debut, instant, { fuseau: fuseau(s.territoire) })}, {s.ou}.
        </p>
      )}
      <p>
        Pour la rendre, il faudra ce jeton, montré cette seule fois : <strong class="jeton">{montrer(jeton)}</strong>
      </p>
      <p>Notez-le si vous voulez. Sans lui la place reste prise : personne ne vous le reprochera, personne ne sait.</p>
      {s === undefined ? null : (
        <p>
          <a class="fr-link" href={`/api/v1/soutien/${s.id}/agenda.ics`}>
            L’ajouter à mon agenda (« Occupé », rien d’autre)
          </a>
        </p>
      )}
    </Note>
  );
}

export function RendreMaPlace({ page, erreurs }: { page: ContextePage; erreurs: Erreurs }): VNode {
  const enErreur = erreurs['jeton'] ?? [];
  return (
    <details open={enErreur.length > 0}>
      <summary>Rendre une place</summary>
      <form class="formulaire" method="post" action="/soutien/rendues" novalidate>
        <input type="hidden" name="_csrf" value={page.jetons().csrf} />
        <input type="hidden" name="_page" value="/soutien" />
        <ChampTexte
          nom="jeton"
          libelle="Le jeton de la place"
          aide="Quinze lettres et chiffres ; les tirets ne comptent pas."
          erreurs={enErreur}
          {...(enErreur.length === 0 ? {} : { valeur: page.valeurs['jeton'] ?? '' })}
        />
        <p class="actes">
          <button class="bouton fr-btn fr-btn--secondary" type="submit">
            Rendre cette place
          </button>
        </p>
      </form>
    </details>
  );
}
