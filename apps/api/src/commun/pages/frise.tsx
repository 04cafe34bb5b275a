import type { ComponentChildren, VNode } from 'preact';

export interface Moment {
  /** When: `<Quand le={…} />`, or words. */
  quand: ComponentChildren;
  quoi: ComponentChildren;
  /** Not yet: what will happen by itself. */
  attendu?: boolean;
}

/** What happened, in order, and what comes next. */
export function Frise({ moments }: { moments: readonly Moment[] }): VNode {
  return (
    <ol class="frise">
      {moments.map(({ quand, quoi, attendu = false }, rang) => (
        <li {...(attendu ? { class: 'attendu' } : {})} key={rang}>
          <p class="aide">{quand}</p>
          <p>{quoi}</p>
        </li>
      ))}
    </ol>
  );
}
