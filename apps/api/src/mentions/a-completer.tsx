import type { ComponentChildren, VNode } from 'preact';

/** What only the administration knows is never invented: its absence is said where it is missed. */
export function ACompleter({ quoi }: { quoi: string }): VNode {
  return <em class="a-completer">À compléter par l’administration avant l’ouverture : {quoi}</em>;
}

/** The value, or that it is missing. */
export function Ou<T>({
  valeur,
  quoi,
  children,
}: {
  valeur: T | undefined;
  quoi: string;
  children: (v: T) => ComponentChildren;
}): VNode {
  return valeur === undefined ? <ACompleter quoi={quoi} /> : <>{children(valeur)}</>;
}

export function Courriel({ adresse }: { adresse: string }): VNode {
  return <a href={`mailto:${adresse}`}>{adresse}</a>;
}
