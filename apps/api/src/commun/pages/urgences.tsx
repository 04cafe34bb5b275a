import type { VNode } from 'preact';
import { Note } from './note.js';
import { Telephone } from './telephone.js';

const URGENCES = [
  ['15', 'secours médicaux'],
  ['112', 'toutes les urgences'],
  ['3114', 'prévention du suicide, jour et nuit'],
] as const;

/** The three numbers that answer at once. */
export function NumerosUrgence(): VNode {
  return (
    <ul class="urgences">
      {URGENCES.map(([numero, qui]) => (
        <li key={numero}>
          <Telephone numero={numero} />
          <span>{qui}</span>
        </li>
      ))}
    </ul>
  );
}

/** The three numbers, then the duty line of the service. */
export function Urgences({ permanence }: { permanence: string }): VNode {
  return (
    <>
      <Note genre="danger" titre="Quelqu’un est en danger maintenant ?">
        N’attendez pas ce site, appelez.
        <NumerosUrgence />
      </Note>
      <h2>Plutôt par téléphone ?</h2>
      <p>
        <Telephone numero={permanence} />, la permanence du service social.
      </p>
    </>
  );
}
