import type { VNode } from 'preact';
import { rubriques } from '#libs/reglementation/regles.js';

/** The way down a long page, rubric by rubric. */
export function Rubriques(): VNode {
  return (
    <nav aria-label="Rubriques de la page">
      <ul class="rubriques">
        {rubriques.map(({ id, titre }) => (
          <li key={id}>
            <a class="fr-link" href={`#${id}`}>
              {titre}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
