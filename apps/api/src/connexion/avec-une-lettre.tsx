import type { VNode } from 'preact';

/** The other way in, for whoever has a letter and no account. */
export function AvecUneLettre(): VNode {
  return (
    <a class="bouton fr-btn fr-btn--secondary" href="/code">
      J’ai reçu une lettre avec un code
    </a>
  );
}
