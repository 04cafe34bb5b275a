import type { VNode } from 'preact';
import type { LieuDEvenement } from '#libs/registre/lecteurs/lieux-d-evenement.js';

/** Shown as large targets; the others are one touch away. */
const EN_VUE = 6;

/** One question: where. Each place is a link, so that it works without script and the next screen holds only what applies there. */
export function Lieux({ lieux }: { lieux: readonly LieuDEvenement[] }): VNode {
  const reste = lieux.slice(EN_VUE);
  return (
    <>
      <h2>Où cela s’est-il passé ?</h2>
      <Liste lieux={lieux.slice(0, EN_VUE)} />
      {reste.length === 0 ? null : (
        <details>
          <summary>Un autre lieu ({reste.length})</summary>
          <Liste lieux={reste} />
        </details>
      )}
    </>
  );
}

function Liste({ lieux }: { lieux: readonly LieuDEvenement[] }): VNode {
  return (
    <ul class="choix-egal">
      {lieux.map(({ id, nom }) => (
        <li key={id}>
          <a class="bouton fr-btn fr-btn--secondary" href={`/evenements/declarer?lieu=${id}`}>
            {nom}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Where it is said to have been. */
export function LieuChoisi({ lieu, seul }: { lieu: LieuDEvenement; seul: boolean }): VNode {
  return (
    <p class="lieu">
      <input type="hidden" name="structure" value={lieu.id} />
      Où : <strong>{lieu.nom}</strong>{' '}
      {seul ? null : (
        <a class="fr-link" href="/evenements/declarer">
          Ailleurs
        </a>
      )}
    </p>
  );
}
