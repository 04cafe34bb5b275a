import type { ComponentChildren, VNode } from 'preact';

/** Facts by name: a receipt, a contact, the head of a dossier. */
export function Definitions({ faits }: { faits: readonly (readonly [string, ComponentChildren])[] }): VNode {
  return (
    <dl class="definitions">
      {faits.map(([nom, valeur]) => (
        <>
          <dt>{nom}</dt>
          <dd>{valeur}</dd>
        </>
      ))}
    </dl>
  );
}
