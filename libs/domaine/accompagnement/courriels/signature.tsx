import type { VNode } from 'preact';
import type { Professionnel } from '../../courriel.js';
import { P } from '../../courriels/lettre.js';

/** Who writes, the only person a mail can name. */
export const signature = ({ nom, qualite }: Professionnel): string => `${nom}\n${qualite}\nService social du personnel`;

export function Signature({ professionnel: { nom, qualite } }: { professionnel: Professionnel }): VNode {
  return (
    <P>
      {nom}
      <br />
      {qualite}
      <br />
      Service social du personnel
    </P>
  );
}
