import type { ComponentChildren, VNode } from 'preact';

interface PropsTableau {
  legende: string;
  colonnes: readonly string[];
  /** The first cell of each line is its heading. */
  lignes: readonly (readonly [ComponentChildren, ...ComponentChildren[]])[];
  /** Ranks of the columns that hold numbers. */
  nombres?: readonly number[];
  /** Ranks of the columns that hold a link or a button, which names itself: on a narrow screen it stands alone. */
  gestes?: readonly number[];
  /** Instead of a table without lines. */
  vide?: string;
}

/** A table; on a narrow screen each line becomes a block and keeps the names of its columns (the roles survive the style sheet). */
export function Tableau({
  legende,
  colonnes,
  lignes,
  nombres = [],
  gestes = [],
  vide = 'Rien à montrer.',
}: PropsTableau): VNode {
  if (lignes.length === 0) return <p class="aide">{vide}</p>;
  const classe = (rang: number): { class?: string } => (nombres.includes(rang) ? { class: 'nombres' } : {});
  return (
    <table class="tableau fr-table" role="table">
      <caption>{legende}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {colonnes.map((colonne, rang) => (
            <th scope="col" role="columnheader" {...classe(rang)} key={colonne}>
              {colonne}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lignes.map(([tete, ...cellules], i) => (
          <tr role="row" key={i}>
            <th scope="row" role="rowheader">
              {tete}
            </th>
            {cellules.map((cellule, rang) => (
              <td
                role="cell"
                {...(gestes.includes(rang + 1) ? {} : { 'data-colonne': colonnes[rang + 1] })}
                {...classe(rang + 1)}
                key={rang}
              >
                {cellule}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
