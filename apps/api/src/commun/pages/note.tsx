import type { ComponentChildren, VNode } from 'preact';

const DSFR = { information: 'info', attention: 'warning', danger: 'error' } as const;
const SIGNE = { information: 'À savoir', attention: 'Attention', danger: 'Important' } as const;

/** A note. Without a title its genre is said in a word: colour never speaks alone. */
export function Note(props: {
  genre: keyof typeof DSFR;
  titre?: string;
  id?: string;
  children?: ComponentChildren;
}): VNode {
  const { genre, titre, children } = props;
  return (
    <div
      class={`note ${genre} fr-alert fr-alert--${DSFR[genre]}`}
      {...(props.id === undefined ? {} : { id: props.id })}
    >
      <p class="fr-alert__title">
        <strong>{titre ?? SIGNE[genre]}</strong>
      </p>
      <div>{children}</div>
    </div>
  );
}
