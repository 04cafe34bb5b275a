import type { VNode } from 'preact';
import { FORCES, LECTURES, SILENCE } from './mots.js';
import type { RegleDite, VueRegle } from './vue-texte.js';

/** « obligation, en toutes lettres, §1.1.3 »: how strongly the text speaks, how it is read, where it stands. */
export const portee = ({ force, lecture, renvoi }: RegleDite): string =>
  `${FORCES[force]}, ${LECTURES[lecture]}, ${renvoi}`;

/** What the text says, or its silence and what holds here: never one for the other. */
export function Dit({ vue, court = false }: { vue: VueRegle; court?: boolean }): VNode {
  if (vue.dite !== undefined)
    return (
      <>
        {vue.dite.enClair}
        {court ? <span class="aide portee">{portee(vue.dite)}</span> : null}
      </>
    );
  if (court) return <span class="aide">{SILENCE}</span>;
  return (
    <>
      <strong>{SILENCE}.</strong> <Ici vue={vue} />
      {vue.fondement === undefined ? null : (
        <p class="aide fondement">
          Fondements de « {vue.fondement.court} », montrés, non appliqués : {vue.fondement.dite.enClair} (
          {portee(vue.fondement.dite)}).
        </p>
      )}
    </>
  );
}

/** What holds in this house where the text is silent, with the local settings that decide it. */
export function Ici({ vue }: { vue: VueRegle }): VNode | null {
  if (vue.dite !== undefined) return null;
  const reglages = vue.reglages.map(({ nom, valeur }) => `${nom}, ${valeur}`).join(' ; ');
  return (
    <>
      Choix local : {vue.ici.charAt(0).toLowerCase() + vue.ici.slice(1)}
      {reglages === '' ? null : (
        <span class="aide portee">
          {vue.reglages.length > 1 ? 'Réglages locaux' : 'Réglage local'} : {reglages}.
        </span>
      )}
    </>
  );
}
