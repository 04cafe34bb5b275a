import type { VNode } from 'preact';
import type { EvenementEnListe } from '#libs/registre/lecteurs/evenements.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';
import { motDuType, ouEnEst } from './presenter.js';

interface Props {
  page: ContextePage;
  evenements: readonly EvenementEnListe[];
  personne: PersonneConnectee;
}

/** The events that concern the reader, open ones first. */
export function PageEvenements({ page, evenements }: Props): VNode {
  return (
    <Gabarit page={page} titre="Événements graves">
      <p>
        <a class="fr-btn" href="/evenements/declarer">
          Déclarer un événement
        </a>
      </p>
      {evenements.length === 0 ? <p>Rien à faire ✔</p> : null}
      <ul>
        {evenements.map((e) => (
          <li key={e.reference}>
            <a href={`/evenements/${e.reference}`}>
              {motDuType(e.etat.type)}, {e.ou}
            </a>{' '}
            : {ouEnEst(e)}
          </li>
        ))}
      </ul>
    </Gabarit>
  );
}
