import type { ComponentChildren, VNode } from 'preact';
import { Telephone } from './telephone.js';

export interface Barreau {
  /** « Conseillère technique ». */
  qualite: string;
  /** Who and in which state, in exact words: « Hélène Vidal · appelée à 10 h 37, remis à sa messagerie ». Never « lu ». */
  etat: ComponentChildren;
  telephone?: string | null;
}

/** Who is called, in order; each rung keeps a number that a human answers. */
export function Echelle({ barreaux }: { barreaux: readonly Barreau[] }): VNode {
  return (
    <ol class="echelle">
      {barreaux.map(({ qualite, etat, telephone }, rang) => (
        <li key={rang}>
          <div>
            <p class="barreau">
              <strong>{qualite}</strong>
            </p>
            <p class="aide">{etat}</p>
          </div>
          {telephone === undefined || telephone === null ? null : <Telephone numero={telephone} />}
        </li>
      ))}
    </ol>
  );
}
