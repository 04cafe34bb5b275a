import type { ComponentChildren, VNode } from 'preact';
import { Gabarit } from '../../commun/pages/gabarit.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { PLACES, type Place } from './places.js';

interface Props {
  page: ContextePage;
  place: Place;
  titre?: string;
  enErreur?: boolean;
  children?: ComponentChildren;
}

/** The agent's space: five places, always the same, and « Cacher vite » on each. */
export function CadreAgent({ page, place, titre = PLACES[place].titre, enErreur = false, children }: Props): VNode {
  return (
    <Gabarit page={page} titre={titre} cacher enErreur={enErreur}>
      <nav class="places" aria-label="Mon espace">
        <ul>
          {Object.entries(PLACES).map(([cle, { chemin, libelle }]) => (
            <li key={cle}>
              <a class="fr-link" href={chemin} {...(cle === place ? { 'aria-current': 'page' as const } : {})}>
                {libelle}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Gabarit>
  );
}
