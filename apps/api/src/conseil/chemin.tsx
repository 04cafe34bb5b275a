import type { VNode } from 'preact';
import type { PasLu } from '#libs/registre/lecteurs/trace.js';

/** The way through the tree, step by step: no name, the posts by sector and rank. */
export function Chemin({ pas }: { pas: readonly PasLu[] }): VNode {
  return (
    <ol>
      {pas.map(({ pourquoi, postes }, rang) => (
        <li key={rang}>
          {pourquoi}
          {postes.length === 0 ? null : ` (${postes.join(' ; ')})`}
        </li>
      ))}
    </ol>
  );
}
