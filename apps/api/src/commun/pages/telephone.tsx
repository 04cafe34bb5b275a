import type { VNode } from 'preact';

/** A number that a human answers, callable with one touch. */
export function Telephone({ numero }: { numero: string }): VNode {
  return (
    <a class="telephone fr-link" href={`tel:${numero.replace(/[^+\d]/g, '')}`}>
      {numero.replaceAll(' ', '\u00a0')}
    </a>
  );
}
