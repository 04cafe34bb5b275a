import type { VNode } from 'preact';
import { Note } from './note.js';
import { Telephone } from './telephone.js';

const URGENCES = [
  ['15', 'secours médicaux'],
  ['112', 'toutes les urgences'],
  ['3114', 'prévention du suicide, jour et nuit'],
] as const;

/** When something grave has just happened at work: the police and the fire brigade too, and by text message. */
export const SECOURS = [
  ['15', 'secours médicaux'],
  ['17', 'police, gendarmerie'],
  ['18', 'pompiers'],
  ['112', 'toutes les urgences'],
  ['114', 'par SMS, sans parler'],
] as const;

/** The numbers that answer at once. */
export function NumerosUrgence({ numeros = URGENCES }: { numeros?: readonly (readonly [string, string])[] }): VNode {
  return (
    <ul class="urgences">
      {numeros.map(([numero, qui]) => (
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
